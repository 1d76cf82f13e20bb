import { readInstant, type WrittenInstant } from '#incident/index.ts';

/**
 * Reads an instant as a writer types it: as front matter has it, or a time of the day at hand: `11:30`.
 *
 * @param now its zone is the one in which times without an offset are read
 * @returns why it is none, to go on from "it cannot be …:"
 */
export function typedInstant(
  typed: string,
  now: Temporal.ZonedDateTime,
): { at: Temporal.Instant } | { reason: string } {
  const text = typed.trim();
  const isTime = /^\d{1,2}:\d{2}(?::\d{2})?$/.test(text);
  const read = readInstant(isTime ? `${now.toPlainDate().toString()} ${text}` : text, now.timeZoneId);
  if ('problem' in read) return { reason: reasonOf(read) };
  const at = read.at.toInstant();
  return Temporal.Instant.compare(at, now.toInstant()) > 0 ? { reason: 'it is yet to come' } : { at };
}

function reasonOf({ values }: Extract<WrittenInstant, { problem: unknown }>): string {
  const { reason, zone, earlier, later } = values;
  // Clocks were put forward past it, or back over it.
  return reason ?? `clocks were changed in ${zone}: write ${earlier} or ${later}`;
}
