import stringWidth from 'string-width';

/**
 * Cuts a text to a width, and says so by `…`. Letters with their accents and emoji made of several stay whole.
 *
 * @param columns of a terminal: a Korean letter takes two
 */
export function cut(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let kept = '';
  let width = 0;
  for (const { segment } of segments.segment(text)) {
    width += stringWidth(segment);
    if (width > columns - 1) break;
    kept += segment;
  }
  return columns < 1 ? '' : `${kept.trimEnd()}…`;
}

const segments = new Intl.Segmenter('ko', { granularity: 'grapheme' });
