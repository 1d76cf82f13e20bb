import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvColumns, renderCsv } from '#feeds/index.ts';
import type { IncidentPost } from '#post/index.ts';
import { site } from '../blog.ts';
import { anyIncidentPost, earlierLines, told, toldWhole, wholeLines } from './blog.ts';

const rows = (...posts: IncidentPost[]): Record<string, string>[] =>
  parse(renderCsv(site, posts), { columns: true });
const [whole, earlier] = rows(
  toldWhole(wholeLines, { title: '서버, "고친" 이야기\n둘째 줄' }),
  toldWhole(earlierLines),
);

describe('the table of incidents', () => {
  test('has a header row, a row an incident, and lines that end in CRLF', () => {
    const text = renderCsv(site, [told([])]);
    expect(text.split('\r\n')).toHaveLength(3);
    expect(text.startsWith(`${csvColumns.join(',')}\r\n`)).toBe(true);
  });

  test('of a site without incidents has its header row alone', () => {
    expect(renderCsv(site, [])).toBe(`${csvColumns.join(',')}\r\n`);
  });

  test('says the facts as other programs read them', () => {
    expect(whole).toMatchObject({
      id: 'INC-2018-001',
      severity: 'SEV-2',
      impact: 'major',
      title: '서버, "고친" 이야기\n둘째 줄',
      url: 'https://blog.example.org/incidents/INC-2018-001/',
      postUrl: 'https://blog.example.org/posts/a/',
      published: '2018-03-10T11:30:00+09:00',
      services: 'intranet-api; 급식',
      startedAt: '2018-03-10T11:30:00+09:00',
      approximate: 'startedAt',
      usersAffectedCount: '1200',
      usersAffectedPercent: '80',
      usersAffectedEstimate: 'true',
      contributingFactors: '버전이 고정되어 있지 않았다',
      actionItems: '2',
      actionItemsOpen: '0',
    });
  });

  test('gives durations in whole seconds', () => {
    expect(whole).toMatchObject({
      // 11:30 to 11:42, to 12:05, to 12:20.
      timeToDetectSeconds: '720',
      timeToMitigateSeconds: '2100',
      timeToResolveSeconds: '3000',
      // 20 and 10 minutes of impact windows.
      impactSeconds: '1800',
      // 11:20 to 12:20.
      recoverySeconds: '3600',
    });
    const [half] = rows(told(['startedAt: 2018-03-10T11:30:00.4Z', 'resolvedAt: 2018-03-10T11:30:02Z']));
    // 1.6 seconds.
    expect(half?.['timeToResolveSeconds']).toBe('2');
  });

  test('leaves empty what is not recorded', () => {
    const empty = Object.entries(earlier ?? {}).flatMap(([key, cell]) => (cell === '' ? [key] : []));
    expect(empty).toEqual(
      expect.arrayContaining([
        'impact',
        'startedAt',
        'timeToResolveSeconds',
        'usersAffectedCount',
        'trigger',
      ]),
    );
    expect(earlier?.['resolvedAt']).toBe('2017-11-03T09:00:00+09:00');
  });
});

test('every column stands in the documentation', () => {
  const text = readFileSync(new URL('../../../content/pages/docs/incident-data.md', import.meta.url), 'utf8');
  const [, table = ''] = text.split('| Columns |');
  expect(csvColumns.filter((column) => !table.includes(`\`${column}\``))).toEqual([]);
});

describe('a text that a spreadsheet would take for a formula', () => {
  test.each(['=1+1', '+82 2 123', '@SUM(A1)', '-2', '\tx', '＝1'])('%j has a quote in front', (title) => {
    expect(rows(told([], { title }))[0]?.['title']).toBe(`'${title}`);
  });

  test('is none where a time is negative: that stays a number', () => {
    const early = told(['startedAt: 2018-03-10 11:30', 'detectedAt: 2018-03-10 11:20']);
    expect(rows(early)[0]?.['timeToDetectSeconds']).toBe('-600');
  });
});

test('any incidents at all are as many rows of as many cells, and no cell begins a formula', () => {
  fc.assert(
    fc.property(fc.array(anyIncidentPost(), { minLength: 1, maxLength: 4 }), (posts) => {
      const read = rows(...posts);
      expect(read).toHaveLength(posts.length);
      for (const row of read) {
        expect(Object.keys(row)).toEqual([...csvColumns]);
        for (const [column, cell] of Object.entries(row))
          expect(/^[=+@\t\r]/.test(cell) || (/^-/.test(cell) && !column.endsWith('Seconds'))).toBe(false);
      }
    }),
    { numRuns: 40 },
  );
});
