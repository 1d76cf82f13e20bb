import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDuration, formatElapsed, machineDuration } from '#format/index.ts';

const seconds = 1000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

describe('a duration for people', () => {
  test.each([
    [0, '0s', '0초'],
    [45 * seconds, '45s', '45초'],
    // 13:09 to 14:01
    [52 * minutes, '52m', '52분'],
    [52 * minutes + 30 * seconds, '52m 30s', '52분 30초'],
    [94 * minutes, '1h 34m', '1시간 34분'],
    [51 * hours, '2d 3h', '2일 3시간'],
    [-20 * minutes, '−20m', '−20분'],
  ])('of %d ms is %s, %s', (milliseconds, en, ko) => {
    expect(formatDuration(milliseconds, 'en')).toBe(en);
    expect(formatDuration(milliseconds, 'ko')).toBe(ko);
  });

  test('is rounded in the smaller of its two units, and reaches the next one whole', () => {
    // 1 h 34 min 29 s and 31 s; 59 min 59.6 s; 23 h 59 min 40 s
    expect(formatDuration(94 * minutes + 29 * seconds, 'en')).toBe('1h 34m');
    expect(formatDuration(94 * minutes + 31 * seconds, 'en')).toBe('1h 35m');
    expect(formatDuration(hours - 400, 'en')).toBe('1h');
    expect(formatDuration(24 * hours - 20 * seconds, 'en')).toBe('1d');
  });

  test('says something of any number of milliseconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (milliseconds) => {
        expect(formatDuration(milliseconds, 'en')).toMatch(/^−?[\d,]+[dhms](?: \d+[hms])?$/);
      }),
    );
  });
});

test.each([
  [0, 'T+0'],
  [12 * minutes, 'T+12m'],
  [65 * minutes, 'T+1h 5m'],
  [-(9 * 24 * hours + 5 * hours), 'T−9d 5h'],
])('time since the start, %d ms, is %s', (milliseconds, text) => {
  expect(formatElapsed(milliseconds)).toBe(text);
});

test('a duration for machines is ISO 8601, in hours at the most', () => {
  expect(machineDuration(94 * minutes)).toBe('PT1H34M');
  expect(machineDuration(51 * hours)).toBe('PT51H');
  expect(machineDuration(0)).toBe('PT0S');
});
