import { describe, expect, test } from 'vitest';
import { timeDomain, timeScale, timeTicks } from '#components/plot/time-axis.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('the domain', () => {
  test('begins at the round duration below the shortest and ends at the longest', () => {
    expect(timeDomain([7 * minute, 9 * hour])).toEqual([5 * minute, 9 * hour]);
    expect(timeDomain([hour, 5 * hour])).toEqual([hour, 5 * hour]);
  });

  test('holds what was noticed in the minute of the impact, and before it', () => {
    expect(timeDomain([0, hour])).toEqual([0, hour]);
    expect(timeDomain([-3 * minute, hour])).toEqual([-3 * minute, hour]);
  });

  test('reaches to the next round duration at least: it is no single point, and stretches no seconds', () => {
    // After an hour two hours are next, after 0 10 seconds.
    expect(timeDomain([hour, hour + 1000])).toEqual([hour, 2 * hour]);
    expect(timeDomain([hour, hour])).toEqual([hour, 2 * hour]);
    expect(timeDomain([0])).toEqual([0, 10_000]);
    expect(timeDomain([-hour])).toEqual([-hour, 0]);
    // After ten years nothing is.
    expect(timeDomain([3650 * day])).toEqual([3650 * day, 3651 * day]);
  });
});

describe('the scale', () => {
  test('is linear about 0 and logarithmic beyond, the same before and after', () => {
    expect(timeScale([0, hour], [94, 260])).toEqual({
      type: 'symlog',
      constant: minute,
      domain: [0, hour],
      range: [94, 260],
    });
  });
});

describe('the ticks', () => {
  /** Room for everything. */
  const wide = (milliseconds: number) =>
    Math.sign(milliseconds) * Math.log1p(Math.abs(milliseconds) / minute) * 1000;
  const labels = (from: number, to: number, positionOf = wide, language: 'en' | 'ko' = 'en') =>
    timeTicks([from, to], positionOf, language, 11).map(({ label }) => label);

  test('are the durations people think in', () => {
    const all = '0 10s 30s 1m 2m 5m 15m 30m 1h 2h 4h 12h 1d 3d 1w';
    expect(labels(0, 8 * day).join(' ')).toBe(all);
    expect(labels(15 * minute, 4 * hour, wide, 'ko').join(' ')).toBe('15분 30분 1시간 2시간 4시간');
  });

  test('stand on both sides of 0 where something was noticed early', () => {
    expect(labels(-2 * minute, minute).join(' ')).toBe('−2m −1m −30s −10s 0 10s 30s 1m');
  });

  test('have room for their labels: those that matter less give way', () => {
    // A minute stands 1000 / 60 × ln 2 = 11.6 from 0: half of "0" and half of "1m" with 3 between are 3.0 + 7.8 + 3 = 13.8.
    const narrow = (milliseconds: number) => wide(milliseconds) / 60;
    expect(labels(0, 8 * day, narrow)).toEqual(['0', '5m', '1h', '4h', '1d', '1w']);
  });
});
