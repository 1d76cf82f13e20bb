import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Phase, phasesOf } from '#incident/index.ts';
import { incident, read } from './block.ts';

const minute = 60_000;
const now = '2018-03-10T15:00:00+09:00[Asia/Seoul]';
const bar = (lines: readonly string[]) => {
  const found = phasesOf(incident(lines), now);
  if (!found) throw new Error('no phases');
  return found;
};
/** `startedAt 12m affected` */
const told = ({ key, milliseconds, affected }: Phase) =>
  `${key} ${milliseconds / minute}m${affected === null ? ' unknown' : affected ? ' affected' : ''}`;
const marks = (lines: readonly string[]) =>
  bar(lines).marks.map(({ at, keys }) => `${at.slice(11, 16)} ${keys.join(' ')}`.trim());

const whole = [
  'triggeredAt: 2018-03-10 11:20',
  'startedAt: 2018-03-10 11:30',
  'detectedAt: 2018-03-10 11:42',
  'acknowledgedAt: 2018-03-10 11:45',
  'identifiedAt: 2018-03-10 11:50',
  'communicatedAt: 2018-03-10 11:55',
  'mitigatedAt: 2018-03-10 12:00',
  'resolvedAt: 2018-03-10 12:10',
];

describe('the phases of an incident with every instant', () => {
  test('go from one to the next, each named by what it begins with', () => {
    expect(bar(whole).phases.map(told)).toEqual([
      'triggeredAt 10m',
      'startedAt 12m affected',
      'detectedAt 3m affected',
      'acknowledgedAt 5m affected',
      'identifiedAt 10m affected',
      'mitigatedAt 10m',
    ]);
  });

  test('are to scale: of 50 minutes, 12 are 0.24', () => {
    const { start, end, milliseconds, phases, ongoing, lead } = bar(whole);
    expect([start.slice(11, 16), end.slice(11, 16), milliseconds / minute]).toEqual(['11:20', '12:10', 50]);
    expect(phases.map(({ share }) => share)).toEqual([0.2, 0.24, 0.06, 0.1, 0.2, 0.2].map(near));
    expect([ongoing, lead]).toEqual([false, null]);
  });

  test('have a mark at each instant; what was told to others is a mark only', () => {
    expect(marks(whole)).toEqual([
      '11:20 triggeredAt',
      '11:30 startedAt',
      '11:42 detectedAt',
      '11:45 acknowledgedAt',
      '11:50 identifiedAt',
      '11:55 communicatedAt',
      '12:00 mitigatedAt',
      '12:10 resolvedAt',
    ]);
    // 11:55 is 35 of 50 minutes.
    expect(bar(whole).marks[5]?.position).toBeCloseTo(0.7);
  });

  test('users were affected from the start to the mitigation: from 10 to 40 of 50 minutes', () => {
    const stretches = bar(whole).affected;
    expect(stretches[0]?.from).toBeCloseTo(0.2);
    expect(stretches.at(-1)?.to).toBeCloseTo(0.8);
  });
});

describe('where instants are missing', () => {
  test('a phase goes on to the next that is known', () => {
    const lines = [
      'startedAt: 2018-03-10 11:30',
      'detectedAt: 2018-03-10 11:42',
      'resolvedAt: 2018-03-10 12:10',
    ];
    expect(bar(lines).phases.map(told)).toEqual(['startedAt 12m affected', 'detectedAt 28m affected']);
  });

  test('the mitigation ends what has no resolution', () => {
    const lines = ['startedAt: 2018-03-10 11:30', 'mitigatedAt: 2018-03-10 12:00'];
    expect(bar(lines).phases.map(told)).toEqual(['startedAt 30m affected']);
  });

  test('of an impact without a start nobody knows since when; after the mitigation there is none', () => {
    const lines = [
      'impact: major',
      'detectedAt: 2018-03-10 11:42',
      'mitigatedAt: 2018-03-10 12:00',
      'resolvedAt: 2018-03-10 12:10',
    ];
    expect(bar(lines).phases.map(told)).toEqual(['detectedAt 18m unknown', 'mitigatedAt 10m']);
  });

  test.each([
    ['no instant', []],
    ['one instant', ['startedAt: 2018-03-10 11:30']],
    [
      'one instant and what others were told',
      ['startedAt: 2018-03-10 11:30', 'communicatedAt: 2018-03-10 12:00'],
    ],
    ['instants all at once', ['startedAt: 2018-03-10 11:30', 'resolvedAt: 2018-03-10 11:30']],
  ])('%s gives nothing to scale', (_, lines) => {
    expect(phasesOf(incident(lines), now)).toBeNull();
  });
});

