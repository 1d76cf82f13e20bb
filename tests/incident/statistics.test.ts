import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationStatistics, durationSummary, type Incident, quantile } from '#incident/index.ts';
import { incident } from './block.ts';

const minute = 60_000;

const exactly = (minutes: number) => ({ milliseconds: minutes * minute, approximate: false });

/** An incident that took some minutes to resolve, or never says how long. */
function lasting(
  minutes: number | null,
  facts: Partial<Incident> = {},
  day = '2018-03-10',
  lines: readonly string[] = [],
): Incident {
  const start = Temporal.PlainDateTime.from(`${day}T11:00`);
  const resolved = minutes === null ? [] : [`resolvedAt: ${start.add({ minutes }).toString()}`];
  return { ...incident([`startedAt: ${start.toString()}`, ...resolved, ...lines]), ...facts };
}

describe('a summary', () => {
  const summaryOf = (...minutes: (number | null)[]) =>
    durationSummary(
      minutes.map((one) => lasting(one)),
      'timeToResolve',
    );

  test('of 10, 20, 30, 40 and 100 minutes: median 30, 90th percentile 76, range 10 to 100', () => {
    // Ranks 0 to 4. The 90th percentile is at rank 3.6: 40 + 0.6 × (100 − 40) = 76.
    expect(summaryOf(40, 10, 100, 20, 30).summary).toEqual({
      n: 5,
      median: exactly(30),
      p90: exactly(76),
      shortest: exactly(10),
      longest: exactly(100),
    });
  });

  test('of an even number has the median half way between the middle two', () => {
    expect(summaryOf(10, 20, 30, 100).summary?.median).toEqual(exactly(25));
  });

  test('of a single one is that one', () => {
    expect(summaryOf(7).summary).toEqual({
      n: 1,
      median: exactly(7),
      p90: exactly(7),
      shortest: exactly(7),
      longest: exactly(7),
    });
  });

  test('counts those without the duration, and summarises those with it', () => {
    expect(summaryOf(10, null, 30)).toMatchObject({ count: 3, summary: { n: 2, median: exactly(20) } });
  });

  test('counts apart what may still be recorded: those that go on', () => {
    const incidents = [lasting(10), lasting(null), lasting(null, { status: 'monitoring' })];
    expect(durationSummary(incidents, 'timeToResolve')).toMatchObject({ count: 3, ongoing: 1 });
    // It has no end, but it has a begin and may have been noticed: what is known of it counts.
    const noticed = incident(['startedAt: 2018-03-10T11:00', 'detectedAt: 2018-03-10T11:05']);
    expect(durationSummary([{ ...noticed, status: 'monitoring' }], 'timeToDetect')).toMatchObject({
      count: 1,
      ongoing: 0,
    });
  });

  test('counts no incident that cannot have the duration: near misses, and those that nothing set off', () => {
    const near = incident(['impact: none', 'detectedAt: 2018-03-10T11:00', 'resolvedAt: 2018-03-10T12:00']);
    expect(durationSummary([lasting(10), near], 'timeToResolve').count).toBe(1);
    expect(durationSummary([lasting(10), near], 'recovery').count).toBe(0);
    expect(durationStatistics([{ ...near, severity: 'SEV-5' }], 'timeToResolve', 'severity')).toEqual([]);
  });

  test('says which of its numbers rest on approximate times', () => {
    // Of 10, 20, ≈30 and ≈40 minutes the median lies between 20 and ≈30, the 90th percentile, at rank 2.7, between ≈30 and ≈40.
    const about = (minutes: number) =>
      lasting(minutes, {}, '2018-03-10', ['precision: { resolvedAt: approx }']);
    const incidents = [lasting(10), lasting(20), about(30), about(40)];
    const figures = (some: Incident[]) => {
      const { median, p90, shortest, longest } = durationSummary(some, 'timeToResolve').summary ?? {};
      return [median, p90, shortest, longest].map((figure) => figure?.approximate);
    };
    expect(figures(incidents)).toEqual([true, true, false, true]);
    // Of three, the median is the one in the middle.
    expect(figures(incidents.slice(0, 3))).toEqual([false, true, false, true]);
  });

  test('of none is none, not 0', () => {
    expect(summaryOf(null)).toEqual({ count: 1, ongoing: 0, summary: null, points: [] });
    expect(summaryOf()).toEqual({ count: 0, ongoing: 0, summary: null, points: [] });
  });

  test('has no mean', () => {
    expect(Object.keys(summaryOf(10).summary ?? {})).toEqual(['n', 'median', 'p90', 'shortest', 'longest']);
  });

  test('has a dot for each, the shortest first', () => {
    const incidents = [lasting(30, { id: 'A' }), lasting(10, { id: 'B' })];
    expect(durationSummary(incidents, 'timeToResolve').points).toEqual([
      { incident: 'B', milliseconds: 10 * minute, approximate: false },
      { incident: 'A', milliseconds: 30 * minute, approximate: false },
    ]);
  });
});

