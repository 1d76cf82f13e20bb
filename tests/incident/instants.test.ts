import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codes, incident, problems, read } from './block.ts';

const resolved = 'resolvedAt: 2018-03-10 12:00';
const startedAt = (written: string, timeZone: string) =>
  incident([`startedAt: ${written}`, 'resolvedAt: 2030-01-01 00:00'], timeZone).instants.startedAt?.at;

describe('instants that cannot be', () => {
  test.each([
    ['2018-02-30 11:00', 'there is no such day or time of day'],
    ['2018-13-01 11:00', 'there is no such day or time of day'],
    ['2018-03-10 24:00', 'there is no such day or time of day'],
    ['2018-03-10 11:60', 'there is no such day or time of day'],
    ['2018-03-10', 'it has no time of day'],
    ['11:30', 'it is not written as one'],
    ['March 10, 2018', 'it is not written as one'],
    ['2018-03-10 11:30 +25:00', 'offsets go from -12:00 to +14:00'],
    ['0218-03-10 11:30', 'its year is 218'],
    ['2018-03-10 2:30 PM', '"PM" is no time zone'],
    ['2018-03-10 11:30 XYZ', '"XYZ" is no time zone'],
    ['2018-03-10 11:30 EST5EDT', '"EST5EDT" is no time zone'],
    ['2018-03-10 11:30 IST', 'it means Indian (+05:30), Israel (+02:00) or Irish Standard Time (+01:00)'],
    ['2018-03-10T11:30[Asia/Soul]', '"Asia/Soul" is no time zone'],
    ['2018-03-10T11:30+08:00[Asia/Seoul]', 'the offset of Asia/Seoul is another at that time'],
  ])('%s', (written, reason) => {
    expect(problems([`startedAt: "${written}"`, 'resolvedAt: 2030-01-01 00:00'])).toEqual([
      `SF6004 6:14 "${written}" is not an instant that "startedAt" can have: ${reason}.`,
    ]);
  });

  test('all of a block are told, those of windows too', () => {
    expect(
      codes([
        'startedAt: 2018-02-30 11:00',
        'resolvedAt: 2018-02-31 11:00',
        'impactWindows: [{ from: 2018-02-32 11:00, to: 2018-02-33 11:00 }]',
      ]),
    ).toEqual(['SF6004', 'SF6004', 'SF6004', 'SF6004']);
  });
});

describe('an instant with a zone of its own', () => {
  // 11:30 in Seoul is 02:30 in UTC; on 9 March 2018 New York was five hours behind it.
  test.each([
    '2018-03-10 11:30 KST',
    '2018-03-10 11:30 (KST)',
    '2018-03-10 11:30 한국 시간',
    '2018-03-10T11:30 Asia/Seoul',
    '2018-03-09T21:30 America/New_York',
    '2018-03-09 18:30 America/Los_Angeles',
    '2018-03-09 23:30 America/Argentina/Buenos_Aires',
  ])('%s', (written) => {
    expect(startedAt(written, 'UTC')).toBe('2018-03-10T02:30:00+00:00[UTC]');
  });
});