describe('instants at the same time', () => {
  const lines = [
    'startedAt: 2018-03-10 11:30',
    'detectedAt: 2018-03-10 11:30',
    'acknowledgedAt: 2018-03-10 11:40',
    'resolvedAt: 2018-03-10 12:00',
  ];

  test('make no phase of no time: the later of them names it', () => {
    expect(bar(lines).phases.map(told)).toEqual(['detectedAt 10m affected', 'acknowledgedAt 20m affected']);
  });

  test('share a mark', () => {
    expect(marks(lines)).toEqual(['11:30 startedAt detectedAt', '11:40 acknowledgedAt', '12:00 resolvedAt']);
  });
});

describe('instants out of their usual order', () => {
  test('an alarm before the impact begins the bar, and stays known when users are affected', () => {
    const lines = [
      'detectedAt: 2018-03-10 11:20',
      'startedAt: 2018-03-10 11:30',
      'resolvedAt: 2018-03-10 12:00',
    ];
    expect(bar(lines).phases.map(told)).toEqual(['detectedAt 10m', 'detectedAt 30m affected']);
  });

  test('what was wrong may be known after users were no longer affected: a mark, no phase', () => {
    const lines = [
      'startedAt: 2018-03-10 11:30',
      'mitigatedAt: 2018-03-10 11:40',
      'identifiedAt: 2018-03-10 11:50',
      'resolvedAt: 2018-03-10 12:00',
    ];
    expect(bar(lines).phases.map(told)).toEqual(['startedAt 10m affected', 'mitigatedAt 20m']);
    expect(marks(lines)).toContain('11:50 identifiedAt');
  });

  test('what is outside the bar has no mark', () => {
    const lines = [
      'startedAt: 2018-03-10 11:30',
      'resolvedAt: 2018-03-10 12:00',
      'communicatedAt: 2018-03-10 14:00',
    ];
    expect(marks(lines)).toEqual(['11:30 startedAt', '12:00 resolvedAt']);
  });
});

describe('a near miss', () => {
  const lines = [
    'impact: none',
    'triggeredAt: 2018-03-10 11:20',
    'detectedAt: 2018-03-10 11:30',
    'resolvedAt: 2018-03-10 11:50',
  ];

  test('affects nobody at any time', () => {
    expect(bar(lines).phases.map(told)).toEqual(['triggeredAt 10m', 'detectedAt 20m']);
    expect(bar(lines).affected).toEqual([]);
  });
});

describe('an incident that goes on', () => {
  const ongoing = (lines: readonly string[]) => {
    const { incident: value } = read(['id: INC-1', 'severity: SEV-1', 'status: monitoring', ...lines]);
    return value && phasesOf(value, now);
  };

  test('goes on to the time given: from 14:00 to 15:00', () => {
    const found = ongoing(['startedAt: 2018-03-10 14:00', 'detectedAt: 2018-03-10 14:10']);
    expect(found?.phases.map(told)).toEqual(['startedAt 10m affected', 'detectedAt 50m affected']);
    expect(found?.ongoing).toBe(true);
    expect(found?.marks.at(-1)).toEqual({ at: now, position: 1, keys: [], approximate: false });
  });

  test('is watched after it was mitigated', () => {
    const found = ongoing(['startedAt: 2018-03-10 14:00', 'mitigatedAt: 2018-03-10 14:30']);
    expect(found?.phases.map(told)).toEqual(['startedAt 30m affected', 'mitigatedAt 30m']);
  });

  test('needs one instant only', () => {
    expect(ongoing(['startedAt: 2018-03-10 14:00'])?.phases.map(told)).toEqual(['startedAt 60m affected']);
    expect(ongoing([])).toBeNull();
  });

  test('ends at its last instant where the clock says less', () => {
    const found = ongoing(['startedAt: 2018-03-10 15:10', 'detectedAt: 2018-03-10 15:20']);
    expect(found?.phases.map(told)).toEqual(['startedAt 10m affected']);
  });
});

describe('impact windows', () => {
  const lines = [
    'startedAt: 2018-03-10 11:00',
    'detectedAt: 2018-03-10 11:20',
    'mitigatedAt: 2018-03-10 12:00',
    'resolvedAt: 2018-03-10 12:40',
    'impactWindows:',
    '  - { from: 2018-03-10 11:00, to: 2018-03-10 11:30 }',
    '  - { from: 2018-03-10 11:50, to: 2018-03-10 12:00 }',
  ];

  test('say when users were affected', () => {
    // Of 100 minutes: 0 to 20 and 20 to 30, for a phase begins at 20; then 50 to 60.
    expect(bar(lines).affected).toEqual(
      [
        [0, 0.2],
        [0.2, 0.3],
        [0.5, 0.6],
      ].map(([from = 0, to = 0]) => ({ from: near(from), to: near(to) })),
    );
    expect(bar(lines).phases.map(told)).toEqual([
      'startedAt 20m affected',
      'detectedAt 40m affected',
      'mitigatedAt 40m',
    ]);
  });
});