describe('groups', () => {
  const groups = (incidents: Incident[], by: 'quarter' | 'severity' | 'service') =>
    durationStatistics(incidents, 'timeToResolve', by).map(({ group, count, summary }) => [
      group,
      count,
      summary?.n ?? 0,
    ]);

  test('quarters stand in time', () => {
    const on = (day: string) => lasting(10, {}, day);
    const days = ['2018-10-01', '2018-03-31', '2018-04-01', '2017-12-31', '2018-01-01'];
    expect(groups(days.map(on), 'quarter')).toEqual([
      ['2017-Q4', 1, 1],
      ['2018-Q1', 2, 2],
      ['2018-Q2', 1, 1],
      ['2018-Q4', 1, 1],
    ]);
  });

  test('an incident is of the quarter that it was where it happened', () => {
    // 11:00 on the first of January in Seoul is 02:00 UTC; one hour after midnight it is still December in UTC.
    const early = incident(['startedAt: 2018-01-01 01:00', 'resolvedAt: 2018-01-01 02:00']);
    expect(groups([early], 'quarter')).toEqual([['2018-Q1', 1, 1]]);
  });

  test('a near miss is of the quarter in which it was noticed', () => {
    const near = incident(['detectedAt: 2018-05-01 01:00', 'resolvedAt: 2018-07-01 02:00']);
    expect(groups([near], 'quarter')).toEqual([['2018-Q2', 1, 0]]);
  });

  test('severities stand from the worst down', () => {
    const incidents = (['SEV-3', 'SEV-1', 'SEV-3'] as const).map((severity) => lasting(10, { severity }));
    expect(groups(incidents, 'severity')).toEqual([
      ['SEV-1', 1, 1],
      ['SEV-3', 2, 2],
    ]);
  });

  test('services stand by name, an incident under each of its own, without one last', () => {
    const incidents = [
      lasting(10, { services: ['web', 'api'] }),
      lasting(null, { services: [] }),
      lasting(30, { services: ['api'] }),
    ];
    expect(groups(incidents, 'service')).toEqual([
      ['api', 2, 2],
      ['web', 1, 1],
      [null, 1, 0],
    ]);
  });

  test('a service is affected that a window alone names, as lists have it', () => {
    const windows =
      'impactWindows: [{ from: 2018-03-10T11:00, to: 2018-03-10T11:05, services: [queue, web] }]';
    const start = ['startedAt: 2018-03-10T11:00', 'resolvedAt: 2018-03-10T11:10', 'services: [web]'];
    expect(groups([incident([...start, windows])], 'service')).toEqual([
      ['queue', 1, 1],
      ['web', 1, 1],
    ]);
  });
});

describe('for any numbers', () => {
  const numbers = fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 1, maxLength: 30 });
  const ascending = (list: readonly number[]) => list.toSorted((a, b) => a - b);

  /** The height at a share of the way along the line through all values, stood side by side at equal distances. */
  function naive(sorted: readonly number[], share: number): number {
    const distance = 1 / Math.max(1, sorted.length - 1);
    for (const [index, value] of sorted.entries()) {
      const next = sorted[index + 1];
      const left = index * distance;
      if (next === undefined) return value;
      if (share <= left + distance) return value + ((share - left) / distance) * (next - value);
    }
    return Number.NaN;
  }

  test('a quantile is what its definition says', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const sorted = ascending(list);
        expect(quantile(sorted, share)).toBeCloseTo(naive(sorted, share), 4);
      }),
    );
  });

  test('as many lie above the median as below it', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const median = quantile(ascending(list), 0.5);
        const above = list.filter((value) => value > median).length;
        const below = list.filter((value) => value < median).length;
        expect(Math.max(above, below)).toBeLessThanOrEqual(list.length / 2);
      }),
    );
  });

  test('the 90th percentile lies between the median and the longest', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const sorted = ascending(list);
        const p90 = quantile(sorted, 0.9);
        expect(p90).toBeGreaterThanOrEqual(quantile(sorted, 0.5));
        expect(p90).toBeLessThanOrEqual(sorted.at(-1) ?? Number.NaN);
      }),
    );
  });
});
