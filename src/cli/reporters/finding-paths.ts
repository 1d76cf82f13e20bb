import { relative, resolve } from 'node:path';

/** A file as reports for machines name it: seen from the working directory, `/` separated; absolute where it lies elsewhere. */
export function reportPath(cwd: string, file: string): string {
  const full = resolve(cwd, file);
  const seen = relative(cwd, full);
  return (seen.startsWith('..') ? full : seen).replaceAll('\\', '/');
}
