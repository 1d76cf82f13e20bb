import { site } from 'virtual:sunfish/run';

/**
 * When the site is built, in its zone, to the minute: a Temporal.ZonedDateTime string. Pages show it beside what goes on, and days count
 * from it. `SOURCE_DATE_EPOCH`, in seconds, stands in for the clock where it is set, so that a build can be repeated
 * (reproducible-builds.org/docs/source-date-epoch).
 */
export const builtAt: string = now()
  .toZonedDateTimeISO(site.timeZone)
  .round({ smallestUnit: 'minute', roundingMode: 'floor' })
  .toString();

/** The day of it: `2026-11-25`. */
export const today: string = builtAt.slice(0, 10);

function now(): Temporal.Instant {
  const given = process.env['SOURCE_DATE_EPOCH'];
  return given !== undefined && /^\d{1,11}$/.test(given)
    ? Temporal.Instant.fromEpochMilliseconds(Number(given) * 1000)
    : Temporal.Now.instant();
}
