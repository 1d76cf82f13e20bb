import { type Incident, type IncidentSeverity, quarterOf, severities } from '#incident/index.ts';
import { type Quarter, quarterAfter, quartersFrom, readQuarter } from './quarters.ts';

/** How many incidents of each severity there were in each stretch of time. */
export interface CountGrid {
  unit: 'quarter' | 'year';
  /** Every stretch from the first incident to the last. Of years the quarter is 1. */
  columns: Quarter[];
  rows: {
    severity: IncidentSeverity;
    /** A number for every column. */
    counts: number[];
    /** Incidents of which no instant is recorded. */
    undated: number;
    total: number;
  }[];
}

/**
 * Counts incidents by severity and time: by quarter, and where that would be too many columns to read, by year.
 *
 * @returns a row for every severity between the worst and the least that happened: that there was none of one is worth seeing
 */
export function countGrid(incidents: readonly Incident[]): CountGrid {
  const dated = incidents.map((incident) => {
    const quarter = quarterOf(incident);
    return { severity: incident.severity, quarter: quarter === null ? null : readQuarter(quarter) };
  });
  const quarters = dated.flatMap(({ quarter }) => quarter ?? []);
  const [first, last] = ends(quarters);
  const unit = first && last && quartersFrom(first, last) >= mostQuarters ? 'year' : 'quarter';
  const columns = first && last ? columnsOf(first, last, unit) : [];
  const present = severities.filter((severity) => incidents.some((one) => one.severity === severity));
  const rows = severities.slice(
    severities.indexOf(present[0] ?? 'SEV-1'),
    severities.indexOf(present.at(-1) ?? 'SEV-1') + 1,
  );
  return {
    unit,
    columns,
    rows: (present.length > 0 ? rows : []).map((severity) => {
      const some = dated.filter((one) => one.severity === severity);
      const counts = columns.map(() => 0);
      for (const { quarter } of some) {
        if (!quarter || !first) continue;
        const at = unit === 'year' ? quarter.year - first.year : quartersFrom(first, quarter);
        counts[at] = (counts[at] ?? 0) + 1;
      }
      const undated = some.filter(({ quarter }) => quarter === null).length;
      return { severity, counts, undated, total: some.length };
    }),
  };
}

/** Ten years; more would have no room for their dots. */
const mostQuarters = 40;

function ends(quarters: readonly Quarter[]): [Quarter | undefined, Quarter | undefined] {
  const inTime = quarters.toSorted((a, b) => -quartersFrom(a, b));
  return [inTime[0], inTime.at(-1)];
}

function columnsOf(first: Quarter, last: Quarter, unit: CountGrid['unit']): Quarter[] {
  return unit === 'year'
    ? Array.from({ length: last.year - first.year + 1 }, (_, index) => ({
        year: first.year + index,
        quarter: 1,
      }))
    : Array.from({ length: quartersFrom(first, last) + 1 }, (_, index) => quarterAfter(first, index));
}
