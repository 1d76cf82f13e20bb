import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatClock, formatDay, formatOffset, machineInstant } from '#format/index.ts';
import { shownInstant } from '../../src/components/shown-instant.ts';
import {
  dayText,
  instantUtcText,
  readingIn,
  timeText,
  utcText,
  zonesThatDiffer,
} from '../../src/components/zoned-times.ts';

const seoul = '2018-03-11T00:10:00+09:00';

describe('an instant in another zone', () => {
  test('is read in the incident’s as it stands', () => {
    expect(readingIn(seoul, 'incident', 'Europe/Berlin')).toEqual({
      day: '2018-03-11',
      clock: '00:10',
      offset: 'UTC+9',
    });
  });

  test('has its day, clock and offset there', () => {
    // 00:10 in Seoul is 15:10 UTC of the day before, and 16:10 in Berlin.
    expect(readingIn(seoul, 'utc', '')).toEqual({ day: '2018-03-10', clock: '15:10', offset: 'UTC' });
    expect(readingIn(seoul, 'yours', 'Europe/Berlin').clock).toBe('16:10');
    // 09:00:30 is 00:00:30 UTC, and 20:30:30 in St. John's.
    expect(readingIn('2018-03-11T09:00:30+09:00', 'yours', 'America/St_Johns')).toEqual({
      day: '2018-03-10',
      clock: '20:30:30',
      offset: 'UTC−3:30',
    });
    expect(readingIn('2018-03-10T00:00:00+00:00', 'yours', 'Asia/Seoul').clock).toBe('09:00');
  });

  test('is what Temporal finds, for any instant and zone', () => {
    const zone = fc.constantFrom(
      'Asia/Seoul',
      'UTC',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
    );
    const instant = fc.date({
      min: new Date('1971-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, zone, zone, (date, incident, yours) => {
        const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(date.getTime() / 1000) * 1000);
        const written = machineInstant(at.toZonedDateTimeISO(incident).toString());
        const there = at.toZonedDateTimeISO(yours).toString();
        const expected = { day: there.slice(0, 10), clock: formatClock(there), offset: formatOffset(there) };
        expect(readingIn(written, 'yours', yours)).toEqual(expected);
      }),
    );
  });
});

describe('the zones to choose from', () => {
  test.each([
    [[seoul], 'Europe/Berlin', ['incident', 'utc', 'yours']],
    // Tokyo's clocks show what Seoul's do.
    [[seoul], 'Asia/Tokyo', ['incident', 'utc']],
    [[seoul], 'Africa/Abidjan', ['incident', 'utc']],
    [['2018-03-10T15:10:00+00:00'], 'Asia/Seoul', ['incident', 'yours']],
    [['2018-03-10T15:10:00+00:00'], 'UTC', ['incident']],
    // London is as UTC in winter, and not in summer.
    [['2018-03-10T15:10:00+00:00', '2018-07-10T15:10:00+00:00'], 'Europe/London', ['incident', 'yours']],
    [[], 'Asia/Seoul', ['incident']],
  ])('of %s for a reader in %s are %s', (datetimes, yours, expected) => {
    expect(zonesThatDiffer(datetimes, yours)).toEqual(expected);
  });
});

describe('the text of a time', () => {
  const inUtc = (zoned: string, withOffset = false, from?: string) =>
    timeText(seoul, { zoned, withOffset, from }, 'utc', 'Asia/Seoul');

  test('is a clock, or day and clock, with the offset where it had one', () => {
    expect(inUtc('clock')).toBe('15:10');
    expect(inUtc('')).toBe('2018-03-10 15:10');
    expect(inUtc('', true)).toBe('2018-03-10 15:10 UTC');
  });

  test('names the day of a range’s end that is another', () => {
    const from = '2018-03-10T23:50:00+09:00';
    expect(inUtc('clock', false, from)).toBe('15:10');
    expect(timeText(seoul, { zoned: 'clock', withOffset: false, from }, 'incident', '')).toBe('03-11 00:10');
  });

  test('in UTC names the day where that is not the day of the zone beside it', () => {
    // 09:30 in Seoul is 00:30 UTC, and 20:30 of the day before in New York, before clocks were changed.
    const morning = '2018-03-10T09:30:00+09:00';
    expect(utcText(morning, undefined, 'incident', 'America/New_York')).toBe('00:30 UTC');
    expect(utcText(morning, undefined, 'yours', 'America/New_York')).toBe('03-10 00:30 UTC');
    expect(utcText('2018-03-10T08:59:00+09:00', morning, 'incident', '')).toBe('03-09 23:59–03-10 00:30 UTC');
  });

  test('in UTC beside a whole instant names the whole day where that is another', () => {
    const morning = '2018-03-10T09:30:00+09:00';
    expect(instantUtcText(morning, 'incident', 'America/New_York')).toBe('00:30 UTC');
    expect(instantUtcText(morning, 'yours', 'America/New_York')).toBe('2018-03-10 00:30 UTC');
  });

  test('in UTC says of an incident what the page says', () => {
    for (const at of ['2018-03-10T09:30:00+09:00[Asia/Seoul]', '2018-03-10T08:30:15+09:00[Asia/Seoul]']) {
      const { datetime, utc } = shownInstant({ at, approximate: false });
      expect(instantUtcText(datetime, 'incident', 'America/New_York')).toBe(utc?.text);
    }
  });

  test('writes days as the page does', () => {
    for (const language of ['ko', 'en'] as const)
      expect(dayText('2018-03-10', language)).toBe(formatDay('2018-03-10T00:00:00+00:00[UTC]', language));
  });
});
