import { describe, expect, test } from 'vitest';
import type { Post } from '#post/index.ts';
import { incidentRows } from '../../src/collections/incident-rows.ts';
import { yearsOnPages } from '../../src/collections/incident-year-pages.ts';
import { incidentYears } from '../../src/collections/incident-years.ts';
import { told } from './told.ts';

const builtAt = '2026-11-25T01:00:00+09:00[Asia/Seoul]';

const row = (lines: readonly string[], facts: Partial<Post> = {}) => {
  const [first] = incidentRows(
    [told(lines, facts)],
    [{ id: 'api', name: '인트라넷 API', description: null }],
    builtAt,
  );
  if (!first) throw new Error('no row');
  return first;
};

describe('a row', () => {
  test('has the day in the zone of the incident, and services by the names readers know', () => {
    const lines = [
      'timezone: America/New_York',
      'startedAt: 2018-03-10T03:00Z',
      'resolvedAt: 2018-03-10T04:00Z',
    ];
    // 03:00 UTC is 22:00 of the day before in New York.
    expect(row([...lines, 'services: [api, ../x]'])).toMatchObject({
      day: '2018-03-09',
      lastDay: '2018-03-09',
      severity: 'SEV-2',
      lasted: { kind: 'known', milliseconds: 3_600_000 },
      services: [
        { name: '인트라넷 API', path: '/incidents/services/api/' },
        { name: '../x', path: '/incidents/services/x/' },
      ],
    });
  });

  test.each([
    ['2018-03-12 00:30', '2018-03-12'],
    // What ends at midnight is no part of the day that begins then.
    ['2018-03-12 00:00', '2018-03-11'],
    ['2018-03-10 12:00', '2018-03-10'],
  ])('of what was resolved at %s ends on %s', (end, day) => {
    expect(row(['startedAt: 2018-03-10 11:00', `resolvedAt: ${end}`]).lastDay).toBe(day);
  });

  test('of what goes on reaches to the day of the build, in the zone of the incident', () => {
    // 01:00 of the 25th in Seoul is the 24th in London.
    const lines = ['status: monitoring', 'timezone: Europe/London', 'startedAt: 2026-11-20 10:00'];
    expect(row(lines)).toMatchObject({
      day: '2026-11-20',
      lastDay: '2026-11-24',
      ongoing: 'monitoring',
      lasted: { kind: 'ongoing' },
    });
  });

  test('without an instant has the day the post was written', () => {
    const undated = row(['status: investigating'], { date: '2026-12-01T00:00:00+09:00[Asia/Seoul]' });
    expect(undated).toMatchObject({ day: '2026-12-01', lastDay: '2026-12-01' });
    expect(row(['status: investigating'], { date: null })).toMatchObject({ day: null, lastDay: null });
  });

  test('says who it is for; an embargo that is over is none', () => {
    const kept = (facts: Partial<Post>) => {
      const { visibility, embargoUntil } = row(['status: investigating'], facts);
      return [visibility, embargoUntil];
    };
    const [past, coming] = ['2026-11-01T00:00:00+09:00[Asia/Seoul]', '2026-12-01T00:00:00+09:00[Asia/Seoul]'];
    expect(kept({})).toEqual(['public', null]);
    expect(kept({ visibility: 'unlisted', embargoUntil: past })).toEqual(['unlisted', null]);
    expect(kept({ embargoUntil: coming })).toEqual(['public', coming]);
  });
});

describe('years', () => {
  const at = (day: string, lastDay = day) => ({ ...row(['status: investigating']), id: day, day, lastDay });
  const years = (rows: Parameters<typeof incidentYears>[0], today = '2026-11-25') =>
    incidentYears(rows, today).map(({ year, rows: began, days, lastDay }) => [
      year,
      began.map(({ id }) => id),
      days.map(({ id }) => id),
      lastDay,
    ]);

  test('stand the latest first, with what began in them and what went on in them', () => {
    const rows = [at('2026-03-01'), at('2023-12-31', '2024-01-02'), at('2023-05-01')];
    expect(years(rows)).toEqual([
      [2026, ['2026-03-01'], ['2026-03-01'], '2026-11-25'],
      [2024, [], ['2023-12-31'], '2024-12-31'],
      [2023, ['2023-12-31', '2023-05-01'], ['2023-12-31', '2023-05-01'], '2023-12-31'],
    ]);
  });

  test('go on after today where it is tomorrow already', () => {
    expect(years([at('2026-11-26')])).toEqual([[2026, ['2026-11-26'], ['2026-11-26'], '2026-11-26']]);
  });

  test('have those without a day last', () => {
    const undated = { ...at('x'), day: null, lastDay: null };
    expect(years([undated, at('2026-03-01')]).map(([year]) => year)).toEqual([2026, null]);
  });

  test('are few, however long an incident is said to have lasted', () => {
    expect(years([at('0001-01-01', '9999-01-01')]).map(([year]) => year)).toEqual([9999, 1]);
  });
});

describe('a long list', () => {
  const [some] = [row(['status: investigating'])];
  /** Years of so many incidents. */
  const pages = (counts: [year: number | null, count: number][], most: number) => {
    const years = counts.map(([year, count]) => ({ year, rows: Array.from({ length: count }, () => some) }));
    const { first, further } = yearsOnPages(years, most);
    return [first, further].map((part) => part.map(({ year }) => year));
  };

  test('is one page as long as all have room on it', () => {
    expect(
      pages(
        [
          [2026, 2],
          [2025, 1],
          [null, 1],
        ],
        4,
      ),
    ).toEqual([[2026, 2025, null], []]);
  });

  test('has on its own page the latest whole years that have room, and before them a page each', () => {
    expect(
      pages(
        [
          [2026, 2],
          [2025, 2],
          [2024, 1],
          [2023, 0],
        ],
        4,
      ),
    ).toEqual([
      [2026, 2025],
      [2024, 2023],
    ]);
  });

  test('has the latest year on its own page, however long, and what is of no year', () => {
    // In 2026 something went on.
    expect(
      pages(
        [
          [2026, 0],
          [2025, 9],
          [2024, 1],
        ],
        4,
      ),
    ).toEqual([[2026, 2025], [2024]]);
    expect(
      pages(
        [
          [2026, 9],
          [2025, 1],
          [null, 1],
        ],
        4,
      ),
    ).toEqual([[2026, null], [2025]]);
  });
});
