import type { ElementContent } from 'hast';
import { isBlank, isElement, isImageSlot } from '../tree.ts';

/** Whether a node of a row of inline content is the first of its line; what has a caption is a block by then. */
export function startsLine(row: ElementContent[], at: number): boolean {
  const before = row[at - 1];
  if (before === undefined || isElement(before, 'br') || before.type === 'comment') return true;
  if (before.type === 'sfSlot' && before.caption) return true;
  // Matches the end of the line before: `text\n` and the indentation after it.
  return before.type === 'text' && (/\n[ \t]*$/.test(before.value) || (at === 1 && isBlank(before)));
}

/** Whether a node is the last of its line. */
export function endsLine(row: ElementContent[], at: number): boolean {
  const after = row[at + 1];
  if (after === undefined || isElement(after, 'br')) return true;
  // Matches the start of a new line: `  \ntext`.
  return (
    after.type === 'text' && (/^[ \t]*\n/.test(after.value) || (at + 2 === row.length && isBlank(after)))
  );
}

/** The images on whose lines nothing but images stands: one within a sentence must not tear it apart. */
export function imagesOnLinesOfTheirOwn(row: readonly ElementContent[]): Set<ElementContent> {
  const found = new Set<ElementContent>();
  let images: ElementContent[] = [];
  let hasWords = false;
  const endLine = () => {
    if (!hasWords) for (const image of images) found.add(image);
    images = [];
    hasWords = false;
  };
  for (const node of row) {
    if (isElement(node, 'br')) endLine();
    else if (isImageSlot(node)) images.push(node);
    else if (node.type === 'text') {
      for (const [index, line] of node.value.split('\n').entries()) {
        if (index > 0) endLine();
        if (line.trim() !== '') hasWords = true;
      }
    } else if (node.type !== 'comment') hasWords = true;
  }
  endLine();
  return found;
}

/** Without white space and line breaks at both ends; text loses its own outer blanks. */
export function trim(row: ElementContent[]): ElementContent[] {
  let from = 0;
  let to = row.length;
  while (from < to && isGap(row[from])) from += 1;
  while (to > from && isGap(row[to - 1])) to -= 1;
  return row.slice(from, to).map((node, at, all) => {
    if (node.type !== 'text') return node;
    const start = at === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: at === all.length - 1 ? start.trimEnd() : start };
  });
}

function isGap(node: ElementContent | undefined): boolean {
  return isBlank(node) || isElement(node, 'br');
}
