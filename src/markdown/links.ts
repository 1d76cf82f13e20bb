import path from 'node:path';
import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { badEscape, isExternal, withoutSite } from './figures/image-path.ts';
import { type RenderState, stateOf } from './state.ts';
import { walk } from './walk.ts';

/**
 * Makes links of the body work wherever the site stands.
 *
 * - `/about/` → `/base/about/`, in `href`, `src`, `poster` and `data`
 * - `other.md#part` → `sf-post:0`, `links: [{ candidates: ['/site/posts/other.md'], suffix: '#part' }]`: only the caller
 *   knows the URLs of other posts
 */
export function rehypeLinks(site: Site) {
  return (tree: Root, file: VFile): void => {
    const state = stateOf(file, site);
    walk(tree, (node) => {
      if (node.type === 'element') linkElement(node, state, site);
      if (node.type !== 'sfSlot' || node.content.kind !== 'image') return;
      const { props } = node.content;
      if (props.href === undefined) return;
      props.href = resolved(props.href, node, state, site);
    });
  };
}

function linkElement(node: Element, state: RenderState, site: Site): void {
  for (const name of ['href', 'src', 'poster', 'data'] as const) {
    const address = node.properties[name];
    if (typeof address !== 'string' || (name === 'href' && 'dataFootnoteBackref' in node.properties))
      continue;
    node.properties[name] = resolved(address, node, state, site);
  }
}

function resolved(address: string, node: Pick<Element, 'position'>, state: RenderState, site: Site): string {
  if (address.startsWith('#') || isExternal(address)) return address;
  if (address.startsWith('/')) return `${site.base}${withoutSite(address, site)}`;
  return markdownLink(address, node, state) ?? address;
}

/** A link to a Markdown file, recorded; null for any other. */
function markdownLink(source: string, node: Pick<Element, 'position'>, state: RenderState): string | null {
  // Matches `../other.md`, `other.markdown#part` and `other.md?x`.
  const [, name, suffix = ''] = /^([^?#]+\.(?:md|markdown))([?#].*)?$/i.exec(source) ?? [];
  if (name === undefined || badEscape(name) !== null) return null;
  const decoded = decodeURIComponent(name).normalize('NFC');
  const candidates = [path.join(path.dirname(state.file), decoded), path.join(state.contentDir, decoded)];
  const { line, column } = state.locate(node.position?.start ?? { line: 1, column: 1 });
  const index = state.links.push({ candidates: [...new Set(candidates)], source, suffix, line, column }) - 1;
  return `sf-post:${index}`;
}
