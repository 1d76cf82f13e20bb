import { type DateLanguage, formatRoundDuration } from '#format/index.ts';
import { textWidth } from '../text-width.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;

/** A tick of the axis. */
export interface Tick {
  milliseconds: number;
  label: string;
}

/** From the shortest to the longest that is drawn, in milliseconds. */
export type TimeDomain = readonly [from: number, to: number];

/**
 * The scale of durations: linear about 0, logarithmic beyond. Durations of incidents run from seconds to weeks and want a logarithmic
 * scale, but an alarm may come in the minute of the impact (0) or before it (negative), for which a logarithm has no place. symlog
 * has: sign(x) × log(1 + |x| / constant) (Webber, "A bi-symmetric log transformation for wide-range data", 2013). The constant is a
 * minute, to which incidents are written down: below it the scale does not spread what nobody measured.
 */
export function timeScale(domain: TimeDomain, range: readonly [left: number, right: number]) {
  return { type: 'symlog', constant: minute, domain, range } as const;
}

/**
 * The domain that all plots of a duration share: from the round duration below the shortest to the longest, and at least to the
 * next round one: seconds are not stretched over the page. Dots, unlike bars, do not need to begin at 0.
 *
 * @param milliseconds of every dot, at least one
 */
export function timeDomain(milliseconds: readonly number[]): TimeDomain {
  const shortest = milliseconds.reduce((a, b) => Math.min(a, b));
  const longest = milliseconds.reduce((a, b) => Math.max(a, b));
  const from = shortest < 0 ? shortest : (ascending.findLast((length) => length <= shortest) ?? 0);
  return [from, Math.max(longest, ascending.find((length) => length > from) ?? from + day)];
}

/**
 * The ticks of the axis: as many of the durations people think in as have room for their labels.
 *
 * @param positionOf gives the place of a duration, in the unit of `size`
 * @param size of the labels' letters
 * @returns from left to right
 */
export function timeTicks(
  [from, to]: TimeDomain,
  positionOf: (milliseconds: number) => number,
  language: DateLanguage,
  size: number,
): Tick[] {
  const taken: { tick: Tick; start: number; end: number }[] = [];
  for (const { milliseconds, gap } of ticksByWeight) {
    if (milliseconds < from || milliseconds > to) continue;
    const label = formatRoundDuration(milliseconds, language);
    const middle = positionOf(milliseconds);
    const half = textWidth(label, size) / 2;
    const [start, end] = [middle - half, middle + half];
    if (taken.some((other) => start < other.end + gap && other.start < end + gap)) continue;
    taken.push({ tick: { milliseconds, label }, start, end });
  }
  return taken.map(({ tick }) => tick).sort((a, b) => a.milliseconds - b.milliseconds);
}

/** What is labelled first where there is not room for all. */
const lengths = [
  hour,
  day,
  week,
  5 * minute,
  365 * day,
  4 * hour,
  15 * minute,
  4 * week,
  minute,
  13 * week,
  10 * 365 * day,
  30_000,
  10_000,
];

/** For scales on which the others are few. */
const between = [30 * minute, 12 * hour, 2 * hour, 3 * day, 2 * minute];

const ascending = [0, ...lengths, ...between].sort((a, b) => a - b);

/** With the room that has to be between their labels and others. */
const ticksByWeight = [{ milliseconds: 0, gap: 2 }, ...bothSides(lengths, 2), ...bothSides(between, 13)];

function bothSides(some: readonly number[], gap: number) {
  return [...some, ...some.map((length) => -length)].map((milliseconds) => ({ milliseconds, gap }));
}
