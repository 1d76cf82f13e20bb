import type { Line } from './runtime.ts';

/** Patterns see no more of a line than this: it bounds what a hostile line can cost. */
export const longest = 4000;

/** A text cut into lines without copying it: `raw` keeps the line's end, `clean` is what matching sees. */
export interface Lines {
  count: number;
  /** Offset at which line `index` (from 0) starts; `start(count)` is the text's length. */
  start: (index: number) => number;
  /** Index of the line that holds an offset. */
  at: (offset: number) => number;
  /** Without BOM, line end, trailing blanks and the margin. */
  clean: (index: number) => string;
  /** How many blanks every line begins with: a block in a list, a quoted log. */
  margin: number;
}

/** Cuts a text at `\n`; a `\r` before it counts as part of the line's end. */
export function readLines(text: string): Lines {
  const starts: number[] = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  if (starts.at(-1) === text.length && starts.length > 1) starts.pop();
  const count = starts.length;
  const start = (index: number) => starts[index] ?? text.length;
  const margin = marginOf(text, starts);
  const seen: string[] = [];
  return {
    count,
    start,
    margin,
    at(offset) {
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (start(middle) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
    clean(index) {
      seen[index] ??= cleanLine(text.slice(start(index), start(index + 1))).slice(margin);
      return seen[index];
    },
  };
}

/** The blanks that all lines but the blank ones begin with; most texts have none, and the first line says so. */
function marginOf(text: string, starts: readonly number[]): number {
  let margin: string | null = null;
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? text.length;
    let at = start;
    while (at < end && (text[at] === ' ' || text[at] === '\t')) at++;
    if (at >= end || text[at] === '\n' || text[at] === '\r') continue;
    // Line numbers are set flush right: blanks before them are no margin.
    if (margin === null && /\d/.test(text[at] ?? '')) return 0;
    const blanks: string = text.slice(start, at);
    margin = margin === null ? blanks : sharedStart(margin, blanks);
    if (margin === '') break;
  }
  return margin?.length ?? 0;
}

function sharedStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

/** A line as the rules see it. */
export function viewLine(text: string, number: number, stream: string | null): Line {
  const trimmed = text.trimStart();
  return {
    text: text.length > longest ? text.slice(0, longest) : text,
    rest: text.length > longest ? text.slice(longest) : '',
    indent: text.length - trimmed.length,
    number,
    stream,
  };
}

// \x1b[1;31m, \x1b]8;;file:///a.py\x1b\\, and the caret notation ^[[31m that `cat -v` and some logs print.
const colours =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
  /\x1b\[[0-9;:?]{0,40}[A-Za-z]|\x1b\][^\x07\x1b\n]{0,2000}(?:\x07|\x1b\\)|(?:\^\[|␛|\\u001b|\\x1b|\\033)\[[0-9;]{0,40}m/g;

/** Takes terminal colours out of a text; its line breaks stay where they are. */
export function stripColours(text: string): string {
  const coloured = ['\x1b', '^[[', '␛[', '\\u001b[', '\\x1b[', '\\033['].some((mark) => text.includes(mark));
  return coloured ? text.replace(colours, '') : text;
}

function cleanLine(raw: string): string {
  return (raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw).trimEnd();
}
