import { affectedTime, type ImpactWindow, type Incident, type Moment, windowsOf } from '#incident/index.ts';

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
 * @param incidents that began in the year, or went on in it
 * @param names the spellings of the service
 * @param year in the zone of each incident: what lies in another does not count. Null counts all.
 */
export function serviceTime(
  incidents: readonly Incident[],
  names: readonly string[],
  year: number | null,
): ServiceTime {
  const each = incidents
    .filter(({ impact }) => impact !== 'none')
    .map((incident) => ({ incident, windows: affectedWindows(incident, names) }));
  const counted = each.filter(({ windows }) => affectedTime(windows).known);
  const total = affectedTime(
    counted.flatMap(({ incident, windows }) =>
      year === null ? windows : withinYear(windows, year, incident),
    ),
  );
  const { milliseconds, approximate } = total.known ? total : { milliseconds: 0, approximate: false };
  return { milliseconds, approximate, notCounted: each.length - counted.length };
}

/** The parts of windows, each with an end, that lie in a year. */
function withinYear(
  windows: readonly ImpactWindow[],
  year: number,
  { timeZone }: Pick<Incident, 'timeZone'>,
): ImpactWindow[] {
  const firstOf = (of: number): Moment => ({
    at: Temporal.PlainDate.from({ year: of, month: 1, day: 1 }).toZonedDateTime(timeZone).toString(),
    approximate: false,
  });
  const [first, next] = [firstOf(year), firstOf(year + 1)];
  return windows.flatMap((window) => {
    const from = isBefore(window.from, first) ? first : window.from;
    const to = window.to && isBefore(window.to, next) ? window.to : next;
    return isBefore(from, to) ? [{ ...window, from, to }] : [];
  });
}

function isBefore(one: Moment, other: Moment): boolean {
  return Temporal.ZonedDateTime.compare(one.at, other.at) < 0;
}

/** The windows of the service; where the incident has none at all, from start to mitigation, else to the end. */
function affectedWindows({ impactWindows, instants }: Incident, names: readonly string[]): ImpactWindow[] {
  if (impactWindows.length > 0) return names.flatMap((name) => windowsOf(name, impactWindows));
  const { startedAt, mitigatedAt, resolvedAt } = instants;
  const to = mitigatedAt ?? resolvedAt;
  return startedAt ? [{ from: startedAt, to, services: [], level: null }] : [];
}
