import type { DiagnosticCode } from '#diagnostics/index.ts';
import { instantText, readLocal } from './local-time.ts';
import { readZone } from './zones.ts';

/** An instant of the front matter, or the code of what is wrong with it and the values of its message. */
export type WrittenInstant =
  | { at: Temporal.ZonedDateTime }
  | { problem: DiagnosticCode; values: Record<string, string> };

// `2018-03-10T11:30+09:00`, `2018-03-10 11:30:15`, `2018-03-10 11:30 (KST)`, `2018-03-10 11:30 한국 시간`, `2018-03-10T11:30[Asia/Seoul]`
const pattern =
  /^(?<date>\d{4}-\d{1,2}-\d{1,2})(?:(?:[Tt]|[ \t]+)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?)?[ \t]*(?:\((?<closed>[^()]{1,60})\)|(?<offset>[^[\]()]{1,60}?))?[ \t]*(?:\[(?<zone>[^[\]]{1,60})\])?$/;

/** Nothing that this site tells of happened before: `0218` is a slip for `2018`. */
const firstYear = 1900;

/**
 * Reads an instant: day, time of day, and an offset or a zone if wanted.
 *
 * @param timeZone IANA zone in which a time without an offset is read, and which the result is in
 */
export function readInstant(written: string, timeZone: string): WrittenInstant {
  const parts = pattern.exec(written.trim())?.groups;
  if (!parts) return unreadable(written, 'it is not written as one');
  if (parts['hour'] === undefined) return unreadable(written, 'it has no time of day');
  const local = localOf(parts);
  if (local === null) return unreadable(written, 'there is no such day or time of day');
  if (local.year < firstYear) return unreadable(written, `its year is ${local.year}`);
  const offset = zoneIn(parts['closed'] ?? parts['offset']);
  const named = zoneIn(parts['zone']);
  const refused = [offset, named].find((zone) => zone !== null && 'reason' in zone);
  if (refused && 'reason' in refused) return unreadable(written, refused.reason);
  const zones = [offset, named].flatMap((zone) => (zone !== null && 'zone' in zone ? [zone.zone] : []));
  return inZones(written, local, zones.length === 0 ? [timeZone] : zones, timeZone);
}

function unreadable(value: string, reason: string): WrittenInstant {
  return { problem: 'SF6004', values: { value, reason } };
}

function localOf(parts: Partial<Record<string, string>>): Temporal.PlainDateTime | null {
  const [year, month, day] = (parts['date'] ?? '').split('-').map(Number);
  try {
    return Temporal.PlainDateTime.from(
      {
        year: year ?? 0,
        month: month ?? 0,
        day: day ?? 0,
        hour: Number(parts['hour']),
        minute: Number(parts['minute']),
        // A leap second has no name of its own in Temporal.
        second: Number(parts['second'] === '60' ? 59 : (parts['second'] ?? 0)),
        millisecond: Number((parts['fraction'] ?? '').slice(0, 3).padEnd(3, '0')),
      },
      { overflow: 'reject' },
    );
  } catch {
    return null;
  }
}

function zoneIn(name: string | undefined): { zone: string } | { reason: string } | null {
  if (name === undefined) return null;
  return readZone(name.toUpperCase() === 'Z' ? 'Z' : name) ?? { reason: `"${name}" is no time zone` };
}

/** Of an offset and a zone (`+09:00[Asia/Seoul]`) the offset decides, and the zone has to agree with it. */
function inZones(
  value: string,
  local: Temporal.PlainDateTime,
  [zone = 'UTC', other]: readonly string[],
  timeZone: string,
): WrittenInstant {
  const reading = readLocal(local, zone);
  if (reading.kind !== 'one') {
    const [earlier, later] = [instantText(reading.earlier), instantText(reading.later)];
    return {
      problem: reading.kind === 'skipped' ? 'SF6005' : 'SF6006',
      values: { value, zone, earlier, later },
    };
  }
  if (other !== undefined && reading.at.withTimeZone(other).offset !== reading.at.offset)
    return unreadable(value, `the offset of ${other} is another at that time`);
  return { at: reading.at.withTimeZone(timeZone) };
}
