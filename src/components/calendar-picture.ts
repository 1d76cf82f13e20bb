import type { CalendarDay } from './incident-calendar.ts';

/*
 * Where things stand in the picture of a year: a row a month, a column a day. At 328 px, the width of a phone's column, a unit is a
 * pixel.
 */

/** Width of the months' names, before the first day. */
const names = 25;
const dayWidth = 9.75;
const barWidth = 7.75;
const monthHeight = 15;
/** Height of the numbers of days, above the first month. */
const head = 12;
/** Of SEV-1; each severity below is a fifth less. */
const tallest = 12.5;

export const pictureWidth = names + 31 * dayWidth;
export const pictureHeight = head + 12 * monthHeight + 1;

/** Days whose numbers head the columns. */
export const headedDays = [1, 5, 10, 15, 20, 25, 30] as const;

/** Left edge of a day. @param day 1 to 31 */
export function dayLeft(day: number): number {
  return round(names + (day - 1) * dayWidth);
}

/** Middle of a day, for what is centred on it. */
export function dayMiddle(day: number): number {
  return round(dayLeft(day) + barWidth / 2);
}

/** The line on which the bars of a month stand. @param month 1 to 12 */
export function monthLine(month: number): number {
  return head + month * monthHeight;
}

/** The ground of a month: a dash a day. */
export function monthDashes(days: number): { length: number; dashes: string } {
  return {
    length: round(days * dayWidth - (dayWidth - barWidth)),
    dashes: `${barWidth} ${dayWidth - barWidth}`,
  };
}

/** The whole place of a day, for pointers. */
export function dayPlace({ month, day }: Pick<CalendarDay, 'month' | 'day'>): Box {
  return { x: dayLeft(day) - 1, y: monthLine(month) - monthHeight + 1, width: dayWidth, height: monthHeight };
}

/** The bar of a day: the taller, the more severe. */
export function dayBar({ month, day, severity }: Pick<CalendarDay, 'month' | 'day' | 'severity'>): Box {
  const height = barHeight(severity);
  return { x: dayLeft(day), y: round(monthLine(month) - height), width: barWidth, height };
}

/** The part of the line of its month that is a day's own. */
export function dayLine({ month, day }: Pick<CalendarDay, 'month' | 'day'>): Box {
  return { x: dayLeft(day), y: monthLine(month), width: barWidth, height: 1 };
}

/** Where the number of incidents of a day stands: in its bar where that is tall enough, else on it. */
export function dayNumber(day: Pick<CalendarDay, 'month' | 'day' | 'severity'>): {
  x: number;
  y: number;
  inside: boolean;
} {
  const height = barHeight(day.severity);
  const inside = height >= 7.5;
  const y = monthLine(day.month) - (inside ? (height - 6) / 2 : height + 1);
  return { x: dayMiddle(day.day), y: round(y), inside };
}

function barHeight(severity: number): number {
  return round((tallest * (6 - severity)) / 5);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
