import { resolve } from 'node:path';
import type { Diagnostic } from './diagnostic.ts';

/** Columns of a line that are not shown, from 0, the end exclusive. */
export interface HiddenColumns {
  start: number;
  end: number;
}

/** Which columns of a line hold secrets. */
export type HiddenIn = (file: string, line: number) => HiddenColumns[];

/**
 * Where the secrets stand that a report must not quote, whichever diagnostic it is that quotes their line.
 *
 * @param diagnostics all there are, those included that the report leaves out
 * @param cwd what relative paths are relative to; the files asked for are absolute
 */
export function hiddenColumns(diagnostics: readonly Diagnostic[], cwd: string): HiddenIn {
  const secrets = Map.groupBy(
    diagnostics.filter(({ hidden, line }) => hidden && line !== undefined),
    ({ file }) => resolve(cwd, file),
  );
  return (file, line) => (secrets.get(file) ?? []).flatMap((secret) => columnsIn(secret, line));
}

/** A secret whose end is not known reaches to the end of its line. */
function columnsIn(
  { line: first = 1, column = 1, endLine = first, endColumn }: Diagnostic,
  line: number,
): HiddenColumns[] {
  if (line < first || line > endLine) return [];
  return [
    {
      start: line === first ? column - 1 : 0,
      end: line === endLine && endColumn !== undefined ? endColumn - 1 : Number.POSITIVE_INFINITY,
    },
  ];
}

/** A line with a dot for each character of its secrets; one of two UTF-16 units has two. */
export function withDots(line: string, hidden: readonly HiddenColumns[]): string {
  return hidden.reduce((text, { start, end }) => {
    const last = Math.min(end, text.length);
    return last <= start ? text : text.slice(0, start) + '•'.repeat(last - start) + text.slice(last);
  }, line);
}
