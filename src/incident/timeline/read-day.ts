import type { Cursor } from './cursor.ts';
import type { WrittenDay } from './written-time.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

/** How days are written, each with a line it matches. */
const patterns: readonly RegExp[] = [
  // `2018-03-10`, `2018/3/10`, `2018.03.10`, `2018. 3. 10.`
  /(?<year>\d{4})(?<sign>[-/]|\. ?)(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})\.?(?!\d)/,
  // `2018년 3월 10일`, `3월 10일`, `10일`
  /(?:(?<year>\d{4})년 ?)?(?:(?<month>\d{1,2})월 ?)?(?<day>\d{1,2})일(?!\p{L})/u,
  // `03-10 11:30`, ISO without its year
  /(?<month>\d{2})-(?<day>\d{2})(?=[ T]+\d{1,2}:)/,
  // `Mar 10`, `March 10, 2018`, `2018 October 21`; `Mar 10:30` is none
  new RegExp(
    `(?:(?<yearBefore>\\d{4}) )?${month}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d)(?:,? (?<year>\\d{4})(?!\\d|:\\d))?`,
    'i',
  ),
  // `10 Mar`, `10 March 2018`, `10-Mar-2018`
  new RegExp(
    `(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]${month}\\.?(?![a-z])(?:(?:,? |-)(?<year>\\d{4})(?!\\d|:\\d))?`,
    'i',
  ),
];

// `3/10 11:30`, `3.10(토)`, `03/10/2018`: a time of day follows, or a day of the week, or a year
const figures =
  /(?<first>\d{1,2})(?<sign>[/.])(?<second>\d{1,2})(?:\k<sign>(?<year>\d{4})(?!\d)|\.?(?:(?<weekday> ?\([월화수목금토일](?:요일)?\))|(?=,? +(?:[~약] ?)?(?:오전|오후|새벽|아침|저녁|낮|밤)? ?\d{1,2}[:시])))/u;
// `Day 2`, `2일차`, `D+1`
const counted = /(?:[Dd]ay (?<count>\d{1,2})|(?<countKo>\d{1,2})일 ?차|D\+(?<after>\d{1,2}))(?![\p{L}\d])/u;

// `Sat, `, `Saturday `
const weekdayBefore = /(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,? /i;
// ` (토)`, ` 토요일`, ` (Sat)`
const weekdayAfter =
  / ?(?:\([월화수목금토일](?:요일)?\)|[월화수목금토일]요일|\((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\))/i;

/** Reads a day, without what parts it from the time behind it; null where none stands here. */
export function takeDay(cursor: Cursor): WrittenDay | null {
  const relative = takeRelative(cursor);
  if (relative) return relative;
  const numbered = takeCounted(cursor);
  if (numbered) return numbered;
  const inFigures = takeFigures(cursor);
  if (inFigures) return inFigures;
  return cursor.attempt(() => {
    cursor.take(weekdayBefore);
    for (const pattern of patterns) {
      const parts = cursor.take(pattern)?.groups;
      if (!parts) continue;
      cursor.take(weekdayAfter);
      const { year = parts['yearBefore'], month: number, name, day } = parts;
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

// `next day`, `The next morning`, `그 다음 날`; `전날`, `the day before`
const nextDay = /(?:the )?next (?:day|morning)|(?:그 )?다음 ?날|이튿날|익일/i;
const dayBefore = /(?:the )?(?:day before|previous day)|전날|전일/i;

/** `next day`, of which the date may be written as well: `익일(11일)`. */
function takeRelative(cursor: Cursor): WrittenDay | null {
  if (cursor.take(dayBefore)) return { kind: 'before' };
  if (!cursor.take(nextDay)) return null;
  const date = cursor.attempt(() => {
    const day = cursor.take(/ ?\(/) ? takeDay(cursor) : null;
    return day?.kind === 'date' && cursor.take(/\)/) ? day : null;
  });
  return date ?? { kind: 'next' };
}

/** `Day 2`, of which the date may be written as well: `Day 2 (March 11)`, `Day 2: 2018-03-11`. */
function takeCounted(cursor: Cursor): WrittenDay | null {
  const parts = cursor.take(counted)?.groups;
  if (!parts) return null;
  const date = cursor.attempt(() => {
    const sign = cursor.take(/ ?\(|, | ?[-–—:] /)?.[0];
    const day = sign === undefined ? null : takeDay(cursor);
    return day?.kind === 'date' && day.month !== null && (!sign?.includes('(') || cursor.take(/\)/))
      ? day
      : null;
  });
  const count = Number(parts['count'] ?? parts['countKo'] ?? Number(parts['after']) + 1);
  return date ?? { kind: 'counted', count };
}

/** With a Korean day of the week the month comes first; without, nothing says which of the two does. */
function takeFigures(cursor: Cursor): WrittenDay | null {
  const parts = cursor.take(figures)?.groups;
  if (!parts) return null;
  const [first, second] = [Number(parts['first']), Number(parts['second'])];
  const year = parts['year'] === undefined ? null : Number(parts['year']);
  if (parts['weekday'] !== undefined) return { kind: 'date', year, month: first, day: second };
  return { kind: 'figures', year, first, second };
}

function monthNamed(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