describe('daylight saving', () => {
  // In New York clocks went from 02:00 to 03:00 on 8 March 2026, and go back from 02:00 to 01:00 on 1 November.
  // In Berlin they went from 02:00 to 03:00 on 29 March 2026, and go back from 03:00 to 02:00 on 25 October.
  test.each([
    ['America/New_York', '2026-03-08 01:59', '2026-03-08T01:59:00-05:00[America/New_York]'],
    ['America/New_York', '2026-03-08 03:00', '2026-03-08T03:00:00-04:00[America/New_York]'],
    ['America/New_York', '2026-11-01 00:59', '2026-11-01T00:59:00-04:00[America/New_York]'],
    ['America/New_York', '2026-11-01 02:00', '2026-11-01T02:00:00-05:00[America/New_York]'],
    ['Europe/Berlin', '2026-03-29 01:59', '2026-03-29T01:59:00+01:00[Europe/Berlin]'],
    ['Europe/Berlin', '2026-03-29 03:00', '2026-03-29T03:00:00+02:00[Europe/Berlin]'],
    ['Europe/Berlin', '2026-10-25 03:00', '2026-10-25T03:00:00+01:00[Europe/Berlin]'],
  ])('in %s the time %s exists once', (zone, written, expected) => {
    expect(startedAt(written, zone)).toBe(expected);
  });

  test.each([
    ['America/New_York', '2026-03-08 02:00', '2026-03-08T01:00-05:00', '2026-03-08T03:00-04:00'],
    ['America/New_York', '2026-03-08 02:30', '2026-03-08T01:30-05:00', '2026-03-08T03:30-04:00'],
    ['Europe/Berlin', '2026-03-29 02:59', '2026-03-29T01:59+01:00', '2026-03-29T03:59+02:00'],
  ])('in %s the time %s does not exist: an error', (zone, written, earlier, later) => {
    const { incident: value, diagnostics } = read(
      ['id: A', 'severity: SEV-1', 'status: monitoring', `startedAt: ${written}`],
      zone,
    );
    expect(value).toBeNull();
    expect(diagnostics.map(({ code, message, help }) => [code, message, help])).toEqual([
      [
        'SF6005',
        `"${written}" does not exist in ${zone}: clocks were put forward past it.`,
        `Check the time, or write it with its offset: ${earlier} or ${later}.`,
      ],
    ]);
  });

  test.each([
    ['America/New_York', '2026-11-01 01:00', '2026-11-01T01:00-04:00', '2026-11-01T01:00-05:00'],
    ['America/New_York', '2026-11-01 01:59', '2026-11-01T01:59-04:00', '2026-11-01T01:59-05:00'],
    ['Europe/Berlin', '2026-10-25 02:30', '2026-10-25T02:30+02:00', '2026-10-25T02:30+01:00'],
  ])('in %s the time %s exists twice: an error', (zone, written, first, second) => {
    const { diagnostics } = read(
      ['id: A', 'severity: SEV-1', 'status: monitoring', `startedAt: ${written}`],
      zone,
    );
    expect(diagnostics.map(({ code, message, help }) => [code, message, help])).toEqual([
      [
        'SF6006',
        `"${written}" exists twice in ${zone}: clocks were put back over it.`,
        `Write it with its offset: ${first} or ${second}.`,
      ],
    ]);
  });

  test('an offset says which of the two it is', () => {
    expect(startedAt('2026-11-01T01:30-04:00', 'America/New_York')).toBe(
      '2026-11-01T01:30:00-04:00[America/New_York]',
    );
    expect(startedAt('2026-11-01T01:30-05:00', 'America/New_York')).toBe(
      '2026-11-01T01:30:00-05:00[America/New_York]',
    );
    // So does the zone's own name for it, and both together.
    expect(startedAt('2026-11-01 01:30 EST', 'America/New_York')).toBe(
      '2026-11-01T01:30:00-05:00[America/New_York]',
    );
    expect(startedAt('2026-10-25T02:30+01:00[Europe/Berlin]', 'UTC')).toBe('2026-10-25T01:30:00+00:00[UTC]');
  });

  test('the zone is the one of the incident where it names one, the site’s otherwise', () => {
    expect(
      codes(['timezone: Europe/Berlin', 'startedAt: 2026-03-29 02:30', 'resolvedAt: 2026-03-29 04:00']),
    ).toEqual(['SF6005']);
    expect(codes(['startedAt: 2026-03-29 02:30', 'resolvedAt: 2026-03-29 04:00'], 'Asia/Seoul')).toEqual([]);
  });
});

