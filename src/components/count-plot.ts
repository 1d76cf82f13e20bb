import type { CountGrid } from './count-grid.ts';
import { loadPlot } from './plot/load-plot.ts';
import { plainSvg } from './plot/plain-svg.ts';
import { textWidth } from './text-width.ts';

/**
 * Draws incidents in time, a row each severity and a dot each incident: dots of a quarter or a year stand on each other.
 *
 * @param label text alternative
 * @returns an `<svg>` without colours of its own; each severity has a class: `severity-1`
 */
export async function countPlot(grid: CountGrid, label: string): Promise<string> {
  const { columns, rows } = grid;
  const { Plot, document } = await loadPlot();
  const column = Math.min((right - left) / columns.length, widestColumn);
  const radius = Math.min(largestRadius, column / 2 - dotGap / 2);
  const step = 2 * radius + dotGap;
  const across = Math.max(1, Math.floor((column - columnGap) / step));
  let bottom = 0;
  const placed = rows.map(({ severity, counts, total }) => {
    const levels = counts.reduce((most, count) => Math.max(most, Math.ceil(count / across)), 0);
    bottom += Math.max(leastHeight, levels * step + rowGap);
    const baseline = bottom;
    const dots = counts.flatMap((count, index) =>
      Array.from({ length: count }, (_, at) => ({
        x: left + (index + 0.5) * column + ((at % across) - (across - 1) / 2) * step,
        y: baseline - radius - 1.5 - Math.floor(at / across) * step,
      })),
    );
    return { severity, total, baseline, dots };
  });
  const end = left + columns.length * column;
  const years = yearTicks(grid, column);

  const drawing = Plot.plot({
    document,
    width,
    height: Math.ceil(bottom) + axisHeight,
    margin: 0,
    marginLeft: left,
    marginRight: width - end,
    // Every dot is counted into its place.
    x: { type: 'identity' },
    y: { type: 'identity' },
    axis: null,
    marks: [
      Plot.ruleX(years, { x: 'x', y1: 0, y2: bottom, className: 'grid' }),
      Plot.ruleY(placed, { y: 'baseline', x1: left, x2: end, className: 'baseline' }),
      Plot.text(
        years.filter(({ label: text }) => text !== ''),
        {
          x: 'x',
          y: () => bottom + axisHeight / 2 + 1,
          text: 'label',
          textAnchor: 'start',
          fontSize: small,
          className: 'axis',
        },
      ),
      Plot.text(placed, {
        x: () => left - gap,
        y: ({ baseline }) => baseline - leastHeight / 2 + 2,
        text: 'severity',
        textAnchor: 'end',
        fontSize: large,
        className: 'group',
      }),
      Plot.text(placed, {
        x: () => end + gap,
        y: ({ baseline }) => baseline - leastHeight / 2 + 2,
        text: ({ total }) => String(total),
        textAnchor: 'start',
        fontSize: small,
        className: 'known',
      }),
      placed.map(({ severity, dots }) =>
        Plot.dot(dots, {
          x: 'x',
          y: 'y',
          r: radius,
          fill: 'currentColor',
          className: `severity-${severity.slice(-1)}`,
        }),
      ),
    ],
  });
  return plainSvg(drawing, 'dot-plot', label);
}

/** Lengths are pixels of a phone 360 px wide. */
const width = 328;
const left = 56;
const right = 296;
const gap = 6;
const axisHeight = 16;
const leastHeight = 18;
const rowGap = 6;
const large = 12;
const small = 11;
const largestRadius = 2.5;
const dotGap = 0.6;
const columnGap = 1;
/** A few quarters are not drawn as if they were many. */
const widestColumn = 24;

/** A line where each year begins, with its number where there is room. */
function yearTicks({ columns, unit }: CountGrid, column: number): { x: number; label: string }[] {
  let free = left;
  const starts = columns.flatMap(({ year, quarter }, index) =>
    quarter === 1 || index === 0 ? [{ x: left + index * column, year: String(year) }] : [],
  );
  return starts.flatMap(({ x, year }, index) => {
    // A part of a year at the start gives way to the first whole one.
    const wholeYear =
      unit === 'quarter' && index === 0 && columns[0]?.quarter !== 1 ? starts[1]?.x : undefined;
    const end = x + textWidth(year, small) + gap;
    const hasRoom = x >= free && end <= (wholeYear ?? end);
    if (hasRoom) free = end;
    return hasRoom || unit === 'quarter' ? [{ x, label: hasRoom ? year : '' }] : [];
  });
}
