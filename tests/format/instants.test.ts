import { expect, test } from 'vitest';
import { formatClock, formatInstant, formatOffset, inUtc, machineInstant } from '#format/index.ts';

const seoul = '2018-03-10T11:30:00+09:00[Asia/Seoul]';

test('a time of day has seconds where there are some', () => {
  expect(formatClock(seoul)).toBe('11:30');
  expect(formatClock('2018-03-10T11:30:15+09:00[Asia/Seoul]')).toBe('11:30:15');
  expect(formatInstant(seoul)).toBe('2018-03-10 11:30');
});

test.each([
  [seoul, 'UTC+9'],
  ['2018-03-10T11:30:00+00:00[UTC]', 'UTC'],
  ['2018-03-10T11:30:00-03:30[America/St_Johns]', 'UTC−3:30'],
  // Summer time of the day at hand.
  ['2026-07-01T12:00:00-04:00[America/New_York]', 'UTC−4'],
])('the offset of %s is %s', (at, offset) => {
  expect(formatOffset(at)).toBe(offset);
});

test('the same instant in UTC', () => {
  expect(formatInstant(inUtc(seoul))).toBe('2018-03-10 02:30');
});

test('for machines it has its offset and no name of a zone', () => {
  expect(machineInstant(seoul)).toBe('2018-03-10T11:30:00+09:00');
});
