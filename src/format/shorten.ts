/**
 * Cuts a text to a length, at the end of a word where one is near, and says so by `…`.
 *
 * @param length how many characters the result has at most
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text
    .slice(0, length - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const space = cut.lastIndexOf(' ');
  // Korean words are short; a text without spaces is cut where it is.
  const words = space > length * 0.6 ? cut.slice(0, space) : cut;
  return `${words.replace(/[\s,.;:·]+$/, '')}…`;
}
