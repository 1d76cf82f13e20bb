import { describe, expect, test } from 'vitest';
import { serviceTime } from '../../src/collections/service-time.ts';
import { told } from './told.ts';

const minute = 60_000;
const time = (...blocks: string[][]) =>
  serviceTime(
    blocks.map((lines) => told(lines).incident),
    ['api', 'API'],
    2018,
  );

const plain = [
  'startedAt: 2018-03-10 11:00',
  'mitigatedAt: 2018-03-10 11:30',
  'resolvedAt: 2018-03-10 13:00',
];

describe('how long a service was affected', () => {
  test('is the time from start to mitigation where there are no windows: 11:00 to 11:30', () => {
    expect(time(plain)).toEqual({ milliseconds: 30 * minute, approximate: false, notCounted: 0 });
  });

  test('is without a mitigation the time to the end: 11:00 to 11:40', () => {
    expect(time(['startedAt: 2018-03-10 11:00', 'resolvedAt: 2018-03-10 11:40'])).toMatchObject({
      milliseconds: 40 * minute,
    });
  });

  test('is the time within its windows, by any of its spellings, and within those of all services', () => {
    const windows = [
      ...plain,
      'impactWindows:',
      '  - { from: 2018-03-10 11:00, to: 2018-03-10 11:10, services: [api] }',
      '  - { from: 2018-03-10 11:05, to: 2018-03-10 11:20, services: [API] }',
      '  - { from: 2018-03-10 12:00, to: 2018-03-10 12:05 }',
      '  - { from: 2018-03-10 12:10, to: 2018-03-10 12:50, services: [web] }',
    ];
    // 11:00 to 11:20 and 12:00 to 12:05; that of web is another's.
    expect(time(windows)).toMatchObject({ milliseconds: 25 * minute });
  });

  test('counts incidents at the same time once: 11:00 to 11:30 and 11:20 to 11:50', () => {
    const other = [
      'startedAt: 2018-03-10 11:20',
      'mitigatedAt: 2018-03-10 11:50',
      'resolvedAt: 2018-03-10 12:00',
    ];
    expect(time(plain, other)).toEqual({ milliseconds: 50 * minute, approximate: false, notCounted: 0 });
  });

  test('is approximate where one of its ends is', () => {
    expect(time([...plain, 'precision: { startedAt: approx }']).approximate).toBe(true);
  });

  test('leaves out what is not recorded and what goes on, and says of how many', () => {
    const ongoing = ['status: monitoring', 'startedAt: 2018-03-11 11:00'];
    const unknown = ['resolvedAt: 2018-03-12 12:00'];
    const ofOthers = [
      ...plain,
      'impactWindows: [{ from: 2018-03-10 11:00, to: 2018-03-10 11:10, services: [web] }]',
    ];
    expect(time(plain, ongoing, unknown, ofOthers)).toMatchObject({
      milliseconds: 30 * minute,
      notCounted: 3,
    });
  });

  test('is in each year what lies in it, by the calendar of where it happened', () => {
    const overNewYear = [
      'timezone: America/New_York',
      'startedAt: 2017-12-31 22:00',
      'mitigatedAt: 2018-01-01 00:30',
      'resolvedAt: 2018-01-01 05:00',
      'precision: { startedAt: approx }',
    ];
    const inYear = (year: number | null) => serviceTime([told(overNewYear).incident], ['api'], year);
    expect(inYear(2017)).toEqual({ milliseconds: 120 * minute, approximate: true, notCounted: 0 });
    // From midnight, which nobody guessed, to 00:30.
    expect(inYear(2018)).toEqual({ milliseconds: 30 * minute, approximate: false, notCounted: 0 });
    expect(inYear(2019)).toEqual({ milliseconds: 0, approximate: false, notCounted: 0 });
    expect(inYear(null).milliseconds).toBe(150 * minute);
  });

  test('is nothing where there were near misses alone', () => {
    expect(time([...plain, 'impact: none'])).toEqual({ milliseconds: 0, approximate: false, notCounted: 0 });
  });
});
