import { type HiddenIn, type Place, withDots } from '#diagnostics/index.ts';
import type { Excerpt, ShownFix } from './report.ts';

/** Characters that are shown before what is at fault, of it, and after it: a line of a minified file would fill the panel. */
const widths = { before: 48, marked: 160, after: 96 };

/**
 * A text as it may be shown: dots stand for its secrets. Offsets, lines and columns stay what they are.
 *
 * @param file absolute path, as the diagnostics of `hiddenIn` have it
 */
export function shownText(text: string, file: string, hiddenIn: HiddenIn): string {
  // A byte-order mark is no column of the first line.
  const mark = /^\uFEFF?/.exec(text)?.[0] ?? '';
  const linesAndEnds = text.slice(mark.length).split(/(\r\n|\n|\r)/);
  const shown = linesAndEnds.map((part, index) =>
    index % 2 === 0 ? withDots(part, hiddenIn(file, index / 2 + 1)) : part,
  );
  return mark + shown.join('');
}

/**
 * The piece of a line that a place is about.
 *
 * @param text what `shownText` gives
 * @returns null where the text has no such line, or the place names none
 */
export function excerptOf(
  text: string,
  { line, column, endLine, endColumn }: Omit<Place, 'file'>,
): Excerpt | null {
  if (line === undefined) return null;
  const written = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[line - 1];
  if (written === undefined || written.trim() === '') return null;
  if (column === undefined) return piecesOf(written, 0, 0);
  const start = Math.min(column - 1, written.length);
  const goesOn = endLine !== undefined && endLine > line;
  // Where no end is known it is a key, a value or an image: what stands there up to the next space, without the sign that ends it.
  const word = /^\S*?(?=[,;}\]]*(?:\s|$))/.exec(written.slice(start))?.[0].length ?? 0;
  const end = goesOn ? written.length : endColumn === undefined ? start + word : endColumn - 1;
  return piecesOf(written, start, Math.max(start, end));
}

/** What a fix puts in the place of what, with the rest of the lines around. */
export function shownFix(
  text: string,
  { start, end, text: inserted }: { start: number; end: number; text: string },
): ShownFix {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const length = /^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0;
  const written = text.slice(lineStart, end + length).replace(/^\uFEFF/, '');
  const shift = end + length - written.length;
  const { before, marked, after } = piecesOf(written, start - shift, end - shift);
  return { before, removed: marked, inserted: firstOf(inserted, widths.marked), after };
}

function piecesOf(line: string, start: number, end: number): Excerpt {
  return {
    before: lastOf(line.slice(0, start).trimStart(), widths.before),
    marked: firstOf(line.slice(start, end), widths.marked),
    after: firstOf(line.slice(end).trimEnd(), widths.after),
  };
}

/** The first characters of a text, and `…` where there are more. Those of two UTF-16 units stay whole. */
function firstOf(text: string, most: number): string {
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length <= most ? text : `${characters.slice(0, most).join('')}…`;
}

/** `…` where there are more, and the last characters of a text. */
function lastOf(text: string, most: number): string {
  const characters = [...text.slice(-(2 * most + 2))];
  return characters.length <= most ? text : `…${characters.slice(-most).join('')}`;
}
