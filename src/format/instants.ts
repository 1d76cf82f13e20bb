/**
 * The time of day of an instant, in its own zone: `11:30`, with seconds where there are some: `11:30:15`.
 *
 * @param at a Temporal.ZonedDateTime string: `2018-03-10T11:30:00+09:00[Asia/Seoul]`
 */
export function formatClock(at: string): string {
  const time = at.slice(11, 19);
  return time.endsWith(':00') ? time.slice(0, 5) : time;
}

/** Day and time of day of an instant, in its own zone: `2018-03-10 11:30`. */
export function formatInstant(at: string): string {
  return `${at.slice(0, 10)} ${formatClock(at)}`;
}

/** The offset of an instant: `UTC+9`, `UTC−3:30`, `UTC`. Abbreviations of zones mean too many of them. */
export function formatOffset(at: string): string {
  const { offsetNanoseconds } = Temporal.ZonedDateTime.from(at);
  const minutes = Math.round(offsetNanoseconds / 60e9);
  if (minutes === 0) return 'UTC';
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest > 0 ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** The same instant in UTC, as a Temporal.ZonedDateTime string. */
export function inUtc(at: string): string {
  return Temporal.ZonedDateTime.from(at).withTimeZone('UTC').toString();
}

/** The value of `<time datetime>` of an instant: `2018-03-10T11:30:00+09:00`. */
export function machineInstant(at: string): string {
  return at.replace(/\[.*$/, '');
}
