import type { Finding } from '#checks/index.ts';
import { reportPath } from './finding-paths.ts';

/** Findings as JSON: an array, an item a finding; places count from 1, offsets of fixes are UTF-16 units of the file. */
export function findingsJson(findings: readonly Finding[], cwd: string): string {
  const items = findings.map(
    ({
      code,
      severity,
      title,
      message,
      why,
      help,
      file,
      line,
      column,
      endLine,
      endColumn,
      fix,
      silenced,
    }) => ({
      file: reportPath(cwd, file),
      line,
      column,
      endLine,
      endColumn,
      rule: code,
      severity,
      title,
      message,
      why,
      help,
      fix,
      silenced,
    }),
  );
  return `${JSON.stringify(items, null, 2)}\n`;
}
