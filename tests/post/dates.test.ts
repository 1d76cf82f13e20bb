import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '#post/index.ts';

const seoul = (text: string) => parseDate(text, 'Asia/Seoul')?.moment.toString() ?? null;

describe('dates as real blogs write them, on a site in Seoul', () => {
  test.each([
    // Numeric offset without a colon, the most frequent form of all.
    ['2018-03-10 11:30:00 +0900', '2018-03-10T11:30:00+09:00[Asia/Seoul]'],
    ['2018-03-10', '2018-03-10T00:00:00+09:00[Asia/Seoul]'],
    // A naive time is a time in the site's zone, the evening included: YAML libraries make the next day of it.
    ['2018-03-10 11:30:00', '2018-03-10T11:30:00+09:00[Asia/Seoul]'],
    ['2018-03-10 23:59:59', '2018-03-10T23:59:59+09:00[Asia/Seoul]'],
    ['2018-03-10 11:30', '2018-03-10T11:30:00+09:00[Asia/Seoul]'],
    // 15:00 UTC is midnight in Seoul.
    ['2018-03-10 15:00:00 UTC', '2018-03-11T00:00:00+09:00[Asia/Seoul]'],
    ['2018-03-10T11:30:00+09:00', '2018-03-10T11:30:00+09:00[Asia/Seoul]'],
    ['2018-03-10T02:30:00Z', '2018-03-10T11:30:00+09:00[Asia/Seoul]'],
    ['2018-03-10t02:30:00z', '2018-03-10T11:30:00+09:00[Asia/Seoul]'],
    ['2018-03-10T02:30:00.123Z', '2018-03-10T11:30:00+09:00[Asia/Seoul]'],
    ['2018/03/10', '2018-03-10T00:00:00+09:00[Asia/Seoul]'],
    ['2018/3/9 7:05', '2018-03-09T07:05:00+09:00[Asia/Seoul]'],
    ['2018.3.9', '2018-03-09T00:00:00+09:00[Asia/Seoul]'],
    ['2018-03-10 11:30 KST', '2018-03-10T11:30:00+09:00[Asia/Seoul]'],
    // 11:30 in New York's winter is 16:30 UTC.
    ['2018-03-10 11:30 EST', '2018-03-11T01:30:00+09:00[Asia/Seoul]'],
    ['2018-03-10 11:30 -05', '2018-03-11T01:30:00+09:00[Asia/Seoul]'],
    ['2018-03-10 11:30 +05:30', '2018-03-10T15:00:00+09:00[Asia/Seoul]'],
    ['2018-03-10 11:30:00+0900', '2018-03-10T11:30:00+09:00[Asia/Seoul]'],
    // Early on a day in Seoul it is the day before in UTC.
    ['2018-03-10 08:00:00 +0900', '2018-03-10T08:00:00+09:00[Asia/Seoul]'],
    ['2020-02-29', '2020-02-29T00:00:00+09:00[Asia/Seoul]'],
    ['  2018-03-10  ', '2018-03-10T00:00:00+09:00[Asia/Seoul]'],
    // A leap second has no name of its own in Temporal.
    ['2016-12-31T23:59:60Z', '2017-01-01T08:59:59+09:00[Asia/Seoul]'],
  ])('%s', (text, expected) => {
    expect(seoul(text)).toBe(expected);
  });

  test.each([
    '2026-02-30',
    '2019-02-29',
    '2026-9-99',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-03-10 25:00',
    '2026-03-10 24:00:00',
    '2026-03-10 11:60',
    '2026-03-10 11:30:75',
    '2026-03-10 11:30 XYZ',
    '2026-03-10 11:30 +9999',
    '2026-03-10T',
    '26-03-10',
    '20260310',
    'yesterday',
    'Invalid Date',
    '2026-03-10 and more',
    '',
  ])('no date: %s', (text) => {
    expect(seoul(text)).toBeNull();
  });
});

test('a day has no time, whatever its zone', () => {
  expect(parseDate('2018-03-10', 'Asia/Seoul')?.hasTime).toBe(false);
  expect(parseDate('2018-03-10 00:00', 'Asia/Seoul')?.hasTime).toBe(true);
});

test('the hour that daylight saving skips is taken as the one after it', () => {
  // In Berlin clocks went from 02:00 to 03:00 on 25 March 2018.
  const moment = parseDate('2018-03-25 02:30', 'Europe/Berlin')?.moment;
  expect(moment?.toString()).toBe('2018-03-25T03:30:00+02:00[Europe/Berlin]');
});

describe('for every moment', () => {
  const moments = fc
    .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((moment) => new Date(Math.floor(moment.getTime() / 1000) * 1000));

  test('an ISO text in any offset is the moment it names', () => {
    const offsets = ['+0900', '-05:00', ' +05:45', 'Z', ' UTC'];
    fc.assert(
      fc.property(moments, (moment) => {
        for (const offset of offsets) {
          const zone = offset.trim().replace('UTC', 'Z');
          const colon = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
          const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime())
            .toZonedDateTimeISO(colon === 'Z' ? 'UTC' : colon)
            .toPlainDateTime();
          const text = `${local.toString({ smallestUnit: 'second' })}${offset}`;
          expect(parseDate(text, 'Asia/Seoul')?.moment.epochMilliseconds).toBe(moment.getTime());
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a naive day is that very day in the zone of the site', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        const day = moment.toISOString().slice(0, 10);
        for (const zone of ['Asia/Seoul', 'America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'])
          expect(parseDate(day, zone)?.moment.toPlainDate().toString()).toBe(day);
      }),
      { numRuns: 100 },
    );
  });
});
