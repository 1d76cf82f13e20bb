import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { rehypeHeadings } from './headings.ts';
import { rehypeRawHtml } from './html/raw-html.ts';
import { newState } from './state.ts';
import { toHastOptions } from './syntax/to-hast.ts';
import { rehypeTables } from './tables.ts';
import { rehypeTitle } from './title.ts';
import { walk } from './walk.ts';

export interface SourceOptions {
  site: Site;
  file: string;
  lang: string;
  /** Title of the front matter; null where the first heading is the title. */
  title: string | null;
}

/**
 * The elements that the tree of `parseSource` becomes on the page, as far as checks ask for them: Markdown and raw HTML, headings with
 * their ids, the title taken out; no slots, no colours. Places are those of the file. Costs about as much as parsing.
 */
export function sourceElements(tree: MarkdownRoot, { site, file, lang, title }: SourceOptions): Root {
  const state = newState({ file, contentDir: '/', lang, title });
  const processor = unified()
    .use(remarkRehype, toHastOptions(site.ui))
    .use([[rehypeRawHtml, site], rehypeTables, [rehypeHeadings, site], [rehypeTitle, site]]);
  const page = new VFile({ path: file, value: '' });
  page.data.sunfish = state;
  return processor.runSync(tree, page) as Root;
}

/** What a link of the page itself may lead to: every `id`, and the `name` of an anchor. */
export function idsOf(elements: Root): Set<string> {
  const ids = new Set<string>();
  walk(elements, (node) => {
    if (node.type !== 'element') return;
    const { id, name } = node.properties;
    if (typeof id === 'string') ids.add(id);
    if (node.tagName === 'a' && typeof name === 'string') ids.add(name);
  });
  return ids;
}
