import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRetryAfter } from '#web/retry-after.ts';

const now = Date.UTC(1999, 11, 31, 23, 59, 0);

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  // RFC 9110 has this date; it is 59 seconds later.
  ['Fri, 31 Dec 1999 23:59:59 GMT', 59_000],
  ['Friday, 31-Dec-99 23:59:59 GMT', 59_000],
  ['Fri Dec 31 23:59:59 1999', 59_000],
  ['Fri, 31 Dec 1999 23:00:00 GMT', 0],
])('%s is a wait of %d ms', (value, wait) => {
  expect(readRetryAfter(value, now)).toBe(wait);
});

test.each([
  null,
  '',
  '-1',
  '1.5',
  '1e3',
  'soon',
  '2026-01-01',
  '12345678901',
  'Fri, 99 Dec 1999 23:59:59 GMT',
])('%j says nothing', (value) => {
  expect(readRetryAfter(value, now)).toBeNull();
});

test('whatever it says, a wait is a length of time', () => {
  const dates = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.integer().map(String),
        dates.map((date) => date.toUTCString()),
      ),
      (value) => {
        const wait = readRetryAfter(value, now);
        expect(wait === null || (Number.isFinite(wait) && wait >= 0)).toBe(true);
      },
    ),
  );
  fc.assert(
    fc.property(dates, (date) => {
      const whole = Math.floor(date.getTime() / 1000) * 1000;
      expect(readRetryAfter(date.toUTCString(), now)).toBe(Math.max(0, whole - now));
    }),
  );
});
