/** A trace printed inside one line, its line breaks escaped: the lines, read back. Null where there are none. */
export function readEmbedded(line: string, at: number): string[] | null {
  if (!line.includes('\\n')) return null;
  return insideJson(line, at) ?? escaped(line, at);
}

/** The JSON string that holds the offset. */
function insideJson(line: string, at: number): string[] | null {
  let open = at;
  while (open >= 0 && !(line[open] === '"' && isBare(line, open))) open--;
  if (open < 0) return null;
  let close = at;
  while (close < line.length && !(line[close] === '"' && isBare(line, close))) close++;
  if (close >= line.length) return null;
  try {
    const value: unknown = JSON.parse(line.slice(open, close + 1));
    return typeof value === 'string' ? severalLines(value.split(/\r?\n/)) : null;
  } catch {
    return null;
  }
}

/** True for a quote that no odd number of backslashes stands before. */
function isBare(line: string, at: number): boolean {
  let slashes = 0;
  while (slashes < at && line[at - slashes - 1] === '\\') slashes++;
  return slashes % 2 === 0;
}

// "Traceback …:\n  File \"x\"": a break, and what may follow one: blanks, a tab, the end, or a name that is no part of a
// path (C:\new\x.js and shop\node_modules keep theirs).
const lineBreak = /(?:\\r)?\\n(?=$|\s|\\t|\\n|\\r|["'}]|[\w.$]{1,200}(?:$|[:\s(]|\\n|\\r))/;

/** What stands from the offset on, its escapes read: `repr()` of a string, or a log's own escaping. */
function escaped(line: string, at: number): string[] | null {
  const start = Math.max(0, line.lastIndexOf('\\n', at) + (line.lastIndexOf('\\n', at) < 0 ? 1 : 2));
  const parts = (start > 0 && line.lastIndexOf('\\n', at) >= 0 ? line.slice(start) : line.slice(at)).split(
    lineBreak,
  );
  return severalLines(parts.map((part) => part.replace(/\\t/g, '\t').replace(/\\(["'])/g, '$1')));
}

function severalLines(lines: string[]): string[] | null {
  return lines.length > 1 ? lines.map((line) => line.trimEnd()) : null;
}
