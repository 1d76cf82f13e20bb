import type { CheckedPost, Range } from './rule.ts';

/**
 * Where a post first names an image.
 *
 * @param source its address as the post has it, after Liquid: of `{{ site.resource }}/rack.jpg` only the end stands in the file
 */
export function placeOfImage(
  source: string,
  { text, bodyStart }: Pick<CheckedPost, 'text' | 'bodyStart'>,
): Range {
  const name = source.slice(source.lastIndexOf('/') + 1);
  for (const words of [source, name]) {
    const start = words === '' ? -1 : text.indexOf(words);
    if (start !== -1) return { start, end: start + words.length };
  }
  return { start: bodyStart, end: bodyStart };
}
