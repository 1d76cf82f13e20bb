/**
 * How wide a text is about to be, in pixels: rather more than less, for readers have different typefaces. Hangul and other letters of the East are
 * squares (Unicode Standard Annex 11, "East Asian Width"); the others are as wide as those of most sans-serif faces.
 *
 * @param fontSize in pixels
 */
export function textWidth(text: string, fontSize: number): number {
  const widths = Array.from(
    text,
    (letter) => kinds.find(({ letters }) => letters.test(letter))?.width ?? 0.57,
  );
  return fontSize * widths.reduce((sum, width) => sum + width, 0);
}

/** Widths in parts of the font size; what is in none is 0.57. */
const kinds = [
  // Matches accents that stand on the letter before, and joiners.
  { letters: /[\p{M}\u200B-\u200F]/u, width: 0 },
  // Matches `장`, `漢`, `か`, `Ａ`.
  {
    letters: /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\uFF00-\uFF60]/u,
    width: 1,
  },
  { letters: /\p{Extended_Pictographic}/u, width: 1.3 },
  { letters: /[ .,:;'|!()ijlftrI-]/, width: 0.36 },
  { letters: /[0-9≈−]/, width: 0.6 },
  { letters: /[mwMW@%…]/, width: 0.88 },
  { letters: /\p{Lu}/u, width: 0.68 },
];
