import {
  type DurationGroup,
  type DurationKey,
  durationKeys,
  durationStatistics,
  durationSummary,
  type Grouping,
  type Incident,
  type SummaryFigure,
} from '#incident/index.ts';

/** What is known of one duration: over all incidents, and group by group. */
export interface DurationTable {
  key: DurationKey;
  overall: Omit<DurationGroup, 'group'>;
  by: Readonly<Record<Grouping, DurationGroup[]>>;
}

/** A table for each duration that is recorded of an incident, in the order in which they are shown. People are in none: they are not ranked. */
export function durationTables(incidents: readonly Incident[]): DurationTable[] {
  return durationKeys
    .map((key) => ({
      key,
      overall: durationSummary(incidents, key),
      by: {
        severity: durationStatistics(incidents, key, 'severity'),
        quarter: durationStatistics(incidents, key, 'quarter'),
        service: durationStatistics(incidents, key, 'service'),
      },
    }))
    .filter(({ overall }) => overall.summary !== null);
}

/** The tables as JSON. Durations are in seconds; what is not recorded is null. */
export function tablesJson(incidents: number, tables: readonly DurationTable[]): string {
  const durations = tables.map(({ key, overall, by }) => ({
    key,
    overall: figuresOf(overall),
    bySeverity: by.severity.map((group) => ({ group: group.group, ...figuresOf(group) })),
    byQuarter: by.quarter.map((group) => ({ group: group.group, ...figuresOf(group) })),
    byService: by.service.map((group) => ({ group: group.group, ...figuresOf(group) })),
  }));
  return `${JSON.stringify({ incidents, durations }, null, 2)}\n`;
}

function figuresOf({ count, summary }: Omit<DurationGroup, 'group'>) {
  const seconds = (figure: SummaryFigure | undefined) => (figure ? figure.milliseconds / 1000 : null);
  return {
    count,
    n: summary?.n ?? 0,
    medianSeconds: seconds(summary?.median),
    p90Seconds: seconds(summary?.p90),
    shortestSeconds: seconds(summary?.shortest),
    longestSeconds: seconds(summary?.longest),
  };
}
