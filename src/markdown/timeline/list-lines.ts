import type { Element } from 'hast';
import { contentOf, isBlank, isElement } from '../tree.ts';
import { firstParagraph, isDayAlone, isTimed, pointOf, type SourceLine } from './source-line.ts';

/**
 * The lines of a list: its items.
 *
 * `<li>11:30 deploy<pre>…</pre></li>` → head `11:30 deploy`, blocks `<pre>…</pre>`
 *
 * An item that is a day alone over a list of that day's lines is a line, and so are those below it.
 */
export function listLines(list: Element): SourceLine[] {
  return itemLines(list).flatMap((line) => {
    const below = isDayAlone(line.head) ? linesBelow(line) : [];
    return below.length > 0 ? [{ ...line, blocks: [] }, ...below] : [line];
  });
}

function itemLines(list: Element): SourceLine[] {
  const items = contentOf(list).filter((node) => isElement(node, 'li'));
  return items.map((item) => {
    const { words: head, rest: blocks } = firstParagraph(item.children);
    const point = pointOf(head) ?? item.position?.start;
    return { head, words: [], above: [], blocks, point };
  });
}

function linesBelow({ blocks }: SourceLine): SourceLine[] {
  const [list, ...others] = blocks.filter((node) => !isBlank(node));
  if (!isElement(list, 'ul', 'ol') || others.length > 0) return [];
  const lines = itemLines(list);
  return lines.filter(isTimed).length * 2 >= lines.length ? lines : [];
}
