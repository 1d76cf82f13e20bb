import type { Cursor } from './cursor.ts';
import type { Refusal, WrittenTime } from './written-time.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

// `T+`, `T-`, `T−`, `T0 + `, `t+`
const start = /[Tt](?:0 ?| ?)(?<sign>[+−–-]) ?/;
// `01:05:00`
const clock = /(?<hours>\d{1,3}):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d)(?![\d:])/;
/** Each unit with its length and the words for it; they stand in this order, each once at the most. */
const units: readonly [milliseconds: number, pattern: RegExp][] = [
  // `1d`, `2 days`, `1일`
  [day, / ?(\d{1,3}(?:\.\d{1,2})?) ?(?:days?|d|일)(?![a-z])/i],
  // `1h`, `1.5 hours`, `1시간`
  [hour, / ?(\d{1,4}(?:\.\d{1,2})?) ?(?:hours?|hrs?|h|시간)(?![a-z])/i],
  // `12m`, `12 min`, `12분`; `5` of `1h5m`
  [minute, / ?(\d{1,5}(?:\.\d{1,2})?) ?(?:minutes?|mins?|m|분)(?![a-z])/i],
  // `90s`, `90 sec`, `90초`
  [second, / ?(\d{1,7}) ?(?:seconds?|secs?|s|초)(?![a-z])/i],
];

/**
 * Reads a time since the start of the incident: `T+12m`, `T-5m`, `T+1h05m`, `T+01:05:00`, `T+0`, `T0`, `T0+5m`.
 *
 * @returns null where none stands here
 */
export function takeElapsed(cursor: Cursor): WrittenTime | Refusal | null {
  const sign = cursor.take(start)?.groups?.['sign'];
  if (sign === undefined)
    return cursor.take(/T0(?![\p{L}\d]|:\d)/u) ? { kind: 'elapsed', milliseconds: 0 } : null;
  const length = lengthOf(cursor);
  if (typeof length === 'object') return length;
  // Not -0, which no text can say.
  return { kind: 'elapsed', milliseconds: sign === '+' || length === 0 ? length : -length };
}

function lengthOf(cursor: Cursor): number | Refusal | null {
  const parts = cursor.take(clock)?.groups;
  if (parts) {
    const [hours, minutes, seconds] = [parts['hours'], parts['minutes'], parts['seconds']].map(Number);
    return (hours ?? 0) * hour + (minutes ?? 0) * minute + (seconds ?? 0) * second;
  }
  if (cursor.take(/\d+:\d+/)) return { refused: 'it may be hours and minutes, or minutes and seconds' };
  const from = cursor.at;
  let length = 0;
  for (const [milliseconds, pattern] of units)
    length += Number(cursor.take(pattern)?.[1] ?? 0) * milliseconds;
  if (cursor.at > from) return length;
  const bare = cursor.take(/\d+(?![\p{L}\d])/u)?.[0];
  if (bare === undefined) return null;
  return Number(bare) === 0 ? 0 : { refused: 'it has no unit, such as "m" or "h"' };
}
