import type { Root } from 'mdast';
import { htmlAddresses } from './html-addresses.ts';
import { nodesOf } from './nodes.ts';
import type { Range } from './rule.ts';

/** An address of a text that leads somewhere: that of a link, a definition, or an `<a href>`. */
export interface FoundLink {
  /** As written, escapes and entities of Markdown undone. */
  url: string;
  /** The link as a whole. */
  at: Range;
}

/** The links of a text in their order; autolinks of bare addresses included. */
export function linksOf(tree: Root): FoundLink[] {
  const found: FoundLink[] = [];
  for (const node of nodesOf(tree)) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'link' || node.type === 'definition') found.push({ url: node.url, at: { start, end } });
    else if (node.type === 'html')
      for (const { tag, attribute, url, tagAt } of htmlAddresses(node.value))
        if (tag === 'a' && attribute === 'href')
          found.push({ url, at: { start: start + tagAt.start, end: start + tagAt.end } });
  }
  return found;
}
