/** A stretch of a source to be replaced. In order, without overlaps; a replacement has as many line ends as what it replaces. */
export interface Edit {
  from: number;
  to: number;
  text: string;
}

interface Point {
  line: number;
  column: number;
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

/** Applies edits, and remembers where things were. */
export function createSourceMap(source: string, edits: readonly Edit[]): SourceMap {
  const pieces: string[] = [];
  const shifts = new Map<number, Shift[]>();
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
    const onLine = shifts.get(line) ?? [];
    const last = onLine.at(-1);
    const sourceStart = from - lineStart + 1;
    const start = sourceStart + (last ? last.end - last.sourceEnd : 0);
    onLine.push({ start, end: start + text.length, sourceStart, sourceEnd: sourceStart + to - from });
    shifts.set(line, onLine);
    // What an edit itself spans of lines is counted by the next one's search, from here.
    done = to;
    for (let end = source.indexOf('\n', from); end !== -1 && end < to; end = source.indexOf('\n', end + 1)) {
      line += 1;
      lineStart = end + 1;
    }
  }
  pieces.push(source.slice(done));
  return { text: pieces.join(''), locate: (point) => locate(point, shifts.get(point.line) ?? []) };
}

function locate({ line, column }: Point, shifts: readonly Shift[]): Point {
  let found = column;
  for (const shift of shifts) {
    if (column >= shift.end) found = column - shift.end + shift.sourceEnd;
    else if (column >= shift.start) return { line, column: shift.sourceStart };
  }
  return { line, column: found };
}
