import type { IncidentRow } from '#collections/index.ts';

/** What the calendar needs of an incident. */
export type CalendarIncident = Pick<IncidentRow, 'title' | 'path' | 'severity' | 'day' | 'lastDay'>;

/** A day on which there was an incident. */
export interface CalendarDay {
  /** ISO day. */
  date: string;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
  /** Where one began, and not only went on. */
  began: boolean;
  /** Number of incidents on that day. */
  count: number;
  /** 1 to 5: of the worst. */
  severity: number;
  /** Every incident of the day: those that began on it first. The day leads to the first. */
  incidents: [CalendarIncident, ...CalendarIncident[]];
}

/**
 * The days of a year on which there were incidents, in order.
 *
 * @param lastDay ISO day up to which the calendar goes
 */
export function calendarDays(
  year: number,
  incidents: readonly CalendarIncident[],
  lastDay: string,
): CalendarDay[] {
  const days = new Map<string, [CalendarIncident, ...CalendarIncident[]]>();
  // Those that began on a day are to stand before those that went on.
  for (const began of [true, false]) {
    for (const incident of incidents) {
      for (const date of datesOf(incident, year, lastDay)) {
        if ((date === incident.day) !== began) continue;
        const others = days.get(date);
        if (others) others.push(incident);
        else days.set(date, [incident]);
      }
    }
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, some]) => dayOf(date, some));
}

/** How many days of each month the calendar shows: 31, 28, … and none of those that are not yet. */
export function monthLengths(year: number, lastDay: string): number[] {
  return Array.from({ length: 12 }, (_, index) => {
    const first = Temporal.PlainDate.from({ year, month: index + 1, day: 1 });
    const known = first.until(lastDay, { largestUnit: 'days' }).days + 1;
    return Math.max(0, Math.min(first.daysInMonth, known));
  });
}

/** The days of an incident within a year. */
function datesOf({ day, lastDay }: CalendarIncident, year: number, until: string): string[] {
  if (day === null) return [];
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const last = earlier(Temporal.PlainDate.from(lastDay ?? day), Temporal.PlainDate.from(until));
  const dates: string[] = [];
  let date = earlier(first, Temporal.PlainDate.from(day)) === first ? Temporal.PlainDate.from(day) : first;
  for (; Temporal.PlainDate.compare(date, last) <= 0 && date.year === year; date = date.add({ days: 1 }))
    dates.push(date.toString());
  return dates;
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(a, b) <= 0 ? a : b;
}

function dayOf(date: string, incidents: [CalendarIncident, ...CalendarIncident[]]): CalendarDay {
  return {
    date,
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
    began: incidents[0].day === date,
    count: incidents.length,
    severity: Math.min(...incidents.map(({ severity }) => Number(severity.slice(-1)))),
    incidents,
  };
}
