import { isLogLine } from '../log-line.ts';
import {
  advice,
  bracketed,
  carets,
  footer,
  isDeno,
  isFrameLine,
  namedHeader,
  numberedLine,
  opensProperties,
  placeLine,
  plainHeader,
  testTitle,
} from './v8-lines.ts';

type Above = (back: number) => string | null;

/** How far above the first line noticed the trace starts: its header, and the source shown above that. */
export function lead(above: Above, start: string): number {
  if (advice.test(start)) return valueAbove(above);
  if (footer.test(start)) {
    const bracket = bracketAbove(above);
    return bracket === 0 ? valueAbove(above) : bracket + sourceAbove(above, bracket);
  }
  const header = headerAbove(above);
  if (header === 0) return 0;
  const outer = header + openingAbove(above, header);
  return outer + sourceAbove(above, outer);
}

/** Messages longer than this lose their header. */
const longestMessage = 50;

function headerAbove(above: Above): number {
  let likely = 0;
  let unbroken = true;
  // Frames that hold no hint may stand above the first that does.
  let first = 1;
  while (first < longestMessage && isFrameLine(above(first) ?? '')) first++;
  for (let back = first; back <= longestMessage; back++) {
    const line = above(back);
    if (line === null || isFrameLine(line) || footer.test(line)) break;
    if (line === '') unbroken = false;
    if (namedHeader(line)) return back + titleAbove(above, back);
    if (testTitle.test(line)) return back;
    if (isLogLine(line)) break;
    if (likely === 0 && plainHeader(line) && (unbroken || isMarked(above, back))) likely = back;
  }
  return likely || first - 1;
}

/** True for a header of any name below the carets of the source that threw it. */
function isMarked(above: Above, header: number): boolean {
  return carets.test(above(above(header + 1) === '' ? header + 2 : header + 1) ?? '');
}

/** Jest's title of the test stands above the error, and a blank between. */
function titleAbove(above: Above, header: number): number {
  return above(header + 1) === '' && testTitle.test(above(header + 2) ?? '') ? 2 : 0;
}

/** A thrown value that is no error: it stands between the carets and what Node says below. */
function valueAbove(above: Above): number {
  let back = 1;
  while (back < 12 && above(back) !== null && !carets.test(above(back) ?? '')) back++;
  const source = sourceAbove(above, back - 1);
  return source === 0 ? 0 : back - 1 + source;
}

/**
 * An error without a stack opens its properties above the first cause or listed error, which has one; Deno lists
 * errors below the header of them all.
 */
function openingAbove(above: Above, header: number): number {
  if (isDeno(above(header + 1) ?? '') && /^ {4}\S/.test(above(header) ?? '')) return 1;
  const inside = /^\s*\[?(?:cause|errors?)\]?: /.test(above(header) ?? '');
  if (!inside && !/^\s*\[errors\]: \[$/.test(above(header + 1) ?? '')) return 0;
  for (let back = 1; back <= 20; back++) {
    const line = above(header + back);
    if (line === null || isLogLine(line)) return 0;
    if (opensProperties.test(line)) return back;
    if (!/^\s+\S/.test(line)) return 0;
  }
  return 0;
}

/** An error without a stack stands above Node's version, and its source above that. */
function bracketAbove(above: Above): number {
  let back = 1;
  while (back < 4 && above(back) === '') back++;
  return bracketed.test(above(back) ?? '') ? back : 0;
}

/** The lines that Node (`file:4`, source, carets, a blank) and Bun (`4 | source`, carets) print above a header. */
function sourceAbove(above: Above, header: number): number {
  let back = header + 1;
  while (back < header + 4 && above(back) === '') back++;
  if (!carets.test(above(back) ?? '')) return unmarkedSource(above, header);
  if (numberedLine.test(above(back + 1) ?? '')) {
    while (back < header + 20 && numberedLine.test(above(back + 1) ?? '')) back++;
    return back - header;
  }
  for (const last = back + 12; back < last; back++) {
    const line = above(back + 1);
    if (line === null || isLogLine(line)) return 0;
    if (placeLine.test(line)) return back + 1 - header;
  }
  return 0;
}

/** `file:4`, one source line and a blank: the caret was lost. */
function unmarkedSource(above: Above, header: number): number {
  return above(header + 1) === '' && placeLine.test(above(header + 3) ?? '') ? 3 : 0;
}
