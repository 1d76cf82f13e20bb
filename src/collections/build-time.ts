import { site } from 'virtual:sunfish/run';
import { buildInstant } from '#post/index.ts';

/**
 * When the site is built, in its zone, to the minute: a Temporal.ZonedDateTime string. Pages show it beside what goes on, and days count
 * from it.
 */
export const builtAt: string = buildInstant(process.env, Temporal.Now.instant())
  .toZonedDateTimeISO(site.timeZone)
  .round({ smallestUnit: 'minute', roundingMode: 'floor' })
  .toString();

/** The day of it: `2026-11-25`. */
export const today: string = builtAt.slice(0, 10);
