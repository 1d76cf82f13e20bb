import { expect, test } from 'vitest';
import { buildInstant } from '#post/index.ts';

const clock = Temporal.Instant.from('2026-11-25T00:00Z');

test('a site is built when the clock says so', () => {
  expect(buildInstant({}, clock)).toBe(clock);
  expect(buildInstant({ SOURCE_DATE_EPOCH: 'yesterday' }, clock)).toBe(clock);
});

test('SOURCE_DATE_EPOCH, in seconds, stands in for the clock', () => {
  // The day of the story: 11:30 in Seoul.
  expect(buildInstant({ SOURCE_DATE_EPOCH: '1520649000' }, clock).toString()).toBe('2018-03-10T02:30:00Z');
});
