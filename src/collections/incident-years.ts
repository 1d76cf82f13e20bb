import type { IncidentRow } from './incident-rows.ts';

/** The incidents of a year. */
export interface IncidentYear {
  /** Null for incidents of which no day is known. */
  year: number | null;
  /** Those that began in it, in the order given. */
  rows: IncidentRow[];
  /** Those that any day of it belongs to: what its calendar shows. */
  days: IncidentRow[];
  /** The last day that its calendar shows: nobody knows of those after it. */
  lastDay: string;
}

/**
 * Puts rows together by year, the latest first; those without a day last. A year in which nothing began stands among them where an
 * incident went on in it.
 *
 * @param today ISO day
 */
export function incidentYears(rows: readonly IncidentRow[], today: string): IncidentYear[] {
  const years = [...new Set(rows.flatMap(yearsOf))].sort((a, b) => b - a);
  const dated = years.map((year): IncidentYear => {
    const first = `${pad(year)}-01-01`;
    const last = `${pad(year)}-12-31`;
    const began = rows.filter(({ day }) => day !== null && yearOf(day) === year);
    // Elsewhere it may be tomorrow already.
    const known = [today, ...began.flatMap(({ day }) => day ?? [])].sort().at(-1) ?? today;
    return {
      year,
      rows: began,
      days: rows.filter(({ day, lastDay }) => day && lastDay && day <= last && lastDay >= first),
      lastDay: known < last ? known : last,
    };
  });
  const undated = rows.filter(({ day }) => day === null);
  return undated.length === 0 ? dated : [...dated, { year: null, rows: undated, days: [], lastDay: today }];
}

/** The years of an incident. Of what goes on for decades, those of the first and the last. */
function yearsOf({ day, lastDay }: IncidentRow): number[] {
  if (day === null) return [];
  const first = yearOf(day);
  const last = yearOf(lastDay ?? day);
  if (last - first > mostYears) return [first, last];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const mostYears = 10;

function yearOf(day: string): number {
  return Number.parseInt(day, 10);
}

function pad(year: number): string {
  return String(year).padStart(4, '0');
}
