import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type InstantKey, instantKeys, type Moment, readTimeline } from '#incident/index.ts';

/** Reads lines as the timeline of an incident that started at an instant, or of none. */
function read(
  lines: readonly string[],
  options: {
    start?: string;
    trigger?: string;
    approximate?: boolean;
    timeZone?: string;
    zone?: string;
  } = {},
) {
  const { start, trigger, approximate = false, timeZone = 'Asia/Seoul', zone = null } = options;
  const momentOf = (local: string | undefined): Moment | null =>
    local === undefined
      ? null
      : { at: Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toString(), approximate };
  const [startedAt, triggeredAt] = [momentOf(start), momentOf(trigger)];
  const none = Object.fromEntries(instantKeys.map((key) => [key, null])) as Record<InstantKey, Moment | null>;
  const places = lines.map((text, index) => ({
    text,
    place: { file: 'post.md', line: index + 10, column: 3 },
  }));
  return readTimeline(places, {
    incident: { instants: { ...none, startedAt, triggeredAt }, timeZone },
    zone,
  });
}

/** The instants of lines without the zone's name, `*` where a step over midnight was inferred. */
function instants(lines: readonly string[], options?: Parameters<typeof read>[1]) {
  return read(lines, options).entries.map(({ at, end, overMidnight }) => {
    const short = (text: string | null) => text?.replace(/:00([+-]..:..)\[.*$/, '$1') ?? 'none';
    return `${short(at)}${end ? ` … ${short(end)}` : ''}${overMidnight ? ' *' : ''}`;
  });
}

const problems = (lines: readonly string[], options?: Parameters<typeof read>[1]) =>
  read(lines, options).diagnostics.map(({ code, line, message }) => `${code} ${line} ${message}`);

const start = '2018-03-10T11:30';

describe('the day of a line', () => {
  test('is that of the start, then that of the line before', () => {
    expect(instants(['11:30 a', '11:45 b', '12:10 c'], { start })).toEqual([
      '2018-03-10T11:30+09:00',
      '2018-03-10T11:45+09:00',
      '2018-03-10T12:10+09:00',
    ]);
  });

  test('is the next one behind midnight, which is marked', () => {
    expect(
      instants(['23:50 a', '00:10 b', '00:30 c', '23:55 d', '00:05 e'], { start: '2018-03-10T23:45' }),
    ).toEqual([
      '2018-03-10T23:50+09:00',
      '2018-03-11T00:10+09:00 *',
      '2018-03-11T00:30+09:00',
      '2018-03-11T23:55+09:00',
      '2018-03-12T00:05+09:00 *',
    ]);
  });

  test('of the first line is the one that brings it nearest to the start, on either side of midnight', () => {
    expect(instants(['23:50 a', '00:10 b'], { start: '2018-03-11T00:05' })).toEqual([
      '2018-03-10T23:50+09:00',
      '2018-03-11T00:10+09:00 *',
    ]);
    expect(instants(['00:10 a'], { start: '2018-03-10T23:50' })).toEqual(['2018-03-11T00:10+09:00']);
  });

  test('of the first line may be that of the evening before, on which it was set off', () => {
    // 22:00 is nearer to 11:30 of the same day, but was the deploy of the ninth.
    const night = { start, trigger: '2018-03-09T22:00' };
    // From there back to 11:30 are less than twelve hours, but the incident has an instant there on the day after.
    expect(instants(['22:00 a', '11:30 b'], night)).toEqual([
      '2018-03-09T22:00+09:00',
      '2018-03-10T11:30+09:00 *',
    ]);
    expect(instants(['전날 22:00 a', '다음 날 11:30 b'], { start })).toEqual([
      '2018-03-09T22:00+09:00',
      '2018-03-10T11:30+09:00',
    ]);
  });

  test('that is written counts, and holds for the lines below', () => {
    expect(
      instants(['2018-03-09 10:00 a', '10:30 b', '3월 10일 11:30 c', '11:40 d', '12일 09:00 e']),
    ).toEqual([
      '2018-03-09T10:00+09:00',
      '2018-03-09T10:30+09:00',
      '2018-03-10T11:30+09:00',
      '2018-03-10T11:40+09:00',
      '2018-03-12T09:00+09:00',
    ]);
  });

  test('without its year is the nearest there is', () => {
    expect(instants(['Dec 31 23:50 a', 'Jan 1 00:10 b'], { start: '2018-01-01T00:00' })).toEqual([
      '2017-12-31T23:50+09:00',
      '2018-01-01T00:10+09:00',
    ]);
    expect(instants(['1일 00:10 a'], { start: '2018-03-31T23:50' })).toEqual(['2018-04-01T00:10+09:00']);
  });

  test('may stand alone above its lines', () => {
    const { entries, diagnostics } = read(['2018-03-10', '23:50 a', '00:10 b', '3월 12일', '09:00 c']);
    expect(diagnostics).toEqual([]);
    expect(entries.map(({ day, at }) => day ?? at?.slice(0, 16))).toEqual([
      '2018-03-10',
      '2018-03-10T23:50',
      '2018-03-11T00:10',
      '2018-03-12',
      '2018-03-12T09:00',
    ]);
  });

  test('in two figures is the one that exists, or the one near to the days around; else it is told', () => {
    // The tenth of March, not the third of October; the 25th of March in either order.
    expect(
      instants(['3/10 11:30 a', '10.3.2018 11:40 b', '3/25 11:50 c', '25/3 12:00 d'], { start }),
    ).toEqual([
      '2018-03-10T11:30+09:00',
      '2018-03-10T11:40+09:00',
      '2018-03-25T11:50+09:00',
      '2018-03-25T12:00+09:00',
    ]);
    // The sixth of May and the fifth of June are both far from March; the third of February and the second of March both near enough.
    const reason = 'its day may be of two months; write the year, the month and the day';
    expect(problems(['5/6 11:30 a', '2/3 11:30 b'], { start })).toEqual([
      `SF6021 10 "5/6 11:30" cannot be read as a time: ${reason}.`,
      `SF6021 11 "2/3 11:30" cannot be read as a time: ${reason}.`,
    ]);
    expect(problems(['3/10 11:30 a'])).toEqual(['SF6024 10 Nothing says on which day "3/10 11:30" was.']);
  });

  test('may be counted from that of the start', () => {
    expect(instants(['11:30 a', 'Day 2, 09:00 b', 'D+2 09:00 c', '4일차 09:00 d'], { start })).toEqual([
      '2018-03-10T11:30+09:00',
      '2018-03-11T09:00+09:00',
      '2018-03-12T09:00+09:00',
      '2018-03-13T09:00+09:00',
    ]);
  });

  test('ends at 24:00', () => {
    expect(instants(['22:00–24:00 a', '24:00 b', '00:10 c'], { start })).toEqual([
      '2018-03-10T22:00+09:00 … 2018-03-11T00:00+09:00',
      '2018-03-11T00:00+09:00',
      '2018-03-11T00:10+09:00',
    ]);
  });

  test('said to be the next one is, and again for the line below that says so too', () => {
    expect(instants(['18:00 a', '다음 날 09:00 b', '다음 날 10:00 c', '11:00 d'], { start })).toEqual([
      '2018-03-10T18:00+09:00',
      '2018-03-11T09:00+09:00',
      '2018-03-11T10:00+09:00',
      '2018-03-11T11:00+09:00',
    ]);
  });

  test('that nothing tells is missed, and invented by nobody', () => {
    expect(instants(['11:30 a', '2018-03-10 11:40 b'])).toEqual(['none', '2018-03-10T11:40+09:00']);
    expect(problems(['11:30 a'])).toEqual(['SF6024 10 Nothing says on which day "11:30" was.']);
  });

  test('that does not exist is an error', () => {
    expect(problems(['2018-02-30 11:30 a', '2월 29일 11:30 b'], { start })).toEqual([
      'SF6021 10 "2018-02-30 11:30" cannot be read as a time: there is no such day.',
      'SF6021 11 "2월 29일 11:30" cannot be read as a time: there is no such day.',
    ]);
  });
});

describe('lines out of order', () => {
  test('are warned of, and stay where they are', () => {
    expect(instants(['11:45 a', '11:30 b', '11:50 c'], { start })).toEqual([
      '2018-03-10T11:45+09:00',
      '2018-03-10T11:30+09:00',
      '2018-03-10T11:50+09:00',
    ]);
    expect(problems(['11:45 a', '11:30 b', '11:50 c'], { start })).toEqual([
      'SF6020 11 "11:30" (2018-03-10T11:30+09:00) comes after "11:45" (2018-03-10T11:45+09:00), but happened before it.',
    ]);
  });

  test('are those up to twelve hours back; more is a step over midnight', () => {
    // From 21:00 back to 09:00 are twelve hours, to 08:59 a minute more.
    expect(instants(['21:00 a', '09:00 b'], { start })[1]).toBe('2018-03-10T09:00+09:00');
    expect(instants(['21:00 a', '08:59 b'], { start })[1]).toBe('2018-03-11T08:59+09:00 *');
  });

  test('lines at the same time are in order', () => {
    expect(problems(['11:30 a', '11:30 b'], { start })).toEqual([]);
  });
});

describe('zones', () => {
  test('the heading’s is that of all lines; instants are shown in the incident’s', () => {
    // 02:30 UTC is 11:30 in Seoul.
    expect(instants(['02:30 a', '02:45 b'], { start, zone: 'UTC' })).toEqual([
      '2018-03-10T11:30+09:00',
      '2018-03-10T11:45+09:00',
    ]);
  });

  test('days are those of the heading’s zone too', () => {
    // 23:50 UTC on the ninth is 08:50 on the tenth in Seoul.
    expect(instants(['23:50 a', '00:10 b'], { start: '2018-03-10T08:45', zone: 'UTC' })).toEqual([
      '2018-03-10T08:50+09:00',
      '2018-03-10T09:10+09:00 *',
    ]);
  });

  test('a line with another one is read in it, and told', () => {
    expect(instants(['11:30 a', '02:45 UTC b', '12:00 c'], { start })).toEqual([
      '2018-03-10T11:30+09:00',
      '2018-03-10T11:45+09:00',
      '2018-03-10T12:00+09:00',
    ]);
    expect(problems(['11:30 a', '02:45 UTC b', '12:00 c'], { start })).toEqual([
      'SF6023 11 "02:45 UTC" is in another zone than the timeline, which is in Asia/Seoul.',
    ]);
  });

  test('a range with another one is told once', () => {
    expect(problems(['11:30 a', '02:45–02:50 UTC b'], { start })).toHaveLength(1);
  });

  test('all lines of one zone that each of them names are no mix', () => {
    expect(problems(['02:30 UTC a', 'T+5m b', '02:45 UTC c'], { start })).toEqual([]);
    expect(problems(['02:30 UTC a', '11:45 KST b'], { start })).toEqual([
      'SF6023 10 "02:30 UTC" is in another zone than the timeline, which is in Asia/Seoul.',
    ]);
  });

  test('a line that names the timeline’s own is no mix of zones', () => {
    expect(problems(['11:30 KST a', '11:45 +09:00 b'], { start })).toEqual([]);
  });

  test('one that means several zones is refused', () => {
    expect(problems(['11:30 CST a'], { start })).toEqual([
      'SF6022 10 "CST" cannot be read as a time zone: it means Central Standard Time (-06:00), China Standard Time (+08:00) or Cuba Standard Time (-05:00).',
    ]);
  });
});

describe('daylight saving', () => {
  const newYork = { timeZone: 'America/New_York' };

  test('a time that was skipped or repeated has no instant unless it carries an offset', () => {
    const skipped = { ...newYork, start: '2026-03-08T01:30' };
    expect(instants(['01:45 a', '02:30 b', '03:10 c'], skipped)).toEqual([
      '2026-03-08T01:45-05:00',
      'none',
      '2026-03-08T03:10-04:00',
    ]);
    expect(problems(['02:30 b'], skipped)).toEqual([
      'SF6005 10 "02:30" does not exist in America/New_York: clocks were put forward past it.',
    ]);
    const repeated = { ...newYork, start: '2026-11-01T00:30' };
    expect(problems(['01:30 a'], repeated)).toEqual([
      'SF6006 10 "01:30" exists twice in America/New_York: clocks were put back over it.',
    ]);
    expect(instants(['01:30 EDT a', '01:10 EST b'], repeated)).toEqual([
      '2026-11-01T01:30-04:00',
      '2026-11-01T01:10-05:00',
    ]);
  });

  test('time since the line before is time on no clock', () => {
    // In Berlin 02:00 became 03:00 on 29 March 2026: from 01:50 to 03:10 are 20 minutes.
    const { entries } = read(['01:50 a', '03:10 b'], {
      timeZone: 'Europe/Berlin',
      start: '2026-03-29T01:50',
    });
    expect(entries[1]?.sinceBefore).toBe(20 * 60_000);
  });
});

describe('times that carry their instant', () => {
  test('a Unix time in seconds or milliseconds needs no day', () => {
    // 1520649000 s after 1970 are 2018-03-10 02:30 UTC.
    expect(instants(['@1520649000 a', '@1520649060000 b'])).toEqual([
      '2018-03-10T11:30+09:00',
      '2018-03-10T11:31+09:00',
    ]);
  });

  test('T+12m counts from the start', () => {
    expect(instants(['T-5m a', 'T+0 b', 'T+12m c', 'T+1h d'], { start })).toEqual([
      '2018-03-10T11:25+09:00',
      '2018-03-10T11:30+09:00',
      '2018-03-10T11:42+09:00',
      '2018-03-10T12:30+09:00',
    ]);
    expect(problems(['T+12m c'])).toEqual([
      'SF6025 10 "T+12m" counts from the start of the incident, which is not known.',
    ]);
  });
});

describe('ranges', () => {
  test('end on the day on which they begin, or behind midnight', () => {
    expect(instants(['11:30–11:45 a', '23:50–00:10 b', '00:20 c'], { start })).toEqual([
      '2018-03-10T11:30+09:00 … 2018-03-10T11:45+09:00',
      '2018-03-10T23:50+09:00 … 2018-03-11T00:10+09:00',
      '2018-03-11T00:20+09:00 *',
    ]);
  });

  test('that run backwards are an error, and have no end', () => {
    expect(instants(['11:45–11:30 a'], { start })).toEqual(['2018-03-10T11:45+09:00']);
    expect(problems(['11:45–11:30 a'], { start })).toEqual([
      'SF6027 10 "11:45–11:30" ends before it begins.',
    ]);
  });
});

describe('an entry', () => {
  test('says how long after the start it was, and after the line before', () => {
    const { entries } = read(['11:20 a', '11:30 b', '11:42:30 c'], { start });
    const minutes = (value: number | null) => (value === null ? null : value / 60_000);
    expect(entries.map((entry) => [minutes(entry.sinceStart), minutes(entry.sinceBefore)])).toEqual([
      [-10, null],
      [0, 10],
      [12.5, 12.5],
    ]);
  });

  test('without a time stands among the others: the time since the line before passes over it', () => {
    const lines = ['11:30 a', 'meanwhile, in Busan', '11:40 b'];
    const { entries, diagnostics } = read(lines, { start });
    expect(entries[1]).toEqual({
      written: '',
      length: 0,
      at: null,
      end: null,
      day: null,
      approximate: false,
      overMidnight: false,
      sinceStart: null,
      sinceBefore: null,
    });
    expect(entries[2]?.sinceBefore).toBe(10 * 60_000);
    expect(diagnostics.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['SF6026', 'hint', 11],
    ]);
  });

  test('is approximate where its line says so', () => {
    const { entries } = read(['~11:30 a', '11:40 b', '11:50경 c'], { start });
    expect(entries.map(({ approximate }) => approximate)).toEqual([true, false, true]);
  });

  test('that counts from an approximate start is approximate as well', () => {
    const { entries } = read(['T+12m a', '11:45 b'], { start, approximate: true });
    expect(entries.map(({ approximate }) => approximate)).toEqual([true, false]);
  });

  test('whose time cannot be read is told at its place, and shown without an instant', () => {
    expect(problems(['11:30 a', '11:75 b'], { start })).toEqual([
      'SF6021 11 "11:75" cannot be read as a time: there is no such time of day.',
    ]);
    expect(read(['11:75 b'], { start }).entries[0]).toMatchObject({ written: '11:75', at: null });
  });
});

