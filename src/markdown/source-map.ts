/**
 * A stretch of a source to be replaced. In order, without overlaps. A replacement has as many line ends as what it replaces, or
 * whole lines are put in where a line begins: `{ from: 12, to: 12, text: '\n' }`.
 */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

interface Point {
  line: number;
  column: number;
}

/** Line and column of an offset, both from 1. */
export function pointAt(text: string, offset: number): Point {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

export interface SourceMap {
  /** The edited text. */
  text: string;
  /** Where a place of the edited text stands in the source. */
  locate: (point: Point) => Point;
}

/** A replacement on one line: columns from 1, ends exclusive. */
interface Shift {
  start: number;
  end: number;
  sourceStart: number;
  sourceEnd: number;
}

/** Lines put in before a line. */
interface Addition {
  /** The line of the edited text that follows them. */
  next: number;
  /** How many were put in up to here. */
  total: number;
}

/** Applies edits, and remembers where things were. */
export function createSourceMap(source: string, edits: readonly Edit[]): SourceMap {
  const pieces: string[] = [];
  const shifts = new Map<number, Shift[]>();
  const additions: Addition[] = [];
  let added = 0;
  let line = 1;
  let lineStart = 0;
  let done = 0;
  for (const { from, to, text } of edits) {
    pieces.push(source.slice(done, from), text);
    for (
      let end = source.indexOf('\n', done);
      end !== -1 && end < from;
      end = source.indexOf('\n', end + 1)
    ) {
      line += 1;
      lineStart = end + 1;
    }
    // What an edit itself spans of lines is counted by the next one's search, from here.
    done = to;
    if (from === to && text.endsWith('\n')) {
      added += text.split('\n').length - 1;
      additions.push({ next: line + added, total: added });
      continue;
    }
    const onLine = shifts.get(line + added) ?? [];
    const last = onLine.at(-1);
    const sourceStart = from - lineStart + 1;
    const start = sourceStart + (last ? last.end - last.sourceEnd : 0);
    onLine.push({ start, end: start + text.length, sourceStart, sourceEnd: sourceStart + to - from });
    shifts.set(line + added, onLine);
    for (let end = source.indexOf('\n', from); end !== -1 && end < to; end = source.indexOf('\n', end + 1)) {
      line += 1;
      lineStart = end + 1;
    }
  }
  pieces.push(source.slice(done));
  return { text: pieces.join(''), locate: (point) => locate(point, shifts, additions) };
}

function locate({ line, column }: Point, shifts: ReadonlyMap<number, Shift[]>, additions: Addition[]): Point {
  const before = additionBefore(line, additions);
  let found = column;
  for (const shift of shifts.get(line) ?? []) {
    if (column >= shift.end) found = column - shift.end + shift.sourceEnd;
    else if (column >= shift.start) return { line: line - before, column: shift.sourceStart };
  }
  return { line: line - before, column: found };
}

/** How many lines were put in before a line: the last addition at or above it. */
function additionBefore(line: number, additions: readonly Addition[]): number {
  let low = 0;
  for (let high = additions.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((additions[middle]?.next ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return additions[low - 1]?.total ?? 0;
}
