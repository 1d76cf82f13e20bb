import type { Incident, Moment } from './incident.ts';

/**
 * The instant by which an incident stands in time: in lists, by year and by quarter. When users were first affected; of a near miss, and
 * where nobody wrote that down, when it was noticed, set off or over. Null where none of them is recorded.
 */
export function occurredAt({ instants }: Pick<Incident, 'instants'>): Moment | null {
  const { startedAt, detectedAt, triggeredAt, resolvedAt } = instants;
  return startedAt ?? detectedAt ?? triggeredAt ?? resolvedAt;
}
