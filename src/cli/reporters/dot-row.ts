import stringWidth from 'string-width';
import { formatRoundDuration } from '#format/index.ts';

/** Where durations stand in a row of columns. */
export interface DotScale {
  /** From the first column, 0. @param milliseconds within the domain */
  columnOf(milliseconds: number): number;
  columns: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * A logarithmic scale over all durations given, as on the page of statistics: linear about 0, so that an alarm in the minute of the
 * impact, or before it, has a place. sign(x) × log(1 + |x| / 1 min) (Webber, "A bi-symmetric log transformation for wide-range data",
 * 2013).
 *
 * @param milliseconds at least one
 */
export function dotScale(milliseconds: readonly number[], columns: number): DotScale {
  const places = milliseconds.map(place);
  const first = places.reduce((a, b) => Math.min(a, b));
  const span = places.reduce((a, b) => Math.max(a, b)) - first;
  // One duration alone stands in the middle.
  const share = (at: number) => (span === 0 ? 0.5 : (place(at) - first) / span);
  return { columns, columnOf: (at) => Math.round(share(at) * (columns - 1)) };
}

/** A row of dots: `•` for one incident, its number for 2 to 9 in one column, `#` for more. */
export function dotRow(milliseconds: readonly number[], { columns, columnOf }: DotScale): string {
  const counts = Array.from({ length: columns }, () => 0);
  for (const at of milliseconds) counts[columnOf(at)] = (counts[columnOf(at)] ?? 0) + 1;
  return counts
    .map((count) => (count === 0 ? ' ' : count === 1 ? '•' : count < 10 ? String(count) : '#'))
    .join('')
    .trimEnd();
}

/**
 * The row below the dots: round durations with a `╵` that shows their place, as many as have room. `╵1m   ╵1h`.
 *
 * @param milliseconds those the scale is made for
 */
export function axisRow(milliseconds: readonly number[], { columns, columnOf }: DotScale): string {
  const shortest = milliseconds.reduce((a, b) => Math.min(a, b));
  const longest = milliseconds.reduce((a, b) => Math.max(a, b));
  const taken: { start: number; text: string }[] = [];
  for (const at of ticks) {
    if (at < shortest || at > longest || shortest === longest) continue;
    const start = columnOf(at);
    const text = `╵${formatRoundDuration(at, 'en')}`;
    const end = start + stringWidth(text);
    const isFree = taken.every((other) => start > other.start + stringWidth(other.text) || end < other.start);
    if (end <= columns && isFree) taken.push({ start, text });
  }
  return taken
    .sort((a, b) => a.start - b.start)
    .reduce((row, { start, text }) => row + ' '.repeat(Math.max(0, start - stringWidth(row))) + text, '');
}

/** What is labelled first where there is not room for all. */
const ticks = [
  0,
  hour,
  day,
  minute,
  7 * day,
  10 * minute,
  28 * day,
  5 * minute,
  365 * day,
  4 * hour,
  15 * minute,
  30 * minute,
  12 * hour,
  3 * day,
  2 * minute,
  -minute,
  -10 * minute,
  -hour,
  -day,
];

function place(milliseconds: number): number {
  return Math.sign(milliseconds) * Math.log1p(Math.abs(milliseconds) / minute);
}
