import type { Incident } from '../incident.ts';
import { type InstantKey, instantKeys } from '../vocabulary.ts';
import type { TimelineEntry } from './timeline.ts';

/**
 * Says which instants of the incident the entries of its timeline tell of: detected, mitigated, resolved. An instant is that of the first
 * entry of its minute, for lines are written to the minute.
 *
 * @returns for each entry the instants it is the entry of, in their usual order
 */
export function markEntries(
  entries: readonly TimelineEntry[],
  { instants }: Pick<Incident, 'instants'>,
): InstantKey[][] {
  const minutes = entries.map(({ at }) => (at === null ? null : minuteOf(at)));
  const marks: InstantKey[][] = entries.map(() => []);
  for (const key of instantKeys) {
    const moment = instants[key];
    if (moment) marks[minutes.indexOf(minuteOf(moment.at))]?.push(key);
  }
  return marks;
}

function minuteOf(at: string): number {
  return Math.floor(Temporal.ZonedDateTime.from(at).epochMilliseconds / 60_000);
}
