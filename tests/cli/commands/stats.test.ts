import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { statsCommand } from '#cli/commands/stats.ts';
import { durationTables } from '#cli/duration-tables.ts';
import { statisticsText } from '#cli/reporters/statistics-text.ts';
import { incident } from '../../incident/block.ts';
import { incidentPost, runOn } from './content.ts';

const lines = (severity: string, services: string, ...more: string[]) => [
  `  severity: ${severity}`,
  '  status: resolved',
  `  services: [${services}]`,
  ...more,
];

const files = {
  'posts/a.md': incidentPost(
    'INC-1',
    lines('SEV-2', '메일', '  startedAt: 2026-01-01 09:00', '  detectedAt: 2026-01-01 09:00'),
  ),
  'posts/b.md': incidentPost('INC-2', [
    'draft: true',
    ...lines('SEV-2', 'api', '  startedAt: 2026-04-01 09:00', '  detectedAt: 2026-04-01 09:10'),
  ]),
  'posts/c.md': incidentPost('INC-3', lines('SEV-3', 'api', '  startedAt: 2026-04-02 09:00')),
};

describe('sunfish stats', () => {
  test('shows a line for each group, with its dots, within 80 columns', async () => {
    const { code, out, err } = await runOn(statsCommand, files);
    expect([code, err]).toEqual([0, '']);
    // Detected after 0 and 10 minutes: the median is 5, the 90th percentile 0 + 0.9 × 10 = 9 minutes.
    // 80 columns less 7, 6, 6, 4, 8 and five gaps of 2 leave 39 for the dots.
    const gap = ' '.repeat(37);
    expect(out.split('\n')).toEqual([
      '3 incidents, 1 draft among them',
      '',
      'Time to detect',
      '              N  MEDIAN  90 %     RANGE',
      `All      2 of 3      5m    9m  0s – 10m  •${gap}•`,
      `SEV-2         2      5m    9m  0s – 10m  •${gap}•`,
      'SEV-3    0 of 1       —     —         —',
      '2026-Q1       1      0s    0s        0s  •',
      `2026-Q2  1 of 2     10m   10m       10m   ${gap}•`,
      `api      1 of 2     10m   10m       10m   ${gap}•`,
      '메일          1      0s    0s        0s  •',
      // 38 × log(1 + 1) / log(1 + 10) = 11.0 for 1m, 17.4 for 2m, 28.4 for 5m; 10m has no room for its label.
      `${' '.repeat(41)}╵0         ╵1m   ╵2m        ╵5m`,
      '',
    ]);
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  test('prints the numbers as JSON, in seconds, without a mean', async () => {
    const { out } = await runOn(statsCommand, files, { format: 'json' });
    const { incidents, durations } = JSON.parse(out);
    expect([incidents, durations.length]).toEqual([3, 1]);
    expect(durations[0]).toMatchObject({
      key: 'timeToDetect',
      overall: {
        count: 3,
        n: 2,
        medianSeconds: 300,
        p90Seconds: 540,
        shortestSeconds: 0,
        longestSeconds: 600,
      },
      bySeverity: [
        { group: 'SEV-2', count: 2, n: 2 },
        { group: 'SEV-3', count: 1, n: 0, medianSeconds: null },
      ],
    });
    expect(out).not.toMatch(/mean|average/i);
  });

  test('says how many there are where nothing is recorded', async () => {
    expect(await runOn(statsCommand, {})).toEqual({ code: 0, out: '0 incidents\n', err: '' });
  });

  test('is coloured where the terminal is, and says the same', () => {
    const tables = durationTables([
      incident(['startedAt: 2026-01-01 09:00', 'detectedAt: 2026-01-01 09:05']),
    ]);
    const plain = statisticsText(tables, { columns: 80, colour: false });
    const coloured = statisticsText(tables, { columns: 80, colour: true });
    expect(plain).not.toContain('\u001b');
    expect(coloured).toContain('\u001b');
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });
});
