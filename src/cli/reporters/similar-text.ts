import { relative } from 'node:path';
import { dayOf } from '#post/index.ts';
import type { SimilarIncident } from '../similar-incidents.ts';
import { painter } from '../terminal.ts';
import { cut } from './cut.ts';
import { marksOf } from './incidents-table.ts';
import { visibleText } from './visible-text.ts';
import { wrap } from './wrap.ts';

/**
 * Similar incidents as a terminal shows them: id, day, severity and title, the file, and why.
 *
 * @returns text that ends with a line break, or '' where there is none
 */
export function similarText(
  similar: readonly SimilarIncident[],
  { columns, colour, cwd, now }: { columns: number; colour: boolean; cwd: string; now: Temporal.Instant },
): string {
  const paint = painter(colour);
  return similar
    .map(({ post, reasons }) => {
      const { id, severity } = post.incident;
      const head = [id, dayOf(post) ?? '—', severity, marksOf(post, now) + visibleText(post.title)].join(
        '  ',
      );
      const why = wrap(visibleText(reasons.join('; ')), columns - 2);
      return [
        paint('bold', cut(head, columns)),
        ...why.map((line) => `  ${line}`),
        paint('dim', `  ${visibleText(relative(cwd, post.file))}`),
        '',
      ].join('\n');
    })
    .join('\n');
}
