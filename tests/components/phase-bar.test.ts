import { describe, expect, test } from 'vitest';
import { wordsFor } from '#i18n/index.ts';
import { phasesOf } from '#incident/index.ts';
import { phaseBar } from '../../src/components/phase-bar.ts';
import { incident, read } from '../incident/block.ts';

const now = '2018-03-10T13:00:00+09:00[Asia/Seoul]';

function bar(lines: readonly string[], language: 'ko' | 'en' = 'en') {
  const phases = phasesOf(incident(lines), now);
  if (!phases) throw new Error('no phases');
  return phaseBar(phases, wordsFor(language, language).incident, language);
}

/** 100 minutes. */
const whole = [
  'triggeredAt: 2018-03-10 11:20',
  'startedAt: 2018-03-10 11:30',
  'detectedAt: 2018-03-10 11:50',
  'communicatedAt: 2018-03-10 12:00',
  'mitigatedAt: 2018-03-10 12:40',
  'resolvedAt: 2018-03-10 13:00',
];

describe('the bar of an incident', () => {
  test('is filled where users were affected, each phase to scale, in percent of 100 minutes', () => {
    expect(bar(whole).fills).toEqual([
      { key: 'startedAt', x: 10, width: 20 },
      { key: 'detectedAt', x: 30, width: 50 },
    ]);
    expect(bar(whole).boundaries).toEqual([10, 30, 80]);
  });

  test('says in words what it shows', () => {
    expect(bar(whole).alternative).toBe(
      'Phases of the incident, to scale: before anybody was affected 10m; unnoticed 20m; noticed 50m; over for users 20m',
    );
    expect(bar(whole, 'ko').alternative).toBe(
      '장애의 단계를 시간에 비례해 그린 막대: 영향이 나타나기 전 10분; 아무도 모름 20분; 알아차림 50분; 사용자 영향 끝 20분',
    );
  });

  test('tells phases by name and duration where they fit, by duration where that does, else not', () => {
    // 13 px: "unnoticed 20m" is 93 px; its fifth of 288 is 58, of 800 it is 160. "10m" is 27 px, its tenth of 288 is 29, less 8 of room.
    expect(bar(whole).narrow.names.map(({ text }) => text)).toEqual(['20m', 'noticed 50m', '20m']);
    expect(bar(whole).wide.names.map(({ text }) => text)).toEqual([
      '10m',
      'unnoticed 20m',
      'noticed 50m',
      'over for users 20m',
    ]);
    // The middle of 30 to 80.
    expect(bar(whole).narrow.names[1]?.x).toBe(55);
  });

  test('has a label for every instant; what is no end of a phase has another line', () => {
    expect(bar(whole).wide.labels.map(({ x, text, line }) => `${x} ${text} ${line}`)).toEqual([
      '0 11:20 triggered phase',
      '10 11:30 impact began phase',
      '30 11:50 detected phase',
      '40 12:00 communicated mark',
      '80 12:40 mitigated phase',
      '100 13:00 resolved phase',
    ]);
  });

  test('has as many rows as its labels take', () => {
    const { labels, rows } = bar(whole).narrow;
    expect(rows).toBe(1 + Math.max(...labels.map(({ row }) => row)));
    expect(bar(whole).wide.rows).toBeLessThan(rows);
  });
});

test('a phase too short to be seen keeps its place and its width: nothing else moves', () => {
  // 1 of 1000 minutes is 0.1 percent.
  const { fills, boundaries } = bar([
    'startedAt: 2018-03-10 00:00',
    'detectedAt: 2018-03-10 00:01',
    'resolvedAt: 2018-03-10 16:40',
  ]);
  expect(fills).toEqual([
    { key: 'startedAt', x: 0, width: 0.1 },
    { key: 'detectedAt', x: 0.1, width: 99.9 },
  ]);
  expect(boundaries).toEqual([0.1]);
});

test('impact windows are filled, and what is between them is not', () => {
  const lines = [
    ...whole,
    'impactWindows:',
    '  - { from: 2018-03-10 11:30, to: 2018-03-10 12:00 }',
    '  - { from: 2018-03-10 12:20, to: 2018-03-10 12:40 }',
  ];
  expect(bar(lines).fills).toEqual([
    { key: 'startedAt', x: 10, width: 20 },
    { key: 'detectedAt', x: 30, width: 10 },
    { key: 'detectedAt', x: 60, width: 20 },
  ]);
});

test('over midnight the new day is told once', () => {
  const lines = [
    'startedAt: 2018-03-10 23:40',
    'detectedAt: 2018-03-10 23:50',
    'mitigatedAt: 2018-03-11 00:30',
    'resolvedAt: 2018-03-11 01:05',
  ];
  expect(bar(lines).wide.labels.map(({ text }) => text)).toEqual([
    '03-10 23:40 impact began',
    '23:50 detected',
    '03-11 00:30 mitigated',
    '01:05 resolved',
  ]);
});

test('instants at one time have the time once; approximate ones say so', () => {
  const lines = [
    'startedAt: 2018-03-10 11:30',
    'detectedAt: 2018-03-10 11:30',
    'resolvedAt: 2018-03-10 12:00',
    'precision: { startedAt: approx }',
  ];
  expect(bar(lines).wide.labels.map(({ text }) => text)).toEqual([
    '≈11:30 impact began',
    'detected',
    '12:00 resolved',
  ]);
});

test('a phase is approximate where one of its ends is', () => {
  const alternative = bar([...whole, 'precision: { detectedAt: approx }']).alternative;
  expect(alternative).toContain('anybody was affected 10m; unnoticed ≈20m; noticed ≈50m; over for users 20m');
});

test('a trigger long before and a resolution long after are told in words', () => {
  // From 11:20 of the day before to 11:30 24 h 10 min; from 12:40 to 20:40 8 h, after 70 min.
  const lines = ['triggeredAt: 2018-03-09 11:20', ...whole.slice(1, -1), 'resolvedAt: 2018-03-10 20:40'];
  expect([bar(lines).lead, bar(lines).tail]).toEqual(['triggered 1d before', 'resolved 8h after']);
  expect(bar(lines).alternative).toBe(
    'Phases of the incident, to scale: triggered 1d before; unnoticed 20m; noticed 50m; resolved 8h after',
  );
});

test('what goes on ends now', () => {
  const { incident: ongoing } = read([
    'id: INC-1',
    'severity: SEV-1',
    'status: investigating',
    'startedAt: 2018-03-10 12:00',
  ]);
  const phases = ongoing && phasesOf(ongoing, now);
  const drawn = phases && phaseBar(phases, wordsFor('ko', 'ko').incident, 'ko');
  expect(drawn?.ongoing).toBe(true);
  expect(drawn?.alternative).toBe('장애의 단계를 시간에 비례해 그린 막대: 아무도 모름 1시간; 지금');
  expect(drawn?.narrow.labels.map(({ text }) => text)).toEqual(['12:00 영향 시작', '13:00 지금']);
});
