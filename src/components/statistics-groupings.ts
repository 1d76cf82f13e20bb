import type { StatisticsList } from '#collections/index.ts';
import type { Words } from '#i18n/index.ts';
import type { DurationGroup, Grouping } from '#incident/index.ts';
import { type DurationRow, groupRows, quarterRows } from './duration-rows.ts';
import { readQuarter } from './quarters.ts';

/** What incidents are put together by, and how readers know its groups. */
export interface StatisticsGrouping {
  by: Grouping;
  /** `By quarter` */
  heading: string;
  /** What its groups are: `Quarter`. */
  head: string;
  nameOf(group: string | null): string;
  /** Site-relative address of the list of a group's incidents; null where there is none. */
  pathOf(group: string | null): string | null;
  rowsOf(groups: readonly DurationGroup[]): DurationRow[];
  /** Groups in the order in which readers look for them. */
  inOrder(groups: readonly DurationGroup[]): DurationGroup[];
}

/** A severity or service as readers know it. */
interface NamedGroup {
  /** As the statistics name it. */
  group: string;
  label: string;
  path: string;
}

/**
 * The groupings of the page, in its order.
 *
 * @param lists of the site, in the order in which rows stand: services are known to the statistics by their paths
 */
export function statisticsGroupings(lists: readonly StatisticsList[], words: Words): StatisticsGrouping[] {
  const { incident, statistics } = words;
  const severities = lists
    .filter(({ by }) => by === 'severity')
    .map(({ label, path }) => ({ group: label, label, path }));
  const services = lists
    .filter(({ by }) => by === 'services')
    .map(({ label, path }) => ({ group: path, label, path }));
  const quarter: StatisticsGrouping = {
    by: 'quarter',
    heading: incident.byQuarter,
    head: statistics.quarterHead,
    nameOf: (group) => {
      if (group === null) return statistics.noQuarter;
      const { year, quarter } = readQuarter(group);
      return statistics.quarter(year, quarter);
    },
    pathOf: () => null,
    rowsOf: (groups) => quarterRows(groups, statistics),
    inOrder: (groups) => [...groups],
  };
  const { bySeverity, severity, byService, noService } = incident;
  return [
    quarter,
    namedGrouping('severity', bySeverity, severity, severities, ''),
    ...(services.length > 0
      ? [namedGrouping('service', byService, statistics.serviceHead, services, noService)]
      : []),
  ];
}

/** @param none stands for incidents that are in no group */
function namedGrouping(
  by: Grouping,
  heading: string,
  head: string,
  named: readonly NamedGroup[],
  none: string,
): StatisticsGrouping {
  const find = (group: string | null) => named.find((one) => one.group === group);
  const nameOf = (group: string | null) => (group === null ? none : (find(group)?.label ?? group));
  // What is in no group has no place and stands last.
  const placeOf = (group: string | null) => {
    const place = named.findIndex((one) => one.group === group);
    return place < 0 ? named.length : place;
  };
  return {
    by,
    heading,
    head,
    nameOf,
    pathOf: (group) => find(group)?.path ?? null,
    rowsOf: (groups) => groupRows(groups, nameOf),
    inOrder: (groups) => groups.toSorted((a, b) => placeOf(a.group) - placeOf(b.group)),
  };
}