describe('a trigger long before', () => {
  test('is told in words: the bar begins with what followed', () => {
    // 10 h came before 50 minutes: twelve times as long.
    const lines = [
      'triggeredAt: 2018-03-10 01:30',
      'startedAt: 2018-03-10 11:30',
      'detectedAt: 2018-03-10 11:42',
      'resolvedAt: 2018-03-10 12:20',
    ];
    const { lead, phases, start } = bar(lines);
    expect(lead).toEqual({ milliseconds: 600 * minute, approximate: false });
    expect(start.slice(11, 16)).toBe('11:30');
    expect(phases.map(told)).toEqual(['startedAt 12m affected', 'detectedAt 38m affected']);
    expect(marks(lines)[0]).toBe('11:30 startedAt');
  });

  test('is drawn up to four times what followed', () => {
    // 40 minutes before 10.
    const lines = [
      'triggeredAt: 2018-03-10 11:00',
      'startedAt: 2018-03-10 11:40',
      'resolvedAt: 2018-03-10 11:50',
    ];
    expect(bar(lines).lead).toBeNull();
    expect(bar(lines).phases.map(told)).toEqual(['triggeredAt 40m', 'startedAt 10m affected']);
  });

  test('is drawn where nothing followed but the end', () => {
    const lines = ['triggeredAt: 2018-03-10 11:00', 'resolvedAt: 2018-03-10 11:50'];
    expect(bar(lines).phases.map(told)).toEqual(['triggeredAt 50m unknown']);
  });
});

describe('a resolution long after', () => {
  const lines = [
    'startedAt: 2018-03-10 11:30',
    'detectedAt: 2018-03-10 11:42',
    'mitigatedAt: 2018-03-10 12:00',
  ];

  test('is told in words: the bar ends with the mitigation', () => {
    // 150 minutes came after 30: five times as long.
    const { tail, phases, end, affected } = bar([...lines, 'resolvedAt: 2018-03-10 14:30']);
    expect(tail).toEqual({ milliseconds: 150 * minute, approximate: false });
    expect(end.slice(11, 16)).toBe('12:00');
    expect(phases.map(told)).toEqual(['startedAt 12m affected', 'detectedAt 18m affected']);
    expect(affected.at(-1)?.to).toBe(1);
  });

  test('is drawn up to four times what came before', () => {
    // 120 minutes after 30.
    const { tail, phases } = bar([...lines, 'resolvedAt: 2018-03-10 14:00']);
    expect(tail).toBeNull();
    expect(phases.at(-1)?.key).toBe('mitigatedAt');
  });

  test('is drawn where users were affected after it, and where it goes on', () => {
    const window = 'impactWindows: [{ from: 2018-03-10 14:00, to: 2018-03-10 14:10 }]';
    expect(bar([...lines, window, 'resolvedAt: 2018-03-10 14:30']).tail).toBeNull();
    const { incident: ongoing } = read(['id: INC-1', 'severity: SEV-1', 'status: monitoring', ...lines]);
    expect(ongoing && phasesOf(ongoing, now)?.tail).toBeNull();
  });

  test('does not hide a trigger: 60 minutes before the 30, and 300 after', () => {
    const { lead, tail, phases } = bar([
      'triggeredAt: 2018-03-10 10:30',
      ...lines,
      'resolvedAt: 2018-03-10 17:00',
    ]);
    expect([lead, tail?.milliseconds]).toEqual([null, 300 * minute]);
    expect(phases[0]?.milliseconds).toBe(60 * minute);
  });
});

test('an approximate instant makes the phases on both sides of it approximate, and its mark', () => {
  const { phases, marks } = bar([...whole, 'precision: { startedAt: approx }']);
  expect(phases.map(({ approximate }) => approximate)).toEqual([true, true, false, false, false, false]);
  expect(marks.filter(({ approximate }) => approximate).map(({ keys }) => keys)).toEqual([['startedAt']]);
});

test('phases of any instants in order fill the bar, none of no time', () => {
  const keys = ['triggeredAt', 'startedAt', 'detectedAt', 'acknowledgedAt', 'mitigatedAt', 'resolvedAt'];
  const gaps = fc.array(fc.option(fc.integer({ min: 0, max: 5000 })), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(gaps, (steps) => {
      let at = 0;
      const lines = steps.flatMap((step, index) => {
        at += step ?? 0;
        const instant = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2018, 0, 1) + at * minute);
        return step === null ? [] : [`${keys[index]}: ${instant}`];
      });
      const found = phasesOf(incident(lines), now);
      if (!found) return;
      const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
      expect(sum(found.phases.map(({ milliseconds }) => milliseconds))).toBe(found.milliseconds);
      expect(sum(found.phases.map(({ share }) => share))).toBeCloseTo(1);
      expect(Math.min(...found.phases.map(({ milliseconds }) => milliseconds))).toBeGreaterThan(0);
      for (const { position } of found.marks) {
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(1);
      }
    }),
  );
});

function near(value: number) {
  return expect.closeTo(value, 9);
}
