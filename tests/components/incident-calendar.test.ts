import { describe, expect, test } from 'vitest';
import * as picture from '../../src/components/calendar-picture.ts';
import { type CalendarIncident, calendarDays, monthLengths } from '../../src/components/incident-calendar.ts';

const incident = (
  title: string,
  day: string | null,
  lastDay = day,
  severity = 'SEV-3',
): CalendarIncident => ({
  title,
  path: `/posts/${title}/`,
  severity: severity as CalendarIncident['severity'],
  day,
  lastDay,
});

const shown = (...all: Parameters<typeof calendarDays>) =>
  calendarDays(...all).map(
    ({ date, began, severity, incidents }) =>
      `${date} ${began ? 'began' : 'went on'} SEV-${severity} ${incidents.map(({ title }) => title).join(' ')}`,
  );

describe('the days of a year', () => {
  test('are the first of each incident, and those on which it went on', () => {
    expect(shown(2024, [incident('a', '2024-02-28', '2024-03-01')], '2024-12-31')).toEqual([
      '2024-02-28 began SEV-3 a',
      // 2024 is a leap year.
      '2024-02-29 went on SEV-3 a',
      '2024-03-01 went on SEV-3 a',
    ]);
  });

  test('lead to what began on them before what went on, and are as severe as the worst', () => {
    const long = incident('long', '2024-05-01', '2024-05-03', 'SEV-1');
    const days = [long, incident('b', '2024-05-02', '2024-05-02', 'SEV-4'), incident('c', '2024-05-02')];
    expect(shown(2024, days, '2024-12-31')).toEqual([
      '2024-05-01 began SEV-1 long',
      '2024-05-02 began SEV-1 b c long',
      '2024-05-03 went on SEV-1 long',
    ]);
    expect(calendarDays(2024, days, '2024-12-31').map(({ count }) => count)).toEqual([1, 3, 1]);
  });

  test('are those of that year alone, of an incident that began before it or ends after it', () => {
    const newYear = incident('n', '2023-12-31', '2024-01-01');
    const decades = incident('d', '2001-05-05', '2031-05-05');
    expect(shown(2023, [newYear], '2023-12-31')).toEqual(['2023-12-31 began SEV-3 n']);
    expect(shown(2024, [newYear], '2024-12-31')).toEqual(['2024-01-01 went on SEV-3 n']);
    // A leap year has 366 days.
    expect(calendarDays(2024, [decades], '2024-12-31')).toHaveLength(366);
  });

  test('end with the last day that is known', () => {
    expect(shown(2024, [incident('a', '2024-03-01', '2024-03-09')], '2024-03-02')).toEqual([
      '2024-03-01 began SEV-3 a',
      '2024-03-02 went on SEV-3 a',
    ]);
  });

  test('are none of an incident without a day', () => {
    expect(shown(2024, [incident('a', null)], '2024-12-31')).toEqual([]);
  });
});

test('months are as long as they are, and what is not yet is not shown', () => {
  expect(monthLengths(2023, '2023-12-31')).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(monthLengths(2024, '2024-03-09')).toEqual([31, 29, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
});

describe('the picture', () => {
  test('has a column a day and a row a month, and fits into the column of a phone', () => {
    // 25 for the names, 9.75 a day.
    expect(picture.dayLeft(1)).toBe(25);
    expect(picture.dayLeft(31)).toBe(25 + 30 * 9.75);
    expect(picture.pictureWidth).toBeLessThanOrEqual(328);
    // 12 for the numbers of the days, 15 a month.
    expect(picture.monthLine(1)).toBe(27);
    expect(picture.monthLine(12)).toBe(192);
    expect(picture.pictureHeight).toBeGreaterThan(192);
  });

  test('has bars that stand on the line of their month, the taller the more severe', () => {
    // Of SEV-1 12.5 high, of each below a fifth of it less.
    const bar = (severity: number) => picture.dayBar({ month: 2, day: 3, severity });
    expect(bar(1)).toEqual({ x: 44.5, y: 42 - 12.5, width: 7.75, height: 12.5 });
    expect(bar(5)).toEqual({ x: 44.5, y: 42 - 2.5, width: 7.75, height: 2.5 });
    expect(picture.monthLine(2) - picture.monthLine(1)).toBeGreaterThan(bar(1).height);
  });

  test('has the number of incidents within tall bars, and above low ones', () => {
    const number = (severity: number) => picture.dayNumber({ month: 1, day: 1, severity });
    expect([1, 2, 3, 4, 5].map((severity) => number(severity).inside)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
    // On the line of January, 27, a bar of 5 and a gap of 1.
    expect(number(4)).toEqual({ x: 28.88, y: 21, inside: false });
  });

  test('has a dash a day, and none after the last', () => {
    // Two days are two bars of 7.75 and the gap of 2 between them.
    expect(picture.monthDashes(2)).toEqual({ length: 17.5, dashes: '7.75 2' });
  });
});
