import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  affectedTime,
  type DurationKey,
  deriveDurations,
  durationKeys,
  type ImpactWindow,
  windowsOf,
} from '#incident/index.ts';
import { incident } from './block.ts';

const minute = 60_000;
const duration = (lines: readonly string[], key: DurationKey, timeZone?: string) =>
  deriveDurations(incident(lines, timeZone)).find((one) => one.key === key);
const minutesOf = (lines: readonly string[], key: DurationKey, timeZone?: string) => {
  const found = duration(lines, key, timeZone);
  return found?.known ? found.milliseconds / minute : null;
};

const whole = [
  'triggeredAt: 2018-03-10 11:20',
  'startedAt: 2018-03-10 11:30',
  'detectedAt: 2018-03-10 11:42',
  'acknowledgedAt: 2018-03-10 11:45',
  'communicatedAt: 2018-03-10 11:55',
  'mitigatedAt: 2018-03-10 12:00',
  'resolvedAt: 2018-03-10 12:10',
];

describe('the durations of an incident with every instant', () => {
  test.each<[DurationKey, number, string]>([
    ['timeToDetect', 12, 'from 11:30 to 11:42'],
    ['timeToAcknowledge', 3, 'from 11:42 to 11:45'],
    ['timeToMitigate', 30, 'from 11:30 to 12:00'],
    ['timeToResolve', 40, 'from 11:30 to 12:10'],
    ['impact', 30, 'from 11:30 to 12:00, for there are no windows'],
    ['timeToCommunicate', 25, 'from 11:30 to 11:55'],
    ['recovery', 50, 'from 11:20 to 12:10'],
  ])('%s is %i minutes, %s', (key, minutes) => {
    expect(minutesOf(whole, key)).toBe(minutes);
  });

  test('stand in one order, each with its formula', () => {
    const derived = deriveDurations(incident(whole));
    expect(derived.map(({ key }) => key)).toEqual(durationKeys);
    expect(
      derived.map(({ formula }) =>
        formula.kind === 'difference' ? `${formula.end} − ${formula.start}` : '',
      ),
    ).toEqual([
      'detectedAt − startedAt',
      'acknowledgedAt − detectedAt',
      'mitigatedAt − startedAt',
      'resolvedAt − startedAt',
      'mitigatedAt − startedAt',
      'communicatedAt − startedAt',
      'resolvedAt − triggeredAt',
    ]);
  });

  test('are exact to the second', () => {
    // 13:09:00 to 14:01:07 are 52 minutes and 7 seconds.
    const lines = ['startedAt: 2018-03-10 13:09', 'resolvedAt: 2018-03-10 14:01:07'];
    expect(duration(lines, 'timeToResolve')).toMatchObject({ milliseconds: (52 * 60 + 7) * 1000 });
  });
});

describe('what is not recorded', () => {
  test('is missing, and neither 0 nor counted up to now', () => {
    expect(duration(['startedAt: 2018-03-10 11:30', 'resolvedAt: 2018-03-10 12:10'], 'timeToDetect')).toEqual(
      {
        key: 'timeToDetect',
        formula: { kind: 'difference', end: 'detectedAt', start: 'startedAt' },
        known: false,
        missing: ['detectedAt'],
      },
    );
  });

  test('is named with all that is missing', () => {
    expect(duration(['resolvedAt: 2018-03-10 12:10'], 'timeToAcknowledge')).toMatchObject({
      missing: ['detectedAt', 'acknowledgedAt'],
    });
  });

  test('an ongoing incident has no time to resolve', () => {
    const lines = ['startedAt: 2018-03-10 11:30'];
    expect(duration(lines, 'timeToResolve')).toMatchObject({ known: false, missing: ['resolvedAt'] });
  });

  test('a window without an end leaves the impact unknown', () => {
    const windows =
      'impactWindows: [{ from: 2018-03-10 11:30, to: 2018-03-10 11:40 }, { from: 2018-03-10 11:50 }]';
    expect(duration([...whole, windows], 'impact')).toMatchObject({
      known: false,
      missing: ['impactWindows[1].to'],
    });
  });

  test.each(['timeToDetect', 'timeToMitigate', 'timeToResolve', 'impact', 'timeToCommunicate'] as const)(
    'a near miss has no %s to record: nobody was affected',
    (key) => {
      const near = ['impact: none', 'detectedAt: 2018-03-10 11:30', 'resolvedAt: 2018-03-10 12:10'];
      expect(duration(near, key)).toBeUndefined();
      expect(duration([...near, 'startedAt: 2018-03-10 11:20'], 'timeToDetect')).toMatchObject({
        known: true,
      });
    },
  );

  test('a near miss has the durations that count from something else', () => {
    // From 11:30 to 11:45.
    const near = ['impact: none', 'detectedAt: 2018-03-10 11:30', 'acknowledgedAt: 2018-03-10 11:45'];
    expect(duration(near, 'timeToAcknowledge')).toMatchObject({ milliseconds: 15 * minute });
  });

  test('recovery is none of an incident that nothing set off', () => {
    expect(duration(whole.slice(1), 'recovery')).toBeUndefined();
  });
});

test('an alarm 10 minutes before the impact is a time to detect of −10 minutes', () => {
  const lines = [
    'startedAt: 2018-03-10 11:30',
    'detectedAt: 2018-03-10 11:20',
    'resolvedAt: 2018-03-10 12:00',
  ];
  expect(minutesOf(lines, 'timeToDetect')).toBe(-10);
});

