import { formatOffset } from './instants.ts';

/** The words a date is written with. */
export type DateLanguage = 'ko' | 'en';

/** English as most of the world writes it: 14 September 2026 cannot be misread. */
const locales: Readonly<Record<DateLanguage, string>> = { ko: 'ko-KR', en: 'en-GB' };

/**
 * A day as people read it: `2018년 3월 10일`, `10 March 2018`.
 *
 * @param date a Temporal.ZonedDateTime string: `2018-03-10T11:30:00+09:00[Asia/Seoul]`
 */
export function formatDay(date: string, language: DateLanguage): string {
  const { epochMilliseconds, timeZoneId } = Temporal.ZonedDateTime.from(date);
  return formatter(language, timeZoneId, false).format(epochMilliseconds);
}

/** A moment as people read it, in its own zone, with its offset: `10 March 2018 at 11:30 UTC+9`. */
export function formatMoment(date: string, language: DateLanguage): string {
  const { epochMilliseconds, timeZoneId } = Temporal.ZonedDateTime.from(date);
  return `${formatter(language, timeZoneId, true).format(epochMilliseconds)} ${formatOffset(date)}`;
}

/** A day short and of one width, for columns: `03-10`. */
export function formatMonthDay(date: string): string {
  return plainDate(date).slice(-5);
}

/** A day short and of one width, with its year: `2018-03-10`. */
export function formatShortDay(date: string): string {
  return plainDate(date);
}

/** The value of `<time datetime>`: `2018-03-10`, or `2018-03-10T11:30:00+09:00` where the time of day is known. */
export function machineDate(date: string, hasTime: boolean): string {
  return hasTime ? date.replace(/\[.*$/, '') : plainDate(date);
}

function plainDate(date: string): string {
  return date.slice(0, date.indexOf('T'));
}

/** Making a formatter costs a hundred times what using one does. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: DateLanguage, timeZone: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${withTime}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locales[language], {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      timeZone,
      ...(withTime ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
    });
    formatters.set(key, known);
  }
  return known;
}
