import type { ImpactWindow } from './incident.ts';

/** How long, or which ends of windows are missing to tell. */
export type AffectedTime =
  | { known: true; milliseconds: number; approximate: boolean }
  | { known: false; missing: string[] };

/**
 * The time within any of the windows.
 *
 * Windows that overlap do not count twice, of whichever services they are: the result is a duration on the clock, "during which
 * customers were impacted" (Datadog's Customer Impact Duration, docs.datadoghq.com/incident_response/incident_management), and stands in
 * for the time to mitigate, which it cannot exceed. Two services that fail together for an hour are an hour. Levels do not weigh:
 * an hour of degraded service is an hour of impact. No window at all is nothing recorded, and not 0.
 */
export function affectedTime(windows: readonly ImpactWindow[]): AffectedTime {
  if (windows.length === 0) return { known: false, missing: ['impactWindows'] };
  const missing = windows.flatMap(({ to }, index) => (to === null ? [`impactWindows[${index}].to`] : []));
  if (missing.length > 0) return { known: false, missing };
  const stretches = windows.flatMap(({ from, to }) =>
    to ? [{ from: epoch(from.at), to: epoch(to.at) }] : [],
  );
  stretches.sort((a, b) => a.from - b.from);
  let milliseconds = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, to } of stretches) {
    // What lies before the end of those before it is counted already.
    milliseconds += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  const approximate = windows.some(({ from, to }) => from.approximate || to?.approximate === true);
  return { known: true, milliseconds, approximate };
}

/** The windows in which a service was affected: its own, and those about all services. */
export function windowsOf(service: string, windows: readonly ImpactWindow[]): ImpactWindow[] {
  return windows.filter(({ services }) => services.length === 0 || services.includes(service));
}

function epoch(at: string): number {
  return Temporal.ZonedDateTime.from(at).epochMilliseconds;
}
