import type { Frame } from '#trace/index.ts';
import type { Highlighter } from '../code/highlighter.ts';
import { readLabel } from '../code/label.ts';
import { isColourable } from '../code/limits.ts';

/**
 * The language of a frame's source line: that of the file's ending, else the runtime's own; `text` where neither says it, or no
 * line was printed.
 */
export function languageOfFrame({ file, source }: Frame, runtime: string): string {
  if (source === null) return 'text';
  const ending = /\.(\w{1,10})$/.exec(file ?? '')?.[1];
  const named = ending === undefined ? 'text' : readLabel(ending).language;
  return named === 'text' ? readLabel(runtime).language : named;
}

/** HTML of a frame's source in its language's colours, which must be loaded; null where it has none, or none to colour. */
export function frameSourceHtml(
  { source }: Frame,
  language: string,
  highlighter: Highlighter,
): string | null {
  if (source === null || language === 'text' || !isColourable(source)) return null;
  return highlighter.highlight(source, language, '').codeHtml;
}
