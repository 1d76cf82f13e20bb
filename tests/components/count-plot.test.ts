import { describe, expect, test } from 'vitest';
import { countGrid } from '#components/count-grid.ts';
import { countPlot } from '#components/count-plot.ts';
import type { Incident, IncidentSeverity } from '#incident/index.ts';
import { incident } from '../incident/block.ts';
import { countIn, readDrawing, wordsOf } from './drawing.ts';

/** An incident that began on a day, or on none that is known. */
function on(day: string | null, severity: IncidentSeverity): Incident {
  return { ...incident(day === null ? [] : [`startedAt: ${day}T11:00`]), severity };
}

describe('incidents counted by severity and time', () => {
  test('have a number for every quarter from the first to the last', () => {
    const grid = countGrid([
      on('2018-02-01', 'SEV-2'),
      on('2018-11-01', 'SEV-2'),
      on('2018-12-01', 'SEV-2'),
      on('2018-05-01', 'SEV-3'),
    ]);
    expect(grid.unit).toBe('quarter');
    expect(grid.columns.map(({ year, quarter }) => `${year}-${quarter}`)).toEqual([
      '2018-1',
      '2018-2',
      '2018-3',
      '2018-4',
    ]);
    expect(grid.rows).toEqual([
      { severity: 'SEV-2', counts: [1, 0, 0, 2], undated: 0, total: 3 },
      { severity: 'SEV-3', counts: [0, 1, 0, 0], undated: 0, total: 1 },
    ]);
  });

  test('show that there was none of a severity between two others', () => {
    const { rows } = countGrid([on('2018-02-01', 'SEV-4'), on('2018-02-01', 'SEV-2')]);
    expect(rows.map(({ severity, total }) => [severity, total])).toEqual([
      ['SEV-2', 1],
      ['SEV-3', 0],
      ['SEV-4', 1],
    ]);
  });

  test('are counted by year where they span more than ten', () => {
    // From the first quarter of 2008 to the last of 2017 there are 40.
    expect(countGrid([on('2008-01-01', 'SEV-1'), on('2017-12-31', 'SEV-1')]).columns).toHaveLength(40);
    const { unit, columns, rows } = countGrid([on('2008-01-01', 'SEV-1'), on('2018-01-01', 'SEV-1')]);
    expect([unit, columns.length]).toEqual(['year', 11]);
    expect(rows[0]?.counts).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test('of no known day are counted apart', () => {
    expect(countGrid([on(null, 'SEV-1'), on('2018-02-01', 'SEV-1')]).rows).toEqual([
      { severity: 'SEV-1', counts: [1], undated: 1, total: 2 },
    ]);
    expect(countGrid([on(null, 'SEV-1')]).columns).toEqual([]);
  });

  test('of none are none', () => {
    expect(countGrid([])).toEqual({ unit: 'quarter', columns: [], rows: [] });
  });
});

describe('the drawing of them', () => {
  const draw = async (incidents: Incident[]) =>
    readDrawing(await countPlot(countGrid(incidents), 'Dots in time'));

  test('has a dot for each in its quarter, on each other and beside each other', async () => {
    const drawing = await draw([
      on('2018-02-01', 'SEV-2'),
      ...Array.from({ length: 5 }, () => on('2018-05-01', 'SEV-2')),
    ]);
    // Two quarters, 24 each, from 56. Dots are 5 with 0.6 between: 4 in a row of 23. The first row stands 4 above the line at
    // 2 × 5.6 + 6 = 18 (no less than 18): at 14, the second 5.6 higher. Middles: 56 + 12 = 68 and 92; of four ±2.8 and ±8.4.
    expect(drawing.paths['severity-2']).toBe(
      'M59.6 14h0M83.6 14h0M89.2 14h0M94.8 14h0M100.4 14h0M83.6 8.4h0',
    );
  });

  test('names each severity beside its row, with its number', async () => {
    const drawing = await draw([
      on('2018-02-01', 'SEV-1'),
      on('2018-02-01', 'SEV-3'),
      on('2018-02-01', 'SEV-3'),
    ]);
    expect(wordsOf(drawing, 'group')).toEqual(['SEV-1', 'SEV-2', 'SEV-3']);
    expect(wordsOf(drawing, 'known')).toEqual(['1', '0', '2']);
    expect([countIn(drawing, 'severity-1'), countIn(drawing, 'severity-3')]).toEqual([1, 2]);
  });

  test('says each year where it begins, but not that of a few months where there is no room', async () => {
    expect(wordsOf(await draw([on('2018-11-01', 'SEV-1'), on('2019-11-01', 'SEV-1')]), 'axis')).toEqual([
      '2019',
    ]);
    expect(wordsOf(await draw([on('2018-05-01', 'SEV-1'), on('2019-11-01', 'SEV-1')]), 'axis')).toEqual([
      '2018',
      '2019',
    ]);
  });

  test('has room for a hundred years', async () => {
    const drawing = await draw([on('1926-11-01', 'SEV-1'), on('2025-11-01', 'SEV-1')]);
    // 240 for 100 years: a dot is at most 2.4 − 0.6 wide.
    expect(drawing.paths['severity-1']).toMatch(/^M57\.2 \S+M294\.8 \S+$/);
    expect(wordsOf(drawing, 'axis').length).toBeLessThan(10);
  });

  test('is the same each time', async () => {
    const grid = countGrid([on('2018-02-01', 'SEV-1'), on('2018-05-01', 'SEV-4')]);
    expect(await countPlot(grid, 'a')).toBe(await countPlot(grid, 'a'));
  });
});
