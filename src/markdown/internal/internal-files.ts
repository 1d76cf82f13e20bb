import type { Root as HtmlRoot } from 'hast';
import type { Definition, Nodes, Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { resolveImage } from '../figures/image-path.ts';
import { addressesOf } from '../html/addresses.ts';
import { nodesIn } from '../nodes-in.ts';
import type { RenderState } from '../state.ts';
import { walk } from '../walk.ts';

/**
 * The local files that internal blocks name, as images, links, definitions or in raw HTML: whoever copies files can keep those from the
 * public that nothing else names.
 *
 * @param removed the blocks
 * @param tree the rest of the text, which may hold the definitions of what they refer to
 * @returns absolute paths of all that may be meant, each once; other posts are none of them
 */
export function filesNamedIn(
  removed: readonly Nodes[],
  tree: Root,
  { file, contentDir }: Pick<RenderState, 'file' | 'contentDir'>,
  site: Site,
): string[] {
  const definitions = definitionsIn([...removed, tree]);
  const files = Array.from(nodesIn(removed)).flatMap((node) =>
    addressesIn(node, definitions).flatMap((address) => {
      const image = resolveImage(address, file, contentDir, site);
      return image.kind === 'local' ? image.candidates : [];
    }),
  );
  return [...new Set(files)].filter((path) => !/\.(?:md|markdown)$/i.test(path));
}

function definitionsIn(trees: readonly Nodes[]): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const node of nodesIn(trees)) if (node.type === 'definition') found.set(node.identifier, node);
  return found;
}

function addressesIn(node: Nodes, definitions: ReadonlyMap<string, Definition>): string[] {
  switch (node.type) {
    case 'image':
    case 'link':
    case 'definition':
      return [node.url];
    case 'imageReference':
    case 'linkReference':
      return [definitions.get(node.identifier)?.url ?? ''];
    case 'html':
      return addressesInHtml(node.value);
    default:
      return [];
  }
}

const parse = rehypeRaw();

function addressesInHtml(html: string): string[] {
  const found: string[] = [];
  const tree: HtmlRoot = parse({ type: 'root', children: [{ type: 'raw', value: html }] }, new VFile());
  walk(tree, (node) => {
    if (node.type === 'element') found.push(...addressesOf(node));
  });
  return found;
}
