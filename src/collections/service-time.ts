import { affectedTime, type ImpactWindow, type Incident, windowsOf } from '#incident/index.ts';

/** How long a service was affected, as far as it is recorded. */
export interface ServiceTime {
  /** On the clock: incidents at the same time do not count twice. 0 where none affected it. */
  milliseconds: number;
  approximate: boolean;
  /** Number of incidents that are left out: their times are not recorded, or they go on. */
  notCounted: number;
}

/**
 * How long incidents affected a service in total. There is no mean: one long night would decide it.
 *
 * @param names the spellings of the service
 */
export function serviceTime(incidents: readonly Incident[], names: readonly string[]): ServiceTime {
  const each = incidents
    .filter(({ impact }) => impact !== 'none')
    .map((incident) => affectedWindows(incident, names));
  const counted = each.filter((windows) => affectedTime(windows).known);
  const total = affectedTime(counted.flat());
  const { milliseconds, approximate } = total.known ? total : { milliseconds: 0, approximate: false };
  return { milliseconds, approximate, notCounted: each.length - counted.length };
}

/** The windows of the service; where the incident has none at all, from start to mitigation, else to the end. */
function affectedWindows({ impactWindows, instants }: Incident, names: readonly string[]): ImpactWindow[] {
  if (impactWindows.length > 0) return names.flatMap((name) => windowsOf(name, impactWindows));
  const { startedAt, mitigatedAt, resolvedAt } = instants;
  const to = mitigatedAt ?? resolvedAt;
  return startedAt ? [{ from: startedAt, to, services: [], level: null }] : [];
}
