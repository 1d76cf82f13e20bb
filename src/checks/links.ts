import type { Root } from 'mdast';
import { nodesIn } from '#markdown/index.ts';
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
  for (const node of nodesIn([tree])) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type === 'link' || node.type === 'definition') found.push({ url: node.url, at: { start, end } });
    else if (node.type === 'html')
      for (const { 0: tag, 1: name = '', index } of node.value.matchAll(anchor)) {
        const url = hrefOf(name);
        if (url !== null) found.push({ url, at: { start: start + index, end: start + index + tag.length } });
      }
  }
  return found;
}

// `<a class="x" href="…">`: no `<` within, so that a row of `<a` costs nothing
const anchor = /<a(\s[^<>]*)>/gi;

function hrefOf(attributes: string): string | null {
  const match = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  return (match?.[1] ?? match?.[2] ?? match?.[3])?.replaceAll('&amp;', '&').trim() ?? null;
}
