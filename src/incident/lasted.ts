import { deriveDurations } from './durations.ts';
import type { Incident } from './incident.ts';

/** How long an incident lasted, as far as a list says it. */
export type Lasted =
  | { kind: 'known'; milliseconds: number; approximate: boolean }
  | { kind: 'ongoing' }
  /** Nobody was affected: there is nothing to last. */
  | { kind: 'nearMiss' };

/** The duration of the impact, else the time to resolve; null where neither is recorded. */
export function lasted(incident: Incident): Lasted | null {
  if (incident.status !== 'resolved') return { kind: 'ongoing' };
  if (incident.impact === 'none') return { kind: 'nearMiss' };
  const durations = deriveDurations(incident);
  for (const key of ['impact', 'timeToResolve']) {
    const duration = durations.find((one) => one.key === key);
    if (duration?.known) {
      const { milliseconds, approximate } = duration;
      return { kind: 'known', milliseconds, approximate };
    }
  }
  return null;
}
