import { describe, expect, test } from 'vitest';
import { groupRows, quarterRows } from '#components/duration-rows.ts';
import { wordsFor } from '#i18n/index.ts';
import type { DurationGroup } from '#incident/index.ts';

function group(name: string | null, count = 1): DurationGroup {
  return { group: name, count, ongoing: 0, summary: null, points: [] };
}

/** `| 2018 Q1 (1)`: a bar before what stands apart, the number of incidents after it; gaps have none. */
function shown(names: readonly (string | null)[], language: 'en' | 'ko' = 'en'): string[] {
  const { statistics } = wordsFor(language, language);
  return quarterRows(
    names.map((name) => group(name)),
    statistics,
  ).map((row) => `${row.apart ? '| ' : ''}${row.label}${row.kind === 'group' ? ` (${row.count})` : ''}`);
}

describe('rows of quarters', () => {
  test('say the year where it begins', () => {
    expect(shown(['2018-Q3', '2018-Q4', '2019-Q1', '2019-Q2'])).toEqual([
      '2018 Q3 (1)',
      'Q4 (1)',
      '| 2019 Q1 (1)',
      'Q2 (1)',
    ]);
    expect(shown(['2018-Q3', '2018-Q4'], 'ko')).toEqual(['2018년 3분기 (1)', '4분기 (1)']);
  });

  test('hold the quarters in which nothing happened', () => {
    expect(shown(['2018-Q3', '2019-Q2'])).toEqual(['2018 Q3 (1)', 'Q4 (0)', '| 2019 Q1 (0)', 'Q2 (1)']);
  });

  test('hold more than three of them as one row, after which the year is said again', () => {
    expect(shown(['2018-Q1', '2019-Q1'])).toEqual([
      '2018 Q1 (1)',
      'Q2 (0)',
      'Q3 (0)',
      'Q4 (0)',
      '| 2019 Q1 (1)',
    ]);
    expect(shown(['2018-Q1', '2019-Q2', '2019-Q3'])).toEqual([
      '2018 Q1 (1)',
      '2018 Q2 – 2019 Q1: no incident',
      '| 2019 Q2 (1)',
      'Q3 (1)',
    ]);
  });

  test('end with the incidents of which no day is known', () => {
    expect(shown(['2018-Q1', null])).toEqual(['2018 Q1 (1)', '| no date (1)']);
    expect(shown([null])).toEqual(['no date (1)']);
  });

  test('of none are none', () => {
    expect(shown([])).toEqual([]);
  });
});

test('rows of services have the names readers know, those of no service apart', () => {
  const rows = groupRows([group('api', 2), group(null)], (name) => (name === null ? 'none' : `the ${name}`));
  expect(rows.map(({ label, apart }) => [label, apart])).toEqual([
    ['the api', false],
    ['none', true],
  ]);
});
