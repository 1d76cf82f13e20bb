import stringWidth from 'string-width';
import { formatDuration } from '#format/index.ts';
import { wordsFor } from '#i18n/index.ts';
import type { DurationGroup, SummaryFigure } from '#incident/index.ts';
import type { DurationTable } from '../duration-tables.ts';
import { type Paint, painter } from '../terminal.ts';
import { cut } from './cut.ts';
import { axisRow, dotRow, dotScale } from './dot-row.ts';
import { visibleText } from './visible-text.ts';

/** The prompt speaks English, as the messages do. */
const words = wordsFor('en', 'en').incident;

/**
 * The statistics of incidents in a terminal: a block for each duration, a line for each group, with its dots on an axis that the block
 * shares.
 *
 * @param columns no line is wider
 * @returns text that ends with a line break
 */
export function statisticsText(
  tables: readonly DurationTable[],
  { columns, colour }: { columns: number; colour: boolean },
): string {
  const paint = painter(colour);
  return tables.map((table) => `${blockOf(table, columns, paint).join('\n')}\n`).join('\n');
}

function blockOf({ key, overall, by }: DurationTable, columns: number, paint: Paint): string[] {
  const noGroup = { severity: 'no severity', quarter: 'no date', service: 'no service' };
  const groups = [
    { name: 'All', ...overall },
    ...(['severity', 'quarter', 'service'] as const).flatMap((grouping) =>
      by[grouping].map((one) => ({ name: one.group ?? noGroup[grouping], ...one })),
    ),
  ];
  const rows = groups.map((one) => [cut(visibleText(one.name), longestName), ...figuresOf(one)]);
  const heads = ['', 'N', 'MEDIAN', '90 %', 'RANGE'];
  const widths = heads.map((_, index) =>
    Math.max(...[heads, ...rows].map((row) => stringWidth(row[index] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, index) => {
        const spaces = ' '.repeat((widths[index] ?? 0) - stringWidth(cell));
        return index === 0 ? cell + spaces : spaces + cell;
      })
      .join('  ');
  const taken = widths.reduce((a, b) => a + b + 2, 0);
  const all = overall.points.map(({ milliseconds }) => milliseconds);
  const scale = dotScale(all, Math.max(leastPlot, columns - taken));
  const withDots = groups.map(({ points }, index) => {
    const dots = dotRow(
      points.map(({ milliseconds }) => milliseconds),
      scale,
    );
    return cut(`${line(rows[index] ?? [])}  ${dots}`.trimEnd(), columns);
  });
  const axis = axisRow(all, scale);
  return [
    paint('bold', words.durationNames[key].name),
    paint('dim', line(heads).trimEnd()),
    ...withDots,
    ...(axis ? [paint('dim', cut(' '.repeat(taken) + axis, columns))] : []),
  ];
}

const longestName = 14;
const leastPlot = 8;

/** How many it is known of, the median, the 90th percentile and the range. A percentile of one is that one. */
function figuresOf({ count, summary }: Omit<DurationGroup, 'group'>): string[] {
  if (!summary) return [`0 of ${count}`, '—', '—', '—'];
  const { n, median, p90, shortest, longest } = summary;
  const time = ({ milliseconds, approximate }: SummaryFigure) =>
    `${approximate ? '≈' : ''}${formatDuration(milliseconds, 'en')}`;
  return [
    n === count ? String(n) : `${n} of ${count}`,
    time(median),
    time(p90),
    [...new Set([time(shortest), time(longest)])].join(' – '),
  ];
}
