import { readUnixTime } from '../unix-time.ts';
import type { Cursor } from './cursor.ts';
import { takeClock } from './read-clock.ts';
import { takeDay } from './read-day.ts';
import { takeElapsed } from './read-elapsed.ts';
import { takeZone } from './read-zone.ts';
import { isRefusal, type Refusal, type WrittenDay, type WrittenTime } from './written-time.ts';

/**
 * Reads one time: a time of day with its day and zone as far as they are written, a day alone, a Unix time, or a time since the start.
 *
 * @returns null where none stands here; the cursor then stays
 */
export function takeTime(cursor: Cursor): WrittenTime | Refusal | null {
  for (const take of [takeUnixTime, takeElapsed, takeDayAndClock]) {
    const time = cursor.attempt(() => take(cursor));
    if (time) return time;
  }
  return null;
}

function takeUnixTime(cursor: Cursor): WrittenTime | Refusal | null {
  // `@1520649000`, `@1520649000.123`
  const digits = cursor.take(/@(?<digits>\d{1,20}(?:\.\d{1,9})?)(?![\p{L}\d])/u)?.groups?.['digits'];
  if (digits === undefined) return null;
  const milliseconds = readUnixTime(digits);
  if (milliseconds !== null) return { kind: 'unix', milliseconds };
  return { refused: 'a Unix time has 10 digits in seconds, 13 in milliseconds' };
}

function takeDayAndClock(cursor: Cursor): WrittenTime | Refusal | null {
  const ambiguous = cursor.attempt(() => takeDayInFigures(cursor));
  if (ambiguous) return ambiguous;
  const day = takeDay(cursor);
  // Between day and time: a space, `T`, or a comma.
  const between = day === null ? null : cursor.take(/T|,? {1,3}|,/);
  const clock = takeClock(cursor);
  if (clock === null) return day === null ? null : dayAlone(day, cursor);
  if (isRefusal(clock)) return clock;
  const zone = takeZone(cursor, between?.[0] === 'T');
  if (zone && 'refused' in zone) return { refused: zone.reason, zone: zone.refused };
  // `11:30ms` and `11:30abc` are no times.
  if (cursor.take(/(?=[A-Za-z\d])/)) return null;
  return { kind: 'clock', day, clock, zone: zone?.zone ?? null };
}

/** `3/10 11:30` is the tenth of March to some and the third of October to others. */
function takeDayInFigures(cursor: Cursor): Refusal | null {
  if (!cursor.take(/\d{1,2}[/.]\d{1,2}\.? +(?=\d{1,2}:\d{2})/)) return null;
  return { refused: 'its day may be of two months; write the year, the month and the day' };
}

/** A day without a time, as `2018-03-10` or `3월 10일` above the lines of that day. A bare number of a day is none. */
function dayAlone(day: WrittenDay, cursor: Cursor): WrittenTime | null {
  const isWhole = day.kind === 'next' || day.month !== null;
  return isWhole && !cursor.take(/(?=[\p{L}\d])/u) ? { kind: 'day', day } : null;
}
