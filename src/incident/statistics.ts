import { affectedServices } from './affected-services.ts';
import { type DurationKey, deriveDuration } from './durations.ts';
import type { Incident } from './incident.ts';
import { quantile } from './quantile.ts';

/** What incidents are put together by. */
export type Grouping = 'quarter' | 'severity' | 'service';

/** One incident's duration: a dot of the plot. */
export interface DurationPoint {
  incident: string;
  milliseconds: number;
  approximate: boolean;
}

/**
 * How long something took in a group of incidents. There is no mean: durations of incidents are skewed, a single long one decides
 * it, and it says little about the next. Sources: "Incident Metrics in SRE" (Google, 2021), the VOID report (2021).
 */
export interface DurationSummary {
  /** Number of incidents whose duration is known. */
  n: number;
  median: number;
  /** 90th percentile: see `quantile`. */
  p90: number;
  shortest: number;
  longest: number;
}

/** A group of incidents and one of their durations. All times are in milliseconds, whole ones. */
export interface DurationGroup {
  /** `2018-Q1`, `SEV-2`, the name of a service; null for incidents that say nothing of it. */
  group: string | null;
  /** Number of incidents, those without the duration included. */
  count: number;
  /** Null where no incident of the group has the duration. */
  summary: DurationSummary | null;
  /** Ascending. */
  points: DurationPoint[];
}

/**
 * Statistics of one duration, group by group.
 *
 * @returns quarters in time, severities from the worst down, services by name; what belongs to no group last. An incident of several
 *   services is in the group of each.
 */
export function durationStatistics(
  incidents: readonly Incident[],
  duration: DurationKey,
  by: Grouping,
): DurationGroup[] {
  const groups = new Map<string | null, Incident[]>();
  for (const incident of incidents)
    for (const group of groupsOf(incident, by)) groups.set(group, [...(groups.get(group) ?? []), incident]);
  return [...groups]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([group, members]) => {
      const points = pointsOf(members, duration);
      return { group, count: members.length, summary: summarise(points), points };
    });
}

/** Statistics of one duration over all incidents. */
export function durationSummary(
  incidents: readonly Incident[],
  duration: DurationKey,
): Omit<DurationGroup, 'group'> {
  const points = pointsOf(incidents, duration);
  return { count: incidents.length, summary: summarise(points), points };
}

function groupsOf(incident: Incident, by: Grouping): readonly (string | null)[] {
  if (by === 'severity') return [incident.severity];
  if (by === 'quarter') return [quarterOf(incident)];
  const services = affectedServices(incident);
  return services.length > 0 ? services : [null];
}

/**
 * The quarter of the first impact, in the zone of the incident: `2018-Q1`; that of the first instant that is recorded where there was
 * none, null where there is no instant.
 */
export function quarterOf({ instants }: Incident): string | null {
  const { startedAt, detectedAt, triggeredAt, resolvedAt } = instants;
  const moment = startedAt ?? detectedAt ?? triggeredAt ?? resolvedAt;
  if (!moment) return null;
  const { year, month } = Temporal.ZonedDateTime.from(moment.at);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** `2018-Q1` and `SEV-1` are in order as texts. */
function inOrder(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : 1;
}

function pointsOf(incidents: readonly Incident[], key: DurationKey): DurationPoint[] {
  const points = incidents.flatMap((incident): DurationPoint[] => {
    const duration = deriveDuration(incident, key);
    if (!duration?.known) return [];
    const { milliseconds, approximate } = duration;
    return [{ incident: incident.id, milliseconds, approximate }];
  });
  return points.sort((a, b) => a.milliseconds - b.milliseconds);
}

function summarise(points: readonly DurationPoint[]): DurationSummary | null {
  const sorted = points.map(({ milliseconds }) => milliseconds);
  const [shortest] = sorted;
  const longest = sorted.at(-1);
  if (shortest === undefined || longest === undefined) return null;
  const at = (share: number) => Math.round(quantile(sorted, share));
  return { n: sorted.length, median: at(0.5), p90: at(0.9), shortest, longest };
}
