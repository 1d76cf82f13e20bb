import type { DateLanguage } from '#format/index.ts';
import type { IncidentWords, StatisticsWords } from '#i18n/index.ts';
import type { DurationRow } from './duration-rows.ts';
import { fitText } from './plot/fit-text.ts';
import { loadPlot } from './plot/load-plot.ts';
import { plainSvg } from './plot/plain-svg.ts';
import { layOutRows, type PlacedRow } from './plot/row-layout.ts';
import { type TimeDomain, timeScale, timeTicks } from './plot/time-axis.ts';

/** How durations are drawn. */
export interface DurationPlotOptions {
  /** Text alternative. */
  label: string;
  /** The same for all plots of a duration: rows of one are compared with those of another. */
  domain: TimeDomain;
  language: DateLanguage;
  words: Pick<StatisticsWords, 'known'> & Pick<IncidentWords, 'notRecorded'>;
}

/**
 * Draws durations of incidents as a dot plot: a row each group, a dot each incident, ticks at the median and the 90th percentile.
 *
 * It is as wide as the text of a phone and is drawn 1:1 there. Dots do not cover each other but stand side by side, so that each
 * can be counted; a row is as high as that needs. A group of one incident has no ticks: it is its own median.
 *
 * @returns an `<svg>` without colours of its own: `styles/statistics.css` has them
 */
export async function durationPlot(
  rows: readonly DurationRow[],
  { label, domain, language, words }: DurationPlotOptions,
): Promise<string> {
  const { Plot, document } = await loadPlot();
  const x = timeScale(domain, [left + inset, right - inset]);
  const positionOf: (milliseconds: number) => number = Plot.scale({ x }).apply;
  const { placed, radius, bottom } = layOutRows(rows, axisHeight, positionOf);
  const ticks = timeTicks(domain, positionOf, language, small);
  const isLong = placed.length > mostRowsUnderOneAxis;
  const height = Math.ceil(bottom + (isLong ? axisHeight : 0));
  const axes = isLong ? [axisMiddle, height - axisMiddle] : [axisMiddle];
  const texts = (className: string, textOf: (placed: PlacedRow) => string, options: object) =>
    Plot.text(placed, { y: 'middle', text: textOf, fontSize: small, className, ...options });
  const dots = (className: string, approximate: boolean, options: object) =>
    Plot.dot(
      placed.flatMap((row) => row.dots).filter((dot) => dot.approximate === approximate),
      { x: 'milliseconds', y: 'y', r: radius, className, ...options },
    );
  const ranges = placed.flatMap(rangeOf);

  const drawing = Plot.plot({
    document,
    width,
    height,
    margin: 0,
    marginLeft: left,
    marginRight: width - right,
    x,
    // Rows differ in height: their places are known.
    y: { type: 'identity' },
    axis: null,
    marks: [
      Plot.ruleX(ticks, { x: 'milliseconds', y1: axisHeight, y2: bottom, className: 'grid' }),
      axes.map((y) =>
        Plot.text(ticks, {
          x: 'milliseconds',
          y: () => y,
          text: 'label',
          fontSize: small,
          className: 'axis',
        }),
      ),
      texts('group', groupText, { ...besideLeft, fontSize: large }),
      texts('known', (one) => knownText(one, words.known), besideRight),
      texts('note', (one) => noteText(one, words.notRecorded), within),
      // Below the dots: those in the middle are there as well.
      Plot.ruleX(ranges, { x: 'median', y1: 'from', y2: 'to', className: 'median' }),
      Plot.ruleX(ranges, { x: 'p90', y1: 'from', y2: 'to', className: 'p90' }),
      dots('exact', false, { fill: 'currentColor' }),
      dots('approximate', true, { stroke: 'currentColor' }),
    ],
  });
  return plainSvg(drawing, 'dot-plot', label);
}

/** Lengths are pixels of a phone 360 px wide: between the names at the left and the numbers at the right stand the dots. */
const width = 328;
const left = 94;
const right = 260;
/** A dot at the end of the scale stands clear of what is beside it. */
const inset = 4;
const gap = 6;
/** A name may begin so far in the margin of the page, which is empty. */
const overhang = 4;
const axisHeight = 16;
const axisMiddle = 6;
/** Sizes of letters. */
const large = 12;
const small = 11;

/** Longer plots have their ticks' labels at both ends. */
const mostRowsUnderOneAxis = 8;

const besideLeft = { frameAnchor: 'left', textAnchor: 'end', dx: -gap };
const besideRight = { frameAnchor: 'right', textAnchor: 'start', dx: gap };
const within = { frameAnchor: 'left', textAnchor: 'start', dx: gap };

function groupText({ row }: PlacedRow): string {
  return row.kind === 'group' ? fitText(row.label, left - gap + overhang, large) : '';
}

function knownText({ row }: PlacedRow, known: StatisticsWords['known']): string {
  return row.kind === 'group' ? known(row.points.length, row.count) : '';
}

/** What stands in the place of dots. */
function noteText({ row }: PlacedRow, notRecorded: string): string {
  if (row.kind === 'gap') return row.label;
  return row.count > 0 && row.points.length === 0 ? notRecorded : '';
}

function rangeOf({ row, from, to }: PlacedRow) {
  if (row.kind === 'gap' || !row.summary || row.points.length < 2) return [];
  const { median, p90 } = row.summary;
  return [{ median: median.milliseconds, p90: p90.milliseconds, from, to }];
}
