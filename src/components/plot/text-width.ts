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

/** About how wide a text is in a sans-serif of the system, rather too wide than too narrow: nothing measures it at build time. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widths.find(({ pattern }) => pattern.test(letter))?.width ?? 0.62;
  return width * size;
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

/** Widths of characters as shares of their size. The first that matches counts. */
const widths = [
  { pattern: /[\p{M}\u200B-\u200F]/u, width: 0 },
  {
    pattern: /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uFF00-\uFF60]/u,
    width: 1,
  },
  { pattern: /\p{Extended_Pictographic}/u, width: 1.3 },
  { pattern: /[ijlI.,:;'|!()[\]/ ]/, width: 0.31 },
  { pattern: /[frt\-"]/, width: 0.4 },
  { pattern: /[mwMW@%…]/, width: 0.86 },
  { pattern: /[A-Z]/, width: 0.68 },
  { pattern: /[ -~–]/, width: 0.55 },
];
