import type { Cursor } from './cursor.ts';
import type { WrittenDay } from './written-time.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** How days are written, each with a line it matches. A day and a month in figures alone (`3/10`) mean two days, and are no pattern. */
const patterns: readonly RegExp[] = [
  // `2018-03-10`, `2018/3/10`, `2018.03.10`, `2018. 3. 10.`
  /(?<year>\d{4})(?<sign>[-/]|\. ?)(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})\.?(?!\d)/,
  // `2018년 3월 10일`, `3월 10일`, `10일`
  /(?:(?<year>\d{4})년 ?)?(?:(?<month>\d{1,2})월 ?)?(?<day>\d{1,2})일(?!\p{L})/u,
  // `03-10 11:30`, ISO without its year
  /(?<month>\d{2})-(?<day>\d{2})(?=[ T]+\d{1,2}:)/,
  // `Mar 10`, `March 10, 2018`
  new RegExp(`${month}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?(?![\\d:])`, 'i'),
  // `10 Mar`, `10 March 2018`
  new RegExp(`(?<day>\\d{1,2})(?:st|nd|rd|th)? ${month}\\.?(?:,? (?<year>\\d{4}))?(?![\\d:a-z])`, 'i'),
];

// `Sat, `, `Saturday `
const weekdayBefore = /(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? /i;
// ` (토)`, ` 토요일`, ` (Sat)`
const weekdayAfter =
  / ?(?:\([월화수목금토일](?:요일)?\)|[월화수목금토일]요일|\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\))/i;

/** Reads a day, without what parts it from the time behind it; null where none stands here. */
export function takeDay(cursor: Cursor): WrittenDay | null {
  if (cursor.take(/(?:the )?next day|다음 ?날|이튿날|익일/i)) return { kind: 'next' };
  return cursor.attempt(() => {
    cursor.take(weekdayBefore);
    for (const pattern of patterns) {
      const parts = cursor.take(pattern)?.groups;
      if (!parts) continue;
      cursor.take(weekdayAfter);
      const { year, month: number, name, day } = parts;
      return {
        kind: 'date',
        year: year === undefined ? null : Number(year),
        month: name === undefined ? (number === undefined ? null : Number(number)) : monthNamed(name),
        day: Number(day),
      };
    }
    return null;
  });
}

function monthNamed(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
