import { readFileSync, statSync } from 'node:fs';

/** Gives the text of a file that a report quotes, or null where there is none to show. */
export type ReadSource = (file: string) => string | null;

/** Nobody reads a report of a file larger than this, and to load it takes longer than the report. */
const largest = 16 * 1024 * 1024;

/** Reads from the disk. Never throws: a file that cannot be read is often the very problem that is reported. */
export const readSourceFromDisk: ReadSource = (file) => {
  try {
    const status = statSync(file);
    return status.isFile() && status.size <= largest ? readFileSync(file, 'utf8') : null;
  } catch {
    return null;
  }
};

/** A line of a text, from 1, without its end; null where the text has fewer. A byte-order mark is no part of the first. */
export function lineOf(text: string, line: number): string | null {
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  // Matches the three kinds of line end that Markdown and YAML know.
  const lineEnd = /\r\n|\n|\r/g;
  lineEnd.lastIndex = start;
  for (let number = 1; ; number++) {
    const end = lineEnd.exec(text);
    if (number === line) return text.slice(start, end?.index);
    if (!end) return null;
    start = lineEnd.lastIndex;
  }
}
