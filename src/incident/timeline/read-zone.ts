import { type ReadZone, readZone } from '../zones.ts';
import type { Cursor } from './cursor.ts';

// `KST`, `UTC+9`, `+09:00`, `Asia/Seoul`, `한국 시간`
const name =
  '(?<name>(?:UTC|GMT)[+−-]\\d{1,2}(?::?\\d{2})?|[+−]\\d{2}:?\\d{2}|-\\d{4}|[A-Z]{1,4}(?!\\/)|utc|gmt|kst|jst|pst|pdt|edt|cest|aest|aedt|[A-Z][A-Za-z]{1,20}(?:\\/[A-Z][A-Za-z_]{1,20}){1,2}|한국 ?(?:표준 ?)?시(?:간|각)?|협정 ?세계시)';
const closed = '(?![\\p{L}\\d])';
const patterns: readonly RegExp[] = [
  // ` (KST)`, `[Asia/Seoul]`
  new RegExp(` ?(?:\\(${name}\\))`, 'u'),
  new RegExp(` ?(?:\\[${name}\\])`, 'u'),
  new RegExp(` ?${name}${closed}`, 'u'),
];
// `-05:00` of `2018-03-10T11:30-05:00`. Behind any other time it is the end of a range: `11:30-12:00`.
const negativeOffset = /(?<name>-\d{2}:\d{2})(?![\d:])/;

/**
 * Reads the zone behind a time of day; null where no zone stands here, as in `11:30 API down`.
 *
 * @param isoTime true of a time stamp: behind a day and a `T`, or with its day and seconds
 */
export function takeZone(cursor: Cursor, isoTime: boolean): ReadZone {
  for (const pattern of isoTime ? [negativeOffset, ...patterns] : patterns) {
    const zone = cursor.attempt(() => {
      const found = cursor.take(pattern)?.groups?.['name'];
      return found === undefined ? null : readZone(found);
    });
    if (zone) return zone;
  }
  return null;
}
