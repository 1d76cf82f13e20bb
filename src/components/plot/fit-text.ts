import { textWidth } from '../text-width.ts';

/**
 * A text as it stands in a drawing: of one line, without characters that XML does not have (XML 1.0, "Char"), and cut with `…`
 * where it is wider than its place. SVG neither wraps nor cuts.
 *
 * @param size of the letters, in the unit of `width`
 */
export function fitText(text: string, width: number, size: number): string {
  const line = printable(text);
  if (textWidth(line, size) <= width) return line || '–';
  let room = width - textWidth('…', size);
  let cut = '';
  for (const { segment } of graphemes.segment(line)) {
    room -= textWidth(segment, size);
    if (room < 0) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

/** A name of more units than these is cut before it is looked at: hundreds of accents on one letter have no width. */
const mostUnits = 120;

function printable(text: string): string {
  return (
    text
      .slice(0, mostUnits)
      .toWellFormed()
      // Matches what XML 1.0 has no character for, signs that turn the direction of what follows, and white space.
      .replace(/[\p{Cc}\s\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]+/gu, ' ')
      .trim()
  );
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
