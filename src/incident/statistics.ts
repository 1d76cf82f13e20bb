import { affectedServices } from './affected-services.ts';
import { type DerivedDuration, type DurationKey, deriveDuration } from './durations.ts';
import type { Incident } from './incident.ts';
import { occurredAt } from './occurred-at.ts';
import { quantile, ranksOf } from './quantile.ts';

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
  median: SummaryFigure;
  /** 90th percentile: see `quantile`. */
  p90: SummaryFigure;
  shortest: SummaryFigure;
  longest: SummaryFigure;
}

/** One number of a summary. */
export interface SummaryFigure {
  milliseconds: number;
  /** True where it is that of an incident whose times are approximate, or lies between that and another. */
  approximate: boolean;
}

/** A group of incidents and one of their durations. All times are in milliseconds, whole ones. */
export interface DurationGroup {
  /** `2018-Q1`, `SEV-2`, the name of a service; null for incidents that say nothing of it. */
  group: string | null;
  /** Number of incidents that can have the duration, those included in which it is not known. */
  count: number;
  /** How many of those in which it is not known are not over. */
  ongoing: number;
  /** Null where no incident of the group has the duration. */
  summary: DurationSummary | null;
  /** Ascending. */
  points: DurationPoint[];
}

/**
 * Statistics of one duration, group by group, of the incidents that can have it: a near miss has no time to mitigate.
 *
 * @returns quarters in time, severities from the worst down, services by name; what belongs to no group last. An incident of several
 *   services is in the group of each.
 */
export function durationStatistics(
  incidents: readonly Incident[],
  duration: DurationKey,
  by: Grouping,
): DurationGroup[] {
  const groups = new Map<string | null, Member[]>();
  for (const member of membersOf(incidents, duration)) {
    for (const group of groupsOf(member.incident, by)) {
      const members = groups.get(group);
      if (members) members.push(member);
      else groups.set(group, [member]);
    }
  }
  return [...groups]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([group, members]) => ({ group, ...statisticsOf(members) }));
}

/** Statistics of one duration over all incidents that can have it. */
export function durationSummary(
  incidents: readonly Incident[],
  duration: DurationKey,
): Omit<DurationGroup, 'group'> {
  return statisticsOf(membersOf(incidents, duration));
}

/** An incident that can have a duration. */
interface Member {
  incident: Incident;
  duration: DerivedDuration;
}

function membersOf(incidents: readonly Incident[], key: DurationKey): Member[] {
  return incidents.flatMap((incident) => {
    const duration = deriveDuration(incident, key);
    return duration ? [{ incident, duration }] : [];
  });
}

function groupsOf(incident: Incident, by: Grouping): readonly (string | null)[] {
  if (by === 'severity') return [incident.severity];
  if (by === 'quarter') return [quarterOf(incident)];
  const services = affectedServices(incident);
  return services.length > 0 ? services : [null];
}

/** The quarter in which an incident occurred, in its own zone: `2018-Q1`; null where nothing says when. */
export function quarterOf(incident: Incident): string | null {
  const moment = occurredAt(incident);
  if (!moment) return null;
  const { year, month } = Temporal.ZonedDateTime.from(moment.at);
  return `${year}-Q${Math.ceil(month / 3)}`;
}

/** `2018-Q1` and `SEV-1` are in order as texts. */
function inOrder(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : 1;
}

function statisticsOf(members: readonly Member[]): Omit<DurationGroup, 'group'> {
  const points = members
    .flatMap(({ incident, duration }): DurationPoint[] => {
      if (!duration.known) return [];
      const { milliseconds, approximate } = duration;
      return [{ incident: incident.id, milliseconds, approximate }];
    })
    .sort((a, b) => a.milliseconds - b.milliseconds);
  const ongoing = members.filter(
    ({ incident, duration }) => !duration.known && incident.status !== 'resolved',
  );
  return { count: members.length, ongoing: ongoing.length, summary: summarise(points), points };
}

function summarise(points: readonly DurationPoint[]): DurationSummary | null {
  const sorted = points.map(({ milliseconds }) => milliseconds);
  if (sorted.length === 0) return null;
  const at = (share: number): SummaryFigure => {
    const { below, above } = ranksOf(points.length, share);
    return {
      milliseconds: Math.round(quantile(sorted, share)),
      approximate: [below, above].some((rank) => points[rank]?.approximate),
    };
  };
  return { n: sorted.length, median: at(0.5), p90: at(0.9), shortest: at(0), longest: at(1) };
}