test('≈ is carried to what is computed from the instant, and to nothing else', () => {
  const derived = deriveDurations(incident([...whole, 'precision: { detectedAt: approx }']));
  const approximate = derived.filter((one) => one.known && one.approximate).map(({ key }) => key);
  expect(approximate).toEqual(['timeToDetect', 'timeToAcknowledge']);
});

describe('hours that clocks skip or repeat', () => {
  test('from 01:30 to 03:30 is an hour where 02:00 became 03:00', () => {
    const lines = ['startedAt: 2026-03-08 01:30', 'resolvedAt: 2026-03-08 03:30'];
    expect(minutesOf(lines, 'timeToResolve', 'America/New_York')).toBe(60);
    expect(minutesOf(lines, 'timeToResolve', 'Asia/Seoul')).toBe(120);
  });

  test('from 00:30 to 02:30 is three hours where 02:00 became 01:00', () => {
    const lines = ['startedAt: 2026-11-01 00:30', 'resolvedAt: 2026-11-01 02:30'];
    expect(minutesOf(lines, 'timeToResolve', 'America/New_York')).toBe(180);
  });

  test('from the first 02:30 to the second is an hour in Berlin', () => {
    const lines = ['startedAt: 2026-10-25T02:30+02:00', 'resolvedAt: 2026-10-25T02:30+01:00'];
    expect(minutesOf(lines, 'timeToResolve', 'Europe/Berlin')).toBe(60);
  });
});

test('over midnight: from 23:50 to 00:20 is half an hour', () => {
  const lines = ['startedAt: 2018-03-10 23:50', 'resolvedAt: 2018-03-11 00:20'];
  expect(minutesOf(lines, 'timeToResolve')).toBe(30);
});

describe('impact windows', () => {
  const impact = (...windows: string[]) =>
    minutesOf(
      [
        'startedAt: 2018-03-10 11:00',
        'mitigatedAt: 2018-03-10 14:00',
        'resolvedAt: 2018-03-10 15:00',
        `impactWindows: [${windows
          .map((window) =>
            window.replace(/(\d\d:\d\d)-(\d\d:\d\d)/, 'from: 2018-03-10 $1, to: 2018-03-10 $2'),
          )
          .map((window) => `{ ${window} }`)
          .join(', ')}]`,
      ],
      'impact',
    );

  test('are summed: 10 and 20 minutes are 30, whatever the time to mitigate', () => {
    expect(impact('11:00-11:10', '12:00-12:20')).toBe(30);
  });

  test('that overlap do not count twice: 11:00 to 11:30 and 11:20 to 11:50 are 50 minutes', () => {
    expect(impact('11:00-11:30, services: [api]', '11:20-11:50, services: [api]')).toBe(50);
  });

  test('of two services at once are one time on the clock', () => {
    expect(impact('11:00-12:00, services: [api]', '11:00-12:00, services: [web]')).toBe(60);
  });

  test('one within another adds nothing, in whichever order they stand', () => {
    expect(impact('11:00-12:00', '11:20-11:30')).toBe(60);
    expect(impact('11:20-11:30', '11:00-12:00')).toBe(60);
  });

  test('that touch are summed', () => {
    expect(impact('11:00-11:30, level: full', '11:30-12:00, level: degraded')).toBe(60);
  });

  test('say how many there are instead of naming two instants', () => {
    const lines = [...whole, 'impactWindows: [{ from: 2018-03-10 11:30, to: 2018-03-10 11:40 }]'];
    expect(duration(lines, 'impact')?.formula).toEqual({ kind: 'windows', windows: 1 });
  });

  test('of one service are its own and those about all', () => {
    const { impactWindows } = incident([
      ...whole,
      'impactWindows:',
      '  - { from: 2018-03-10 11:30, to: 2018-03-10 11:40, services: [api] }',
      '  - { from: 2018-03-10 11:30, to: 2018-03-10 11:50, services: [web] }',
      '  - { from: 2018-03-10 11:50, to: 2018-03-10 11:55 }',
    ]);
    // 10 minutes of its own and 5 of all.
    expect(affectedTime(windowsOf('api', impactWindows))).toMatchObject({ milliseconds: 15 * minute });
  });

  test('of a service that has none are not recorded, and not 0', () => {
    expect(affectedTime([])).toEqual({ known: false, missing: ['impactWindows'] });
  });

  test('for any windows: the minutes that lie in at least one of them, counted one by one', () => {
    const start = Temporal.ZonedDateTime.from('2018-03-10T00:00+09:00[Asia/Seoul]');
    const moment = (minutes: number) => ({ at: start.add({ minutes }).toString(), approximate: false });
    const stretch = fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 8 }), (stretches) => {
        const windows = stretches.map(
          ([from, length]): ImpactWindow => ({
            from: moment(from),
            to: moment(from + length),
            services: [],
            level: null,
          }),
        );
        const minutes = Array.from({ length: 300 }, (_, index) => index);
        const affected = minutes.filter((at) =>
          stretches.some(([from, length]) => at >= from && at < from + length),
        );
        expect(affectedTime(windows)).toEqual({
          known: true,
          milliseconds: affected.length * minute,
          approximate: false,
        });
      }),
    );
  });
});
