/**
 * How wide a text is about to be, in pixels: rather more than less, for readers have different typefaces. Hangul and other letters of the East are
 * squares (Unicode Standard Annex 11, "East Asian Width").
 *
 * @param fontSize in pixels
 */
export function textWidth(text: string, fontSize: number): number {
  const widths = Array.from(text, (letter) => (letter === ' ' ? 0.33 : square.test(letter) ? 1 : 0.6));
  return fontSize * widths.reduce((sum, width) => sum + width, 0);
}

// Matches `장`, `漢`, `か`.
const square = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
