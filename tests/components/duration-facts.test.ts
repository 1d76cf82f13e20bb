import { describe, expect, test } from 'vitest';
import { wordsFor } from '#i18n/index.ts';
import { durationFacts } from '../../src/components/duration-facts.ts';
import { incident } from '../incident/block.ts';

const facts = (lines: readonly string[], language: 'ko' | 'en' = 'en') =>
  durationFacts(incident(lines), wordsFor(language, language).incident, language);
const told = (lines: readonly string[], language?: 'ko' | 'en') =>
  facts(lines, language).map(({ name, short, value, formula }) =>
    [name, short, value.text, formula.text].filter((word) => word !== null).join(' | '),
  );

const started = 'startedAt: 2018-03-10 11:30';
const resolved = 'resolvedAt: 2018-03-10 12:40';

describe('durations', () => {
  test('have a name, the abbreviation of the field, a value, and the formula in words', () => {
    // From 11:30: 12 minutes to 11:42, 41 to 12:11, 70 to 12:40; from 11:42 to 11:45 3.
    expect(
      told([
        started,
        'detectedAt: 2018-03-10 11:42',
        'acknowledgedAt: 2018-03-10 11:45',
        'communicatedAt: 2018-03-10 11:55',
        'mitigatedAt: 2018-03-10 12:11',
        resolved,
      ]),
    ).toEqual([
      'Time to detect | TTD | 12m | detected − impact began',
      'Time to acknowledge | TTA | 3m | acknowledged − detected',
      'Time to mitigate | TTM | 41m | mitigated − impact began',
      'Time to resolve | TTR | 1h 10m | resolved − impact began',
      'Impact | 41m | mitigated − impact began',
      'Time to communicate | 25m | communicated − impact began',
    ]);
  });

  test('that are not recorded say so, and which instants are missing', () => {
    expect(told([started, resolved], 'ko').slice(0, 4)).toEqual([
      '감지까지 | TTD | 기록 없음: 감지 | 감지 − 영향 시작',
      '대응 시작까지 | TTA | 기록 없음: 감지, 대응 시작 | 대응 시작 − 감지',
      '완화까지 | TTM | 기록 없음: 완화 | 완화 − 영향 시작',
      '해결까지 | TTR | 1시간 10분 | 해결 − 영향 시작',
    ]);
  });

  test('of several windows say how many, and which has no end', () => {
    const [impact] = facts([
      started,
      resolved,
      'impactWindows:',
      '  - { from: 2018-03-10 11:30, to: 2018-03-10 11:50 }',
      '  - { from: 2018-03-10 12:00 }',
    ]).filter(({ name }) => name === 'Impact');
    expect(impact?.value).toEqual({ known: false, text: 'not recorded: the end of impact window 2' });
    expect(impact?.formula).toEqual({ text: 'time within 2 impact windows', keys: 'Σ impactWindows' });
  });

  test('carry the keys of the block for who wants to compute them', () => {
    expect(facts([started, resolved])[3]?.formula.keys).toBe('resolvedAt − startedAt');
  });

  test('are approximate where an instant is, and machine-readable', () => {
    const value = facts([started, resolved, 'precision: { startedAt: approx }'])[3]?.value;
    expect(value).toEqual({ known: true, text: '1h 10m', datetime: 'PT1H10M', approximate: true });
  });

  test('before the impact have no form in HTML', () => {
    const value = facts([started, 'detectedAt: 2018-03-10 11:20', resolved])[0]?.value;
    expect(value).toEqual({ known: true, text: '−10m', datetime: null, approximate: false });
  });
});

test('a near miss has the durations that count from something that happened', () => {
  expect(
    told(['impact: none', 'triggeredAt: 2018-03-10 11:00', 'detectedAt: 2018-03-10 11:30', resolved]),
  ).toEqual([
    'Time to acknowledge | TTA | not recorded: acknowledged | acknowledged − detected',
    'Deploy recovery | 1h 40m | resolved − triggered',
  ]);
});
