import { readUnixTime } from '../unix-time.ts';
import type { Cursor } from './cursor.ts';
import { takeClock } from './read-clock.ts';
import { takeDay } from './read-day.ts';
import { takeElapsed } from './read-elapsed.ts';
import { takeZone } from './read-zone.ts';
import {
  isRefusal,
  type Refusal,
  type WrittenClock,
  type WrittenDay,
  type WrittenTime,
} from './written-time.ts';

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
  const written = takeDay(cursor);
  const start = cursor.at;
  const parted = written === null ? null : takeClockBehind(cursor);
  const clock = parted?.clock ?? (written === null ? takeClock(cursor) : null);
  if (clock === null) return written === null ? null : dayAlone(written, cursor);
  if (isRefusal(clock)) return clock;
  const hasSeconds = /\d:\d{2}:\d{2}/.test(cursor.text.slice(start, cursor.at));
  const before = hasSeconds ? withYearBehind(written, cursor) : written;
  // `2018-03-10T11:30-05:00`, and `2018-03-10 11:30:15-05:00` as Python and PostgreSQL write it
  const isStamp = parted?.sign === 'T' || (before !== null && hasSeconds);
  const zone = takeZone(cursor, isStamp);
  if (zone && 'refused' in zone) return { refused: zone.reason, zone: zone.refused };
  // `11:30ms` and `11:30abc` are no times.
  if (cursor.take(/(?!-?ish\b)(?=[A-Za-z\d])/)) return null;
  const day = before ?? takeDayBehind(cursor);
  const isAbout = parted?.isAbout === true;
  return { kind: 'clock', day, clock, zone: zone?.zone ?? null, ...(isAbout && { isAbout }) };
}

/** `Sat Mar 10 11:30:15 2018 +0900`, as C and git write it. */
function withYearBehind(day: WrittenDay | null, cursor: Cursor): WrittenDay | null {
  if (day?.kind !== 'date' || day.year !== null) return day;
  const year = cursor.take(/ (\d{4})(?=\s|$)/)?.[1];
  return year === undefined ? day : { ...day, year: Number(year) };
}

/** A time of day behind its day, with what parts the two: a blank, `T`, a comma, `2018-03-10 – 11:30`, `Day 2: 09:00`, `March 10 at 11:30`. */
function takeClockBehind(
  cursor: Cursor,
): { sign: string; isAbout: boolean; clock: WrittenClock | Refusal } | null {
  return cursor.attempt(() => {
    const sign = cursor.take(/T|,? at |,? ?[-–—|:@·] {0,3}|,? {1,3}|,/)?.[0] ?? '';
    const isAbout = cursor.take(/[~≈±] ?|약 ?/) !== null;
    const clock = takeClock(cursor);
    return clock === null ? null : { sign, isAbout, clock };
  });
}

/** A day behind its time, which ends there: `11:30 UTC, 10 March 2018: deploy`, `11:30 (March 10) deploy`. */
function takeDayBehind(cursor: Cursor): WrittenDay | null {
  return cursor.attempt(() => {
    const sign = cursor.take(/ ?\((?:on )?|, ?(?:on )?| on /)?.[0];
    const day = sign === undefined ? null : takeDay(cursor);
    if (sign === undefined || day?.kind !== 'date' || day.month === null) return null;
    return cursor.take(sign.includes('(') ? /\)/ : /(?=\s*(?:$|[-–—:|]))/) ? day : null;
  });
}

/** A day without a time, as `2018-03-10` or `3월 10일` above the lines of that day. A bare number of a day is none. */
function dayAlone(day: WrittenDay, cursor: Cursor): WrittenTime | null {
  const isWhole = day.kind === 'date' ? day.month !== null : day.kind !== 'figures';
  return isWhole && !cursor.take(/,? {0,3}(?=[\p{L}\d])/u) ? { kind: 'day', day } : null;
}
