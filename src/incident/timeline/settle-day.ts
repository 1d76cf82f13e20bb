import type { WrittenDay } from './written-time.ts';

/** What is known of the day when a line is read, all in the zone of that line. */
export interface DayContext {
  /** Where the line before stands. */
  before: Temporal.PlainDateTime | null;
  /** A day that a line before named alone, for the lines below it. */
  named: Temporal.PlainDate | null;
  /** True where the line before said "next day": another one means the same day. */
  beforeWasNext: boolean;
  /** Where the incident began. */
  start: Temporal.PlainDateTime | null;
  /** What set it off. */
  trigger: Temporal.PlainDateTime | null;
  /** Every instant of the incident that is recorded. */
  instants: readonly Temporal.PlainDateTime[];
}

export interface SettledDay {
  day: Temporal.PlainDate;
  /** True where a step over midnight was inferred: the line itself names no day. */
  overMidnight: boolean;
}

/** A time of day more than so much earlier than the line before belongs to the next day; one less is out of order. */
const longestStepBack = 12;

/**
 * Finds the day of a line.
 *
 * A day written in part (`3월 10일`, `10일`) is the nearest such day. A time without a day is of the day of the line before; of the next
 * one where it would otherwise be more than 12 hours earlier, or earlier at all and the incident has an instant at that minute of the next
 * day. The first line's is the day that brings it nearest to the start, or to what set it off.
 *
 * @param time of day of the line; null for a line that is a day alone
 * @returns null where nothing says which day it is, "impossible" for a day that does not exist, "ambiguous" for `3/10` where both days are
 *   far from those around
 */
export function settleDay(
  written: WrittenDay | null,
  time: Temporal.PlainTime | null,
  context: DayContext,
): SettledDay | 'impossible' | 'ambiguous' | null {
  const reference = context.named ?? (context.before ?? context.start)?.toPlainDate() ?? null;
  if (written?.kind === 'date' || written?.kind === 'figures') {
    const day = written.kind === 'date' ? wholeDay(written, reference) : dayOfFigures(written, reference);
    return day === null || typeof day === 'string' ? day : { day, overMidnight: false };
  }
  if (written?.kind === 'counted') {
    const first = context.start?.toPlainDate();
    return first ? { day: first.add({ days: written.count - 1 }), overMidnight: false } : null;
  }
  if (reference === null) return null;
  if (written?.kind === 'next') {
    const day = context.beforeWasNext ? reference : reference.add({ days: 1 });
    return { day, overMidnight: false };
  }
  if (written?.kind === 'before') return { day: reference.subtract({ days: 1 }), overMidnight: false };
  if (context.named || time === null) return { day: reference, overMidnight: false };
  if (context.before) return afterLineBefore(time, context.before, context.instants);
  return { day: nearest(daysAround(reference, time), context), overMidnight: false };
}

function afterLineBefore(
  time: Temporal.PlainTime,
  before: Temporal.PlainDateTime,
  instants: readonly Temporal.PlainDateTime[],
): SettledDay {
  const day = before.toPlainDate();
  const next = day.add({ days: 1 });
  const back = time.until(before.toPlainTime()).total('hours');
  const isInstant = (on: Temporal.PlainDate) =>
    instants.some((instant) => isSameMinute(instant, on.toPlainDateTime(time)));
  const overMidnight = back > longestStepBack || (back > 0 && isInstant(next) && !isInstant(day));
  return { day: overMidnight ? next : day, overMidnight };
}

function isSameMinute(one: Temporal.PlainDateTime, other: Temporal.PlainDateTime): boolean {
  return one
    .round({ smallestUnit: 'minute', roundingMode: 'floor' })
    .equals(other.round({ smallestUnit: 'minute', roundingMode: 'floor' }));
}

function wholeDay(
  { year, month, day }: { year: number | null; month: number | null; day: number },
  reference: Temporal.PlainDate | null,
): Temporal.PlainDate | 'impossible' | null {
  if (year !== null && month !== null) return dayOf(year, month, day) ?? 'impossible';
  if (reference === null) return null;
  const around =
    month === null
      ? [-1, 0, 1].map((months) => reference.with({ day: 1 }).add({ months }))
      : [-1, 0, 1].map((years) => reference.with({ day: 1 }).add({ years }));
  const days = around.flatMap((one) => dayOf(one.year, month ?? one.month, day) ?? []);
  if (days.length === 0) return 'impossible';
  return days.reduce((best, one) => (apart(one, reference) < apart(best, reference) ? one : best));
}

/** Of two readings the one is meant that is at most so many days from those around, where the other is more than so many. */
const [near, far] = [31, 90];

/** `3/10` is the tenth of March to some and the third of October to others: it is the one that exists, or the one near to the days around. */
function dayOfFigures(
  { year, first, second }: { year: number | null; first: number; second: number },
  reference: Temporal.PlainDate | null,
): Temporal.PlainDate | 'impossible' | 'ambiguous' | null {
  const readings = [
    { year, month: first, day: second },
    { year, month: second, day: first },
  ].map((one) => wholeDay(one, reference));
  if (readings.includes(null)) return null;
  const days = readings.filter((day) => day !== null && day !== 'impossible');
  const [one, other] = days;
  if (!one) return 'impossible';
  if (!other || one.equals(other)) return one;
  if (reference === null) return 'ambiguous';
  const [close, distant] = [one, other].sort((a, b) => apart(a, reference) - apart(b, reference));
  const isPlain = close && distant && apart(close, reference) <= near && apart(distant, reference) > far;
  return isPlain ? close : 'ambiguous';
}

function dayOf(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function apart(a: Temporal.PlainDate, b: Temporal.PlainDate): number {
  return Math.abs(a.until(b).days);
}

function daysAround(day: Temporal.PlainDate, time: Temporal.PlainTime): Temporal.PlainDateTime[] {
  return [0, -1, 1].map((days) => day.add({ days }).toPlainDateTime(time));
}

function nearest(
  candidates: readonly Temporal.PlainDateTime[],
  { start, trigger }: Pick<DayContext, 'start' | 'trigger'>,
): Temporal.PlainDate {
  const anchors = [start, trigger].filter((anchor) => anchor !== null);
  const distance = (one: Temporal.PlainDateTime) =>
    Math.min(...anchors.map((anchor) => Math.abs(one.until(anchor).total('minutes'))));
  return candidates.reduce((best, one) => (distance(one) < distance(best) ? one : best)).toPlainDate();
}
