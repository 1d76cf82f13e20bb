/** A zone in which a reader may see the times of a page. */
export type ZoneChoice = 'incident' | 'utc' | 'yours';

/** What calendar and clock of a zone show at an instant. */
export interface ZonedReading {
  /** `2018-03-10` */
  day: string;
  /** `11:30`, with seconds where there are some */
  clock: string;
  /** `UTC+9` */
  offset: string;
}

/**
 * Reads an instant in a zone.
 *
 * Runs in browsers, where Temporal may be missing: dates are Intl's.
 *
 * @param datetime of a `<time>`: `2018-03-10T11:30:00+09:00`, in the zone of the incident
 * @param yours IANA zone of the reader
 */
export function readingIn(datetime: string, choice: ZoneChoice, yours: string): ZonedReading {
  if (choice === 'incident') {
    const [, day = '', time = '', offset = ''] = /^(.{10})T([\d:]{8})[\d.]*(.*)$/.exec(datetime) ?? [];
    return { day, clock: shortClock(time), offset: offsetText(offset) };
  }
  const parts = formatter(choice === 'utc' ? 'UTC' : yours).formatToParts(new Date(datetime));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: `${part('year')}-${part('month')}-${part('day')}`,
    clock: shortClock(`${part('hour')}:${part('minute')}:${part('second')}`),
    offset: offsetText(part('timeZoneName').replace('GMT', '')),
  };
}

/** The zones worth choosing from: of those in which all times read the same, the first. */
export function zonesThatDiffer(datetimes: readonly string[], yours: string): ZoneChoice[] {
  const seen = new Set<string>();
  return (['incident', 'utc', 'yours'] as const).filter((choice) => {
    const readings = JSON.stringify(datetimes.map((datetime) => readingIn(datetime, choice, yours)));
    if (seen.has(readings)) return false;
    seen.add(readings);
    return true;
  });
}

/** How a time of the page is written. */
export interface TimeStyle {
  /** `clock` is `11:30`, behind its day where that is not the day of `from`; any other is `2018-03-10 11:30`. */
  zoned: string;
  /** Start of the range of which the time is the end. */
  from?: string | undefined;
  /** `2018-03-10 11:30 UTC+9` */
  withOffset: boolean;
}

/** What a time of the page reads in a zone. */
export function timeText(
  datetime: string,
  { zoned, from, withOffset }: TimeStyle,
  choice: ZoneChoice,
  yours: string,
): string {
  const { day, clock, offset } = readingIn(datetime, choice, yours);
  const isOfAnotherDay = from !== undefined && readingIn(from, choice, yours).day !== day;
  const short = isOfAnotherDay ? `${day.slice(5)} ${clock}` : clock;
  const text = zoned === 'clock' ? short : `${day} ${clock}`;
  return withOffset ? `${text} ${offset}` : text;
}

/**
 * An instant or a range in UTC, beside a time in another zone: `15:10 UTC`, behind its day where that is not the day there.
 *
 * @param end of the range
 */
export function utcText(start: string, end: string | undefined, choice: ZoneChoice, yours: string): string {
  const style = { zoned: 'clock', withOffset: false };
  const from = readingIn(start, 'utc', yours);
  const day = from.day === readingIn(start, choice, yours).day ? '' : `${from.day.slice(5)} `;
  const until = end === undefined ? '' : `–${timeText(end, { ...style, from: start }, 'utc', yours)}`;
  return `${day}${from.clock}${until} UTC`;
}

/**
 * An instant in UTC, beside day and time in another zone: `02:30 UTC`, or `2018-03-10 02:30 UTC` where that is not the day there.
 */
export function instantUtcText(datetime: string, choice: ZoneChoice, yours: string): string {
  const { day, clock } = readingIn(datetime, 'utc', yours);
  return `${day === readingIn(datetime, choice, yours).day ? '' : `${day} `}${clock} UTC`;
}

/** A day as the page writes days: `10 March 2018`. */
export function dayText(day: string, language: string): string {
  const locale = language === 'ko' ? 'ko-KR' : 'en-GB';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function shortClock(time: string): string {
  return time.endsWith(':00') ? time.slice(0, 5) : time;
}

/** `+09:00` → `UTC+9`, `-03:30` → `UTC−3:30`, `` and `+00:00` → `UTC` */
function offsetText(offset: string): string {
  const [, sign, hours = '', minutes = ''] = /^([+-])(\d{2}):(\d{2})/.exec(offset) ?? [];
  if (sign === undefined || (hours === '00' && minutes === '00')) return 'UTC';
  return `UTC${sign === '-' ? '−' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  });
}