describe('the order of instants', () => {
  test('any two that are the wrong way round are named, with both instants, at the later one', () => {
    expect(problems(['startedAt: 2018-03-10 12:30', resolved])).toEqual([
      'SF6007 7:15 "resolvedAt" (2018-03-10T12:00+09:00) is before "startedAt" (2018-03-10T12:30+09:00).',
    ]);
  });

  test.each([
    ['triggeredAt', 'startedAt'],
    ['triggeredAt', 'detectedAt'],
    ['startedAt', 'acknowledgedAt'],
    ['startedAt', 'mitigatedAt'],
    ['startedAt', 'communicatedAt'],
    ['detectedAt', 'acknowledgedAt'],
    ['detectedAt', 'mitigatedAt'],
    ['acknowledgedAt', 'mitigatedAt'],
    ['acknowledgedAt', 'resolvedAt'],
    ['mitigatedAt', 'resolvedAt'],
  ])('%s is never after %s, whatever else is missing', (earlier, later) => {
    const lines = [`${earlier}: 2018-03-10 11:30`, `${later}: 2018-03-10 11:29`];
    const end = later === 'resolvedAt' ? [] : ['resolvedAt: 2018-03-11 00:00'];
    const [problem, ...others] = problems([...lines, ...end]);
    expect(problem).toContain(
      `"${later}" (2018-03-10T11:29+09:00) is before "${earlier}" (2018-03-10T11:30+09:00)`,
    );
    expect(others).toEqual([]);
  });

  test('equal instants are in order', () => {
    const keys = ['triggeredAt', 'startedAt', 'detectedAt', 'acknowledgedAt', 'mitigatedAt', 'resolvedAt'];
    expect(problems(keys.map((key) => `${key}: 2018-03-10 11:30`))).toEqual([]);
  });

  test('instants are compared, not their texts: offsets count', () => {
    // 11:30 in Seoul is 02:30 UTC.
    expect(codes(['startedAt: 2018-03-10T11:30+09:00', 'resolvedAt: 2018-03-10T02:31Z'])).toEqual([]);
    expect(codes(['startedAt: 2018-03-10T11:30+09:00', 'resolvedAt: 2018-03-10T02:29Z'])).toEqual(['SF6007']);
  });

  test('one that contradicts several is told for each', () => {
    expect(
      problems([
        'startedAt: 2019-03-10 11:00',
        'acknowledgedAt: 2018-03-10 11:10',
        'mitigatedAt: 2018-03-10 11:20',
        resolved,
      ]).map((problem) => /"(\w+)".*"(\w+)"/.exec(problem)?.slice(1)),
    ).toEqual([
      ['acknowledgedAt', 'startedAt'],
      ['mitigatedAt', 'startedAt'],
      ['resolvedAt', 'startedAt'],
    ]);
  });

  test('an alarm before the impact is a warning, and its acknowledgement goes with it', () => {
    const early = ['startedAt: 2018-03-10 11:30', 'detectedAt: 2018-03-10 11:20', resolved];
    expect(problems(early)).toEqual([
      'SF6008 7:15 "detectedAt" (2018-03-10T11:20+09:00) is before "startedAt" (2018-03-10T11:30+09:00).',
    ]);
    expect(incident(early).instants.detectedAt?.at).toBe('2018-03-10T11:20:00+09:00[Asia/Seoul]');
    expect(codes([...early, 'acknowledgedAt: 2018-03-10 11:25'])).toEqual(['SF6008']);
    // Without the alarm nothing was there to acknowledge.
    expect(codes(['startedAt: 2018-03-10 11:30', 'acknowledgedAt: 2018-03-10 11:25', resolved])).toEqual([
      'SF6007',
    ]);
  });

  test('an alarm before what set it off is an error', () => {
    expect(
      codes([
        'triggeredAt: 2018-03-10 11:25',
        'startedAt: 2018-03-10 11:30',
        'detectedAt: 2018-03-10 11:20',
        resolved,
      ]),
    ).toEqual(['SF6007']);
  });

  test('the cause may be identified at any time, after the end as well', () => {
    expect(codes(['startedAt: 2018-03-10 11:30', 'identifiedAt: 2018-03-20 11:30', resolved])).toEqual([]);
  });

  test('for any instants in order there is no problem, and any two exchanged give one', () => {
    const keys = ['triggeredAt', 'startedAt', 'acknowledgedAt', 'mitigatedAt', 'resolvedAt'];
    const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 5, maxLength: 5 });
    const pair = fc.tuple(fc.nat(4), fc.nat(4)).filter(([one, other]) => one !== other);
    fc.assert(
      fc.property(minutes, pair, (times, [one, other]) => {
        const sorted = times.toSorted((a, b) => a - b);
        const lines = (order: readonly number[]) =>
          keys.map((key, index) => `${key}: 2018-03-10 11:${String(order[index]).padStart(2, '0')}`);
        expect(codes(lines(sorted))).toEqual([]);
        const swapped = sorted.with(one, sorted[other] ?? 0).with(other, sorted[one] ?? 0);
        expect(codes(lines(swapped))).toContain('SF6007');
      }),
      { numRuns: 50 },
    );
  });
});

