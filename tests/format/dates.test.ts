import { describe, expect, test } from 'vitest';
import { formatDay, formatMoment, formatMonthDay, formatShortDay, machineDate } from '#format/index.ts';

const seoul = '2018-03-10T11:30:00+09:00[Asia/Seoul]';

describe('a date for people', () => {
  test.each([
    ['ko', '2018년 3월 10일'],
    ['en', '10 March 2018'],
  ] as const)('is written as in %s', (language, written) => {
    expect(formatDay(seoul, language)).toBe(written);
  });

  test('is the day of its own zone', () => {
    // 01:00 in Seoul is still the day before in UTC: 2018-03-09T16:00Z.
    const early = '2018-03-10T01:00:00+09:00[Asia/Seoul]';
    expect(formatDay(early, 'ko')).toBe('2018년 3월 10일');
    expect(formatShortDay(early)).toBe('2018-03-10');
    expect(formatMonthDay(early)).toBe('03-10');
  });

  test('shows the time of day with its offset, on a clock of 24 hours', () => {
    expect(formatMoment('2018-03-10T23:05:00+09:00[Asia/Seoul]', 'en')).toBe('10 March 2018 at 23:05 UTC+9');
    expect(formatMoment('2018-03-10T00:05:00+09:00[Asia/Seoul]', 'ko')).toBe('2018년 3월 10일 00:05 UTC+9');
  });

  test('knows summer time, and zones that are only an offset', () => {
    expect(formatMoment('2024-07-01T12:00:00+02:00[Europe/Berlin]', 'en')).toBe('1 July 2024 at 12:00 UTC+2');
    expect(formatMoment('2024-07-01T12:00:00-03:30[-03:30]', 'en')).toBe('1 July 2024 at 12:00 UTC−3:30');
  });
});

describe('a date for machines', () => {
  test('is a day where no time of day is known', () => {
    expect(machineDate('2018-03-10T00:00:00+09:00[Asia/Seoul]', false)).toBe('2018-03-10');
  });

  test('is a moment with its offset where one is', () => {
    expect(machineDate(seoul, true)).toBe('2018-03-10T11:30:00+09:00');
  });
});
