import type { DiagnosticCode } from '#diagnostics/index.ts';
import { instantText, readLocal } from '../local-time.ts';
import { type DayContext, settleDay } from './settle-day.ts';
import type { WrittenClock, WrittenTime } from './written-time.ts';

/** What the lines above say. */
export interface LineBefore {
  /** The instant of the last line that has one, and how it was written. */
  at: Temporal.ZonedDateTime | null;
  written: string;
  /** The day of a line that was a day alone, until a time has followed it. */
  named: Temporal.PlainDate | null;
  /** True where the line before said "next day". */
  wasNext: boolean;
}

/** What holds for all lines of a timeline. */
export interface TimelineFacts {
  /** In which times without a zone are read. */
  zone: string;
  /** The start that `T+12m` counts from. */
  start: Temporal.ZonedDateTime | null;
  /** What the day of the first line is found by. */
  anchor: Temporal.ZonedDateTime | null;
  /** When what set it off happened, which a first line may be of as well. */
  trigger: Temporal.ZonedDateTime | null;
  /** Every instant of the incident that is recorded. */
  instants: readonly Temporal.ZonedDateTime[];
}

export interface PlaceProblem {
  code: DiagnosticCode;
  values: Record<string, string>;
}

export interface Placed {
  /** Null where the line has none, or none that can be told. */
  at: Temporal.ZonedDateTime | null;
  /** Of a line that is a day alone. */
  day: Temporal.PlainDate | null;
  overMidnight: boolean;
  problems: PlaceProblem[];
}

/** Finds the instant of a time by the lines above it. */
export function placeTime(
  time: WrittenTime,
  written: string,
  before: LineBefore,
  facts: TimelineFacts,
): Placed {
  if (time.kind === 'unix') return instant(Temporal.Instant.fromEpochMilliseconds(time.milliseconds), facts);
  if (time.kind === 'elapsed') {
    if (!facts.start) return nowhere('SF6025', { written });
    return instant(facts.start.toInstant().add({ milliseconds: time.milliseconds }), facts);
  }
  const zone = (time.kind === 'clock' ? time.zone : null) ?? facts.zone;
  const isEndOfDay = time.kind === 'clock' && time.clock.hour === 24;
  const clock = time.kind === 'clock' ? plainTime(time.clock) : null;
  const context: DayContext = {
    before: before.at?.withTimeZone(zone).toPlainDateTime() ?? null,
    named: before.named,
    beforeWasNext: before.wasNext,
    start: facts.anchor?.withTimeZone(zone).toPlainDateTime() ?? null,
    trigger: facts.trigger?.withTimeZone(zone).toPlainDateTime() ?? null,
    instants: facts.instants.map((one) => one.withTimeZone(zone).toPlainDateTime()),
  };
  const settled = settleDay(time.day, clock, context);
  if (settled === null) return nowhere('SF6024', { written });
  if (typeof settled === 'string') return nowhere('SF6021', { written, reason: noDay[settled] });
  if (clock === null) return { at: null, day: settled.day, overMidnight: false, problems: [] };
  const placed = isEndOfDay
    ? onDay(settled.day.add({ days: 1 }), Temporal.PlainTime.from('00:00'), zone, written)
    : onDay(settled.day, clock, zone, written);
  const problems = placed.at && time.kind === 'clock' ? otherZone(time.zone, placed.at, written, facts) : [];
  return {
    ...placed,
    overMidnight: settled.overMidnight && placed.at !== null,
    problems: [...placed.problems, ...problems],
  };
}

const noDay = {
  impossible: 'there is no such day',
  ambiguous: 'its day may be of two months; write the year, the month and the day',
} as const;

/** The end of a day is found by its last moment: 24:00 is of the day that it ends. */
function plainTime(clock: WrittenClock): Temporal.PlainTime {
  return clock.hour === 24 ? Temporal.PlainTime.from('23:59:59.999') : Temporal.PlainTime.from(clock);
}

/**
 * Finds the end of a range by its start: without a day of its own it is of the same day, or of the next where it would be more than
 * 12 hours earlier.
 */
export function placeEnd(
  end: WrittenTime,
  written: string,
  start: Temporal.ZonedDateTime,
  facts: TimelineFacts,
): Placed {
  const line: LineBefore = { at: start, written, named: null, wasNext: false };
  const placed = placeTime(end, written, line, facts);
  if (!placed.at || Temporal.ZonedDateTime.compare(placed.at, start) >= 0) return placed;
  return nowhere('SF6027', { written });
}

function instant(at: Temporal.Instant, { zone }: TimelineFacts): Placed {
  return { at: at.toZonedDateTimeISO(zone), day: null, overMidnight: false, problems: [] };
}

function nowhere(code: DiagnosticCode, values: Record<string, string>): Placed {
  return { at: null, day: null, overMidnight: false, problems: [{ code, values }] };
}

/** A local time that clocks skipped or showed twice has no instant. */
function onDay(day: Temporal.PlainDate, time: Temporal.PlainTime, zone: string, written: string): Placed {
  const reading = readLocal(day.toPlainDateTime(time), zone);
  if (reading.kind === 'one') return { at: reading.at, day: null, overMidnight: false, problems: [] };
  const [earlier, later] = [instantText(reading.earlier), instantText(reading.later)];
  const code = reading.kind === 'skipped' ? 'SF6005' : 'SF6006';
  return nowhere(code, { value: written, zone, earlier, later });
}

/** A line with a zone of its own is read in it, and told where clocks of that zone show another time. */
function otherZone(
  own: string | null,
  at: Temporal.ZonedDateTime,
  written: string,
  { zone }: TimelineFacts,
): PlaceProblem[] {
  const differs = own !== null && at.withTimeZone(zone).offset !== at.offset;
  return differs ? [{ code: 'SF6023', values: { written, zone } }] : [];
}
