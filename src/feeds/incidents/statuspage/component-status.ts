import { type Impact, type ImpactLevel, type Incident, windowsOf } from '#incident/index.ts';
import { type ComponentStatus, componentStatuses } from './shapes.ts';

/**
 * What Statuspage calls a component that fails so. Source: Statuspage, "Top-level status and incident impact calculations"
 * (support.atlassian.com/statuspage): a degraded component makes an incident minor, a partial outage major, a major one critical.
 */
const byLevel: Readonly<Record<ImpactLevel, ComponentStatus>> = {
  degraded: 'degraded_performance',
  partial: 'partial_outage',
  full: 'major_outage',
};

const byImpact: Readonly<Record<Impact, ComponentStatus>> = {
  none: 'operational',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
};

/** The same, read from the other end. */
const impactBy: Readonly<Record<ComponentStatus, Impact>> = {
  operational: 'none',
  degraded_performance: 'minor',
  partial_outage: 'major',
  major_outage: 'critical',
};

/**
 * How a service stands at an instant, as far as one incident says: by the level of its impact windows that hold the instant; where it
 * has none by the impact of the incident, from its start until users were no longer affected.
 *
 * @param at null: at present. A resolved incident affects nobody at present, nor does one whose windows have all ended.
 */
export function statusWithin(
  incident: Incident,
  service: string,
  at: Temporal.Instant | null,
): ComponentStatus {
  if (!affects(incident, service)) return 'operational';
  if (at === null && incident.status === 'resolved') return 'operational';
  const { startedAt, mitigatedAt, resolvedAt } = incident.instants;
  const windows = windowsOf(service, incident.impactWindows);
  const stretches =
    windows.length > 0
      ? windows.map(({ from, to, level }) => ({ from: from.at, to: (to ?? resolvedAt)?.at, level }))
      : [{ from: startedAt?.at, to: (mitigatedAt ?? resolvedAt)?.at, level: null }];
  const holding = stretches.filter(({ from, to }) =>
    at === null ? to === undefined : isWithin(at, from, to),
  );
  return worst(holding.map(({ level }) => (level === null ? byImpact[impactOf(incident)] : byLevel[level])));
}

/** Statuspage's impact of an incident: its own, else that of the worst of its windows; one of which nothing is recorded counts as minor. */
export function impactOf({ impact, impactWindows }: Incident): Impact {
  if (impact !== null) return impact;
  const levels = impactWindows.flatMap(({ level }) => level ?? []);
  return levels.length === 0 ? 'minor' : impactBy[worst(levels.map((level) => byLevel[level]))];
}

/** How an unresolved incident that names no service stands: nobody can tell which component it is about. */
export function statusWithoutService(incident: Incident): ComponentStatus {
  const { status, instants } = incident;
  return status === 'resolved' || instants.mitigatedAt !== null
    ? 'operational'
    : byImpact[impactOf(incident)];
}

/** The services an incident names, those of its impact windows included. */
export function servicesOf({ services, impactWindows }: Incident): string[] {
  return [...new Set([...services, ...impactWindows.flatMap((window) => window.services)])];
}

export function worst(statuses: readonly ComponentStatus[]): ComponentStatus {
  const rank = Math.max(0, ...statuses.map((status) => componentStatuses.indexOf(status)));
  return componentStatuses[rank] ?? 'operational';
}

function affects(incident: Incident, service: string): boolean {
  return servicesOf(incident).includes(service);
}

function isWithin(at: Temporal.Instant, from: string | undefined, to: string | undefined): boolean {
  const time = at.epochMilliseconds;
  const isAfter = from === undefined || epoch(from) <= time;
  return isAfter && (to === undefined || time < epoch(to));
}

function epoch(at: string): number {
  return Temporal.ZonedDateTime.from(at).epochMilliseconds;
}
