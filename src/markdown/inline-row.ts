import type { ElementContent } from 'hast';
import { isBlank, isElement, isImageSlot } from './tree.ts';

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

/** Whether nothing but images stands on a node's line: one within a sentence must not tear it apart. */
export function isAmongImages(row: readonly ElementContent[], at: number): boolean {
  return leadsToLineEnd(row, at, -1) && leadsToLineEnd(row, at, 1);
}

function leadsToLineEnd(row: readonly ElementContent[], from: number, step: 1 | -1): boolean {
  for (let at = from + step, node = row[at]; node; at += step, node = row[at]) {
    const kind = imageOrLineEnd(node, step === 1 ? 'start' : 'end');
    if (kind !== 'image') return kind === 'line end';
  }
  return true;
}

/** What a node means to the line beside it; of a text the end (or start) that touches that line counts. */
function imageOrLineEnd(node: ElementContent, side: 'start' | 'end'): 'image' | 'line end' | 'words' {
  if (isElement(node, 'br')) return 'line end';
  if (isImageSlot(node) || node.type === 'comment') return 'image';
  if (node.type !== 'text') return 'words';
  const lines = node.value.split('\n');
  if (lines.at(side === 'start' ? 0 : -1)?.trim() !== '') return 'words';
  return lines.length > 1 ? 'line end' : 'image';
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
