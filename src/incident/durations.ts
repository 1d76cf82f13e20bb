import { affectedTime } from './impact-windows.ts';
import type { Incident } from './incident.ts';
import type { InstantKey } from './vocabulary.ts';

/** What is derived from the instants of an incident, in the order in which it is shown. */
export const durationKeys = [
  'timeToDetect',
  'timeToAcknowledge',
  'timeToMitigate',
  'timeToResolve',
  'impact',
  'timeToCommunicate',
  'recovery',
] as const;
export type DurationKey = (typeof durationKeys)[number];

/** How a duration is computed, to be shown beside it: vendors count from different instants. */
export type Formula =
  | { kind: 'difference'; end: InstantKey; start: InstantKey }
  /** The time within any of the impact windows. */
  | { kind: 'windows'; windows: number };

/** A duration, or what is missing to compute it: that reads "not recorded", and is neither 0 nor counted up to now. */
export type DerivedDuration = { key: DurationKey; formula: Formula } & (
  | {
      known: true;
      /** Exact. Negative where an alarm came before the impact. */
      milliseconds: number;
      /** True where one of the instants is. */
      approximate: boolean;
    }
  | {
      known: false;
      /** Names of the instants: `resolvedAt`, `impactWindows[1].to`. */
      missing: string[];
    }
);

/**
 * The formulas. Others count from other instants: Datadog's time to resolve begins with the declaration, its time to repair with the
 * detection (docs.datadoghq.com/incident_response/incident_management/analytics_and_reporting). `recovery` is named
 * after DORA's failed deployment recovery time, and counted from the deploy.
 */
const differences: Readonly<
  Record<Exclude<DurationKey, 'impact'>, readonly [end: InstantKey, start: InstantKey]>
> = {
  timeToDetect: ['detectedAt', 'startedAt'],
  timeToAcknowledge: ['acknowledgedAt', 'detectedAt'],
  timeToMitigate: ['mitigatedAt', 'startedAt'],
  timeToResolve: ['resolvedAt', 'startedAt'],
  timeToCommunicate: ['communicatedAt', 'startedAt'],
  recovery: ['resolvedAt', 'triggeredAt'],
};

/**
 * Derives the durations of an incident, those included that cannot be computed.
 *
 * @returns all of `durationKeys` but those that the incident cannot have: see `deriveDuration`
 */
export function deriveDurations(incident: Incident): DerivedDuration[] {
  return durationKeys.flatMap((key) => deriveDuration(incident, key) ?? []);
}

/**
 * Derives one duration of an incident.
 *
 * @returns null where it cannot have it, and nothing is missing: a recovery where nothing set it off, and what counts from the start of an
 *   impact where nobody was affected
 */
export function deriveDuration(incident: Incident, key: DurationKey): DerivedDuration | null {
  const { impact, instants, impactWindows } = incident;
  if (key === 'recovery' && instants.triggeredAt === null) return null;
  const [, start] = differences[key === 'impact' ? 'timeToMitigate' : key];
  const isNearMiss = impact === 'none' && instants.startedAt === null && impactWindows.length === 0;
  if (isNearMiss && start === 'startedAt') return null;
  return key === 'impact' ? impactOf(incident) : difference(key, differences[key], incident);
}

/** The time in which users were affected: within the impact windows, or from start to mitigation where there are none. */
function impactOf(incident: Incident): DerivedDuration {
  if (incident.impactWindows.length === 0) return difference('impact', differences.timeToMitigate, incident);
  const formula: Formula = { kind: 'windows', windows: incident.impactWindows.length };
  return { key: 'impact', formula, ...affectedTime(incident.impactWindows) };
}

function difference(
  key: DurationKey,
  [end, start]: readonly [InstantKey, InstantKey],
  { instants }: Incident,
): DerivedDuration {
  const formula: Formula = { kind: 'difference', end, start };
  const [to, from] = [instants[end], instants[start]];
  if (!to || !from) {
    const missing = [start, end].filter((name) => instants[name] === null);
    return { key, formula, known: false, missing };
  }
  const milliseconds = epochMilliseconds(to.at) - epochMilliseconds(from.at);
  return { key, formula, known: true, milliseconds, approximate: to.approximate || from.approximate };
}

function epochMilliseconds(at: string): number {
  return Temporal.ZonedDateTime.from(at).epochMilliseconds;
}
