import type { ElementContent } from 'hast';
import type { Point } from 'unist';
import { readEntryTime } from '#incident/index.ts';
import { trim } from '../figures/inline-row.ts';
import { isBlockElement } from '../plain-text.ts';
import { element, isBlank, isElement } from '../tree.ts';
import { type CutContent, cutWords, wordsOf } from './entry-words.ts';

/** A line of a timeline as it stands in the tree. */
export interface SourceLine {
  /** Inline content that begins with the time. */
  head: ElementContent[];
  /** Inline content that follows in the same paragraph. */
  words: ElementContent[];
  /** What stands above both, once the time is gone: small facts of a table's row. */
  above: ElementContent[];
  /** What follows below. */
  blocks: ElementContent[];
  /** Where the time stands in the text. */
  point: Point | undefined;
}

/** Whether a line begins with a time; one that cannot be read is one all the same, and will be told. */
export function isTimed({ head }: Pick<SourceLine, 'head'>): boolean {
  return readEntryTime(wordsOf(head)) !== null;
}

/** Whether a line is a day and nothing else, as `3월 10일` or `March 10 (UTC)` above the lines of that day. */
export function isDayAlone(content: readonly ElementContent[]): boolean {
  const rest = behindDay(content);
  return rest !== null && /^\s*(?:\([^()]*\)\s*)?$/.test(rest);
}

/** The words behind a day that a line begins with, `recovery` of `March 11: recovery`; null where it begins with none. */
export function behindDay(content: readonly ElementContent[]): string | null {
  const text = wordsOf(content);
  const read = readEntryTime(text);
  const isDay = read !== null && 'time' in read.time && read.time.time.kind === 'day';
  return isDay ? text.slice(read.length) : null;
}

/** What is left of a line once its time is cut away; a picture in front of the time stands in front of the words then. */
export function bodyOf(
  { head, words, above, blocks }: SourceLine,
  length: number,
): { body: ElementContent[]; href: CutContent['href'] } {
  const { nodes, href } = cutWords(head, length);
  const lead = readEntryTime(wordsOf(head))?.lead ?? '';
  const pictures: ElementContent[] = lead === '' ? [] : [{ type: 'text', value: `${lead} ` }];
  const text = trim([...pictures, ...nodes, ...words]);
  const paragraph = text.some((node) => !isBlank(node)) ? [element('p', {}, text)] : [];
  return { body: [...above, ...paragraph, ...blocks.filter((node) => !isBlank(node))], href };
}

/** Takes content apart into its first paragraph, whether it stands in a `<p>` or not, and the rest. */
export function firstParagraph(content: readonly ElementContent[]): {
  words: ElementContent[];
  rest: ElementContent[];
} {
  const start = content.findIndex((node) => !isBlank(node));
  const first = content[start];
  if (isElement(first, 'p')) return { words: first.children, rest: content.slice(start + 1) };
  const end = content.findIndex(isBlock);
  const at = end < 0 ? content.length : end;
  return { words: content.slice(0, at), rest: content.slice(at) };
}

function isBlock(node: ElementContent): boolean {
  if (node.type === 'sfSlot') return node.content.kind !== 'image' || node.caption !== undefined;
  return isBlockElement(node);
}

/** Where the first word of some content stands; where the content begins, if it has none. */
export function pointOf(content: readonly ElementContent[]): Point | undefined {
  for (const node of content) {
    if (node.type === 'text' && !isBlank(node))
      return node.position && behindBlanks(node.value, node.position.start);
    const inside = isElement(node) ? pointOf(node.children) : undefined;
    if (inside) return inside;
  }
  return content.find(({ position }) => position)?.position?.start;
}

/** `\n  words` at 3:1 → 4:3 */
function behindBlanks(text: string, start: Point): Point {
  const blanks = text.slice(0, text.length - text.trimStart().length).split('\n');
  const last = blanks.at(-1) ?? '';
  if (blanks.length === 1) return { line: start.line, column: start.column + last.length };
  return { line: start.line + blanks.length - 1, column: last.length + 1 };
}
