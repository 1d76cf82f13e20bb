import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DurationPlotOptions, durationPlot } from '#components/duration-plot.ts';
import type { DurationRow } from '#components/duration-rows.ts';
import { wordsFor } from '#i18n/index.ts';
import { type DurationPoint, durationSummary } from '#incident/index.ts';
import { incident } from '../incident/block.ts';
import { anyText } from './any-text.ts';
import { countIn, readDrawing, wordsOf } from './drawing.ts';

const minute = 60_000;

/** A row of incidents that were noticed some minutes after the impact; null of one that never says when. */
function row(label: string, minutes: readonly (number | null)[], approximate = false): DurationRow {
  const start = Temporal.PlainDateTime.from('2018-03-10T11:00');
  const incidents = minutes.map((one) =>
    incident([
      `startedAt: ${start.toString()}`,
      ...(one === null ? [] : [`detectedAt: ${start.add({ minutes: one }).toString()}`]),
      ...(approximate ? ['precision: { startedAt: approx }'] : []),
    ]),
  );
  return { kind: 'group', label, apart: false, ...durationSummary(incidents, 'timeToDetect') };
}

const words = wordsFor('en', 'en');

function options(given: Partial<DurationPlotOptions> = {}): DurationPlotOptions {
  return {
    label: 'Dot plot',
    domain: [0, 999 * minute],
    language: 'en',
    words: { ...words.incident, ...words.statistics },
    ...given,
  };
}

describe('a dot plot of durations', () => {
  test('has every incident at its place', async () => {
    const drawing = readDrawing(await durationPlot([row('api', [9, 99, 999])], options()));
    // The scale is log(1 + minutes): 0, 1, 2 and 3 decades for 0, 9, 99 and 999, from 98 to 256. A third of 158 is 52.67.
    // The axis is 16 high and a row 20: its middle is at 26.
    expect(drawing.paths['exact']).toBe('M150.7 26h0M203.3 26h0M256 26h0');
    // The median is 99. The 90th percentile is at rank 1.8: 99 + 0.8 × 900 = 819; ln 820 / ln 1000 × 158 + 98 = 251.5.
    expect(drawing.paths['median']).toBe('M203.3 19.5V32.5');
    expect(drawing.paths['p90']).toBe('M251.5 19.5V32.5');
    expect(drawing.svg['viewBox']).toBe('0 0 328 36');
  });

  test('has ticks at durations people think in', async () => {
    const drawing = readDrawing(await durationPlot([row('api', [9])], options()));
    // 60 minutes: ln 61 / ln 1000 × 158 + 98 = 192.
    expect(drawing.texts['axis']).toContain('1h @192,9.5');
    expect(wordsOf(drawing, 'axis')).toEqual(['0', '1m', '5m', '15m', '1h', '4h']);
    const korean = wordsFor('ko', 'ko');
    const svg = await durationPlot(
      [row('api', [9])],
      options({ language: 'ko', words: { ...korean.incident, ...korean.statistics } }),
    );
    expect(wordsOf(readDrawing(svg), 'axis')).toContain('1시간');
  });

  test('has what was noticed at once at 0, and what was noticed before the impact to the left of it', async () => {
    const rows = [row('api', [-9, 0, 9])];
    const drawing = readDrawing(await durationPlot(rows, options({ domain: [-9 * minute, 9 * minute] })));
    // Both sides are one decade: 98, the middle 177, 256.
    expect(drawing.paths['exact']).toBe('M98 26h0M177 26h0M256 26h0');
  });

  test('names every row, and how many of its incidents have the duration', async () => {
    const rows = [row('api', [1, 2, 3, 4]), row('web', [1, null, 2, null, 3, 4]), row('dns', [null])];
    const drawing = readDrawing(await durationPlot(rows, options()));
    expect(wordsOf(drawing, 'group')).toEqual(['api', 'web', 'dns']);
    expect(wordsOf(drawing, 'known')).toEqual(['n=4', 'n=4 of 6', 'n=0 of 1']);
    expect(wordsOf(drawing, 'note')).toEqual(['not recorded']);
    const korean = wordsFor('ko', 'ko');
    const svg = await durationPlot(rows, options({ words: { ...korean.incident, ...korean.statistics } }));
    expect(wordsOf(readDrawing(svg), 'known')).toEqual(['4건', '6건 중 4건', '1건 중 0건']);
  });

  test('shows a stretch of time without incidents as a row with words and no dots', async () => {
    const gap: DurationRow = { kind: 'gap', label: '2019 Q1 – 2021 Q4: no incident', apart: false };
    const drawing = readDrawing(await durationPlot([row('a', [1]), gap, row('b', [2])], options()));
    expect(wordsOf(drawing, 'note')).toEqual(['2019 Q1 – 2021 Q4: no incident']);
    expect(wordsOf(drawing, 'group')).toEqual(['a', 'b']);
  });

  test('has hollow dots for incidents whose times are approximate', async () => {
    const rows = [row('exact', [1, 2]), row('about', [3, 4, 5], true)];
    const drawing = readDrawing(await durationPlot(rows, options()));
    expect([countIn(drawing, 'exact'), countIn(drawing, 'approximate')]).toEqual([2, 3]);
  });

  test('puts incidents that took as long beside each other', async () => {
    const drawing = readDrawing(await durationPlot([row('api', [9, 9, 9])], options()));
    // A dot is 5 wide, 0.6 is between two: one on the line, one above, one below. The row is 2 × (5.6 + 2.5) + 7 = 23.2 high.
    expect(drawing.paths['exact']).toBe('M150.7 27.6h0M150.7 22h0M150.7 33.2h0');
    expect(drawing.svg['viewBox']).toBe('0 0 328 40');
  });

  test('has no ticks in a row of one incident: it is its own median', async () => {
    const drawing = readDrawing(await durationPlot([row('a', [1]), row('b', [1, 2])], options()));
    expect([countIn(drawing, 'median'), countIn(drawing, 'p90')]).toEqual([1, 1]);
  });

  test('has no mean', async () => {
    // Of 1, 2 and 600 minutes the mean is 201: ln 202 / ln 1000 × 158 + 98 = 219.4.
    const svg = await durationPlot([row('api', [1, 2, 600])], options());
    expect(svg).not.toContain('219.4');
    expect(Object.keys(readDrawing(svg).paths)).toEqual(['grid', 'median', 'p90', 'exact']);
  });

  test('repeats its axis below where it is long', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => row(`row ${index}`, [9]));
    const axes = async (count: number) =>
      wordsOf(readDrawing(await durationPlot(rows(count), options())), 'axis').filter((word) => word === '1h')
        .length;
    expect([await axes(8), await axes(9)]).toEqual([1, 2]);
  });
});

