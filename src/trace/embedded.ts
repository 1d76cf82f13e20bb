/** A trace printed inside one line, its line breaks escaped: the lines, read back. Null where there are none. */
export function readEmbedded(line: string, at: number): string[] | null {
  if (!line.includes('\\n')) return null;
  // The hint may stand in a short value before the one that holds the trace: "caller":"main.go:9".
  return insideJson(line, at) ?? insideJson(line, line.indexOf('\\n', at)) ?? escaped(line);
}

/** The JSON string that holds the offset. */
function insideJson(line: string, at: number): string[] | null {
  let open = at;
  while (open >= 0 && !(line[open] === '"' && isBare(line, open))) open--;
  if (open < 0) return null;
  let close = Math.max(at, open + 1);
  while (close < line.length && !(line[close] === '"' && isBare(line, close))) close++;
  if (close >= line.length || !isValue(line, open, close)) return null;
  try {
    const value: unknown = JSON.parse(line.slice(open, close + 1));
    return typeof value === 'string' ? (severalLines(value.split(/\r?\n/)) ?? escapedTwice(value)) : null;
  } catch {
    return null;
  }
}

// {"stack":"…"}    ["…", "…"]    err="…" level=error: a quote within a message stands elsewhere
function isValue(line: string, open: number, close: number): boolean {
  return (
    /(?:^|[:=,[({])\s{0,4}$/.test(line.slice(Math.max(0, open - 8), open)) &&
    /^\s{0,4}(?:[,}\])]|$|[\w.]{1,40}=)/.test(line.slice(close + 1, close + 50))
  );
}

/** JSON in a string of JSON: `{"log":"{\"stack\":\"Error: x\\n    at f\"}"}`. */
function escapedTwice(value: string): string[] | null {
  const first = value.indexOf('\\n');
  return first < 0 ? null : (insideJson(value, first) ?? escaped(value));
}

/** True for a quote that no odd number of backslashes stands before. */
function isBare(line: string, at: number): boolean {
  let slashes = 0;
  while (slashes < at && line[at - slashes - 1] === '\\') slashes++;
  return slashes % 2 === 0;
}

// "Traceback …:\n  File \"x\"": a break, and what may follow one: anything but a letter, or a name that goes on as none of
// a path's would. C:\new\x.js and shop\node_modules keep theirs: a drive or a folder stands before.
const lineBreak =
  /(?<!(?<![A-Za-z])[A-Za-z]:|\\(?![nrt])[\w.-]{1,60})(?:\\r)?\\n(?=$|[^\w.]|\.{3}|[\w.$/<>*-]{1,200}(?:$|[:\s(@!]|\\n|\\r))/;

/** The line cut at its escaped breaks: `repr()` of a string, or a log's own escaping. */
function escaped(line: string): string[] | null {
  const parts = line.split(lineBreak);
  return severalLines(parts.map((part) => part.replace(/\\t/g, '\t').replace(/\\(["'])/g, '$1')));
}

function severalLines(lines: string[]): string[] | null {
  return lines.length > 1 ? lines.map((line) => line.trimEnd()) : null;
}
