import stringWidth from 'string-width';

/**
 * Breaks a text into lines of at most `columns` columns, at spaces. A word that is wider than a line, a path or an
 * address, keeps a line of its own and stays whole, so that it can be clicked and copied.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(/\s+/)) {
    if (word === '') continue;
    const wide = stringWidth(word);
    if (line !== '' && width + 1 + wide > columns) {
      lines.push(line);
      line = '';
      width = 0;
    }
    width += (line === '' ? 0 : 1) + wide;
    line += (line === '' ? '' : ' ') + word;
  }
  return line === '' ? lines : [...lines, line];
}
