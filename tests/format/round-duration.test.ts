import { expect, test } from 'vitest';
import { formatRoundDuration } from '#format/index.ts';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  [0, '0', '0'],
  [30 * second, '30s', '30초'],
  [5 * minute, '5m', '5분'],
  [4 * hour, '4h', '4시간'],
  [day, '1d', '1일'],
  [7 * day, '1w', '1주'],
  // Four weeks are no month: months differ.
  [28 * day, '4w', '4주'],
  [365 * day, '1y', '1년'],
])('a tick at %i ms reads %s, in Korean %s', (milliseconds, english, korean) => {
  expect(formatRoundDuration(milliseconds, 'en')).toBe(english);
  expect(formatRoundDuration(milliseconds, 'ko')).toBe(korean);
});

test('what is not round is written in the unit that divides it', () => {
  expect(formatRoundDuration(90 * minute, 'en')).toBe('90m');
  expect(formatRoundDuration(36 * hour, 'en')).toBe('36h');
});

test('before 0 stands a minus sign', () => {
  expect(formatRoundDuration(-5 * minute, 'en')).toBe('−5m');
});
