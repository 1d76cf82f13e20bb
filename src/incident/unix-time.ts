import type { Incident } from './incident.ts';

/**
 * Reads a Unix time: 9 or 10 digits are seconds, with a fraction if wanted, 12 or 13 are milliseconds. Both are times from 1973 to 2286.
 *
 * @returns milliseconds, or null for any other text
 */
export function readUnixTime(written: string): number | null {
  // `1520649000`, `1520649000.123`
  if (/^\d{9,10}(?:\.\d{1,9})?$/.test(written)) return Math.round(Number(written) * 1000);
  return /^\d{12,13}$/.test(written) ? Number(written) : null;
}

/**
 * The instant of a Unix time that stands in an incident post: only numbers within a year of the incident are taken for one, for a number
 * of ten digits may as well be an id or a size.
 *
 * @returns a Temporal.ZonedDateTime as a string, in the zone of the incident; null for other text and for other years
 */
export function unixTimeIn(
  written: string,
  { instants, timeZone }: Pick<Incident, 'instants' | 'timeZone'>,
): string | null {
  const milliseconds = readUnixTime(written);
  if (milliseconds === null) return null;
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone);
  const isNear = Object.values(instants).some((moment) => {
    if (!moment) return false;
    const other = Temporal.ZonedDateTime.from(moment.at);
    const isAfter = Temporal.ZonedDateTime.compare(at, other.subtract({ years: 1 })) >= 0;
    return isAfter && Temporal.ZonedDateTime.compare(at, other.add({ years: 1 })) <= 0;
  });
  return isNear ? at.toString() : null;
}
