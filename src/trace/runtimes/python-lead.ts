import { isLogLine } from '../log-line.ts';
import { notebookRuler } from './python-cells.ts';
import { errorLine, preamble, strongError } from './python-lines.ts';
import { testAbove } from './python-pytest.ts';

/** Lines above a start: the preamble of its kind, or the error that a link sentence speaks of. */
export function lead(above: (back: number) => string | null, start: string): number {
  if (/^\s*(?:The above|During)/.test(start)) return errorAbove(above);
  if (/^\S+:\d{1,9}: in /.test(start)) return testAbove(above);
  let back = 0;
  if (/\w +Traceback \(most/.test(start)) return notebookRuler.test(above(1) ?? '') ? 1 : 0;
  while (back < 4 && preamble.test(above(back + 1) ?? '')) back++;
  return back;
}

/** How far up the error line of a message stands that ends just above; 0 where there is none. */
function errorAbove(above: (back: number) => string | null): number {
  let back = 1;
  while (back < 5 && above(back) === '') back++;
  for (const last = back + 20; back < last; back++) {
    const line = above(back);
    if (line === null || line === '' || isLogLine(line)) return 0;
    if (strongError.test(line) && errorLine.test(line)) return back;
  }
  return 0;
}