describe('status and resolution', () => {
  test('resolved without its instant is a warning', () => {
    expect(problems([])).toEqual(['SF6011 5:11 The incident is resolved, but has no "resolvedAt".']);
  });

  test('an instant of resolution while it goes on is an error', () => {
    const { incident: value, diagnostics } = read([
      'id: A',
      'severity: SEV-1',
      'status: monitoring',
      'resolvedAt: 2018-03-10 12:00',
    ]);
    expect(value).toBeNull();
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['SF6010', 'The incident has a "resolvedAt", but its status is "monitoring".'],
    ]);
  });

  test('an incident that goes on has no end, and nothing is wrong with that', () => {
    const lines = ['id: A', 'severity: SEV-1', 'status: investigating', 'startedAt: 2018-03-10 11:30'];
    const { incident: value, diagnostics } = read([...lines, 'impactWindows: [{ from: 2018-03-10 11:30 }]']);
    expect(diagnostics).toEqual([]);
    expect(value?.instants.resolvedAt).toBeNull();
    expect(value?.impactWindows[0]?.to).toBeNull();
  });
});

describe('impact windows', () => {
  const around = ['startedAt: 2018-03-10 11:30', resolved];
  const window = (from: string, to: string) =>
    problems([...around, `impactWindows: [{ from: 2018-03-10 ${from}, to: 2018-03-10 ${to} }]`]).map((text) =>
      text.replace(/.*cannot be: /, ''),
    );

  test('lie between the first impact and the resolution, both included', () => {
    expect(window('11:30', '12:00')).toEqual([]);
    expect(window('11:29', '12:00')).toEqual([
      'it begins before "startedAt" (2018-03-10T11:30+09:00), the first impact.',
    ]);
    expect(window('11:30', '12:01')).toEqual(['it ends after "resolvedAt" (2018-03-10T12:00+09:00).']);
  });

  test('end after they begin', () => {
    expect(window('11:50', '11:40')).toEqual(['it ends before it begins, or as it begins.']);
    expect(window('11:50', '11:50')).toEqual(['it ends before it begins, or as it begins.']);
  });

  test('of a resolved incident have an end', () => {
    expect(codes([...around, 'impactWindows: [{ from: 2018-03-10 11:30 }]'])).toEqual(['SF6016']);
    expect(codes([...around, 'impactWindows: [{ from: 2018-03-10 12:30 }]'])).toEqual(['SF6009', 'SF6016']);
  });
});

describe('what refers to something', () => {
  test('precision of an instant that is not there is a warning', () => {
    expect(problems(['precision: { startedAt: approx }', resolved])).toEqual([
      'SF6017 6:27 The incident gives the precision of "startedAt", but no "startedAt".',
    ]);
  });

  test('an incident is not related to itself', () => {
    expect(
      problems([
        'related: [{ id: INC-2, relation: recurrence }, { id: INC-1, relation: duplicate }]',
        resolved,
      ]),
    ).toEqual(['SF6014 6:56 The incident "INC-1" is related to itself.']);
  });
});

describe('action items', () => {
  const items = (...list: string[]) => [
    'startedAt: 2018-03-10 11:30',
    resolved,
    'actionItems:',
    ...list.map((item) => `  - { ${item} }`),
  ];

  test('that will not be done say why', () => {
    expect(problems(items('id: A, title: x, status: wont_do'))).toEqual([
      'SF6012 9:34 The action item "A" will not be done, and does not say why.',
    ]);
    expect(problems(items('id: A, title: x, status: wont_do, reason: too dear'))).toEqual([]);
    expect(codes(items('id: A, title: x, status: wont_do, reason: '))).toEqual(['SF6012']);
  });

  test('have ids of their own', () => {
    expect(problems(items('id: A, title: x', 'id: B, title: y', 'id: A, title: z'))).toEqual([
      'SF6013 11:13 The id "A" is that of two action items of this incident.',
    ]);
  });

  test('are not due before the incident began, in its own zone', () => {
    expect(problems(items('id: A, title: x, due: 2017-03-11'))).toEqual([
      'SF6015 9:31 The action item "A" is due on 2017-03-11, before the incident began on 2018-03-10.',
    ]);
    expect(problems(items('id: A, title: x, due: 2018-03-10'))).toEqual([]);
  });

  test('are open unless they say otherwise', () => {
    expect(incident(items('id: A, title: x')).actionItems[0]?.status).toBe('open');
  });
});
