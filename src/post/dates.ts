/** A moment as an author wrote it. */
export interface WrittenDate {
  moment: Temporal.ZonedDateTime;
  /** False where only a day was given. */
  hasTime: boolean;
}

/** Offsets of zone names that Ruby's `Time.parse` knows. Source: Ruby's documentation of Time.zone_offset; KST and JST are common in posts. */
const zoneNames: Record<string, string> = {
  Z: '+00:00',
  UTC: '+00:00',
  GMT: '+00:00',
  KST: '+09:00',
  JST: '+09:00',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
};

// `2018-03-10`, `2018/3/10 11:30`, `2018-03-10T11:30:00.5+09:00`, `2018-03-10 11:30:00 +0900`, `2018-03-10 11:30 KST`
const pattern =
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?:(?:[Tt]|[ \t]+)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?)?[ \t]*(?<zone>[Zz]|[A-Z]{3}|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/;

/**
 * Reads a date as real blogs write it.
 *
 * @param text the value as written
 * @param timeZone IANA zone of the site: naive times are read in it, and every moment is shown in it. A local time that daylight saving
 *   skips or repeats is taken as Temporal's "compatible" does.
 * @returns null where it is no date, or none that exists (2026-02-30)
 */
export function parseDate(text: string, timeZone: string): WrittenDate | null {
  const parts = pattern.exec(text.trim())?.groups;
  if (!parts) return null;
  const hasTime = parts['hour'] !== undefined;
  try {
    const local = Temporal.PlainDateTime.from(
      {
        year: Number(parts['year']),
        month: Number(parts['month']),
        day: Number(parts['day']),
        hour: Number(parts['hour'] ?? 0),
        minute: Number(parts['minute'] ?? 0),
        // A leap second has no name of its own in Temporal.
        second: Number(parts['second'] === '60' ? 59 : (parts['second'] ?? 0)),
      },
      { overflow: 'reject' },
    );
    const offset = offsetOf(parts['zone']);
    if (offset === null) return null;
    const moment = local.toZonedDateTime(offset ?? timeZone).withTimeZone(timeZone);
    return { moment, hasTime };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** `+09:00` of a zone as written; undefined where none is; null where it is none. */
function offsetOf(zone: string | undefined): string | undefined | null {
  if (zone === undefined) return undefined;
  if (!/^[+-]/.test(zone)) return zoneNames[zone.toUpperCase()] ?? null;
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