describe('to a page it', () => {
  test('is a picture with a text alternative', async () => {
    const { svg } = readDrawing(
      await durationPlot([row('api', [9])], options({ label: 'TTR, "by service" <&>' })),
    );
    expect(svg).toMatchObject({ role: 'img', 'aria-label': 'TTR, "by service" <&>' });
  });

  test('brings no colours, styles, ids, scripts or addresses', async () => {
    const svg = await durationPlot([row('api', [9, 99]), row('web', [1, 2], true)], options());
    expect(svg).not.toMatch(/\sid=|\sstyle=|<style|<script|href|https?:|url\(|plot-[0-9a-f]{6}/);
    expect(svg.match(/(?:fill|stroke)="(?!currentColor|none)[^"]*"/g)).toBeNull();
  });

  test('is the same each time', async () => {
    const draw = () => durationPlot([row('api', [9, 99, 9]), row('web', [1, null], true)], options());
    expect(await draw()).toBe(await draw());
  });

  test.each([
    ['<script>alert(1)</script>', '<script>alert'],
    ['"><img src=x onerror=alert(1)>', '"><img src='],
    ['x'.repeat(200), 'xxxxxxxxxx'],
    ['خدمة الدفع', 'خدمة الدفع'],
    ['👩‍👩‍👧‍👦 가족', '👩‍👩‍👧‍👦 가족'],
    ['a\u0000b\u001b[31m\uD800', 'a b [31m�'],
  ])('shows the name %j as words that fit', async (name, start) => {
    const drawing = readDrawing(await durationPlot([row(name, [9])], options()));
    const [shown = ''] = wordsOf(drawing, 'group');
    expect(shown.startsWith(start)).toBe(true);
    expect(shown.length).toBeLessThanOrEqual(20);
  });
});

test('any rows make well-formed XML with a dot for every incident', async () => {
  const point: fc.Arbitrary<DurationPoint> = fc.record({
    incident: fc.string(),
    milliseconds: fc.integer({ min: -1000 * minute, max: 100_000 * minute }),
    approximate: fc.boolean(),
  });
  const group = fc
    .record({
      label: anyText(30),
      apart: fc.boolean(),
      points: fc.array(point, { maxLength: 12 }),
      missing: fc.nat(3),
    })
    .map(({ label, apart, points, missing }): DurationRow => {
      const sorted = points.toSorted((a, b) => a.milliseconds - b.milliseconds);
      const figure = (point: (typeof sorted)[number] | undefined) => ({
        milliseconds: point?.milliseconds ?? 0,
        approximate: false,
      });
      const [shortest, longest] = [figure(sorted[0]), figure(sorted.at(-1))];
      const summary = { n: points.length, median: shortest, p90: longest, shortest, longest };
      const count = points.length + missing;
      return {
        kind: 'group',
        label,
        apart,
        count,
        summary: points.length > 0 ? summary : null,
        points: sorted,
      };
    });
  await fc.assert(
    fc.asyncProperty(fc.array(group, { maxLength: 8 }), async (rows) => {
      const domain = [-1000 * minute, 100_000 * minute] as const;
      const drawing = readDrawing(await durationPlot(rows, options({ domain })));
      const points = rows.flatMap((one) => (one.kind === 'group' ? one.points : []));
      expect(countIn(drawing, 'exact') + countIn(drawing, 'approximate')).toBe(points.length);
      expect(wordsOf(drawing, 'group')).toHaveLength(rows.length);
    }),
    { numRuns: 60 },
  );
});