describe('for any timeline', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 11 * 60 }), { minLength: 1, maxLength: 20 });
  const zones = fc.constantFrom('Asia/Seoul', 'UTC', '+05:45');

  test('in order with steps under twelve hours, times of day alone give back every instant', () => {
    fc.assert(
      fc.property(steps, zones, (minutes, timeZone) => {
        const first = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone);
        const times = [first];
        for (const step of minutes) times.push((times.at(-1) ?? first).add({ minutes: step }));
        const lines = times.map((time) => `${time.toPlainTime().toString({ smallestUnit: 'minute' })} x`);
        const { entries, diagnostics } = read(lines, { start, timeZone });
        expect(entries.map(({ at }) => at)).toEqual(times.map(String));
        expect(entries.map(({ overMidnight }) => overMidnight)).toEqual(
          times.map(
            (time, index) =>
              time.toPlainDate().toString() !== (times[index - 1] ?? time).toPlainDate().toString(),
          ),
        );
        expect(diagnostics).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('there are as many entries as lines, in their order', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom('11:30 a', '2018-03-10', '다음 날 09:00', 'T+1h', '@1520649000'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { entries } = read(lines, { start });
        expect(entries.length).toBe(lines.length);
        for (const [index, entry] of entries.entries()) expect(lines[index]).toContain(entry.written);
      }),
      { numRuns: 50 },
    );
  });
});
