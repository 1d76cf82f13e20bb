import { formatDuration } from '#format/index.ts';
import type { Words } from '#i18n/index.ts';
import type { DurationGroup, SummaryFigure } from '#incident/index.ts';

/** The numbers of a group of incidents, as people read them. */
export interface DurationNumbers {
  /** How many have the duration: `4`, or `4/6` where some do not. */
  known: string;
  /** Null where none has it. */
  summary: {
    median: string;
    p90: string;
    /** The shortest and the longest; one where they are the same. */
    range: string[];
  } | null;
}

/** Writes out the numbers of a group. Those that rest on an approximate time are marked with ≈. */
export function durationNumbers(
  { count, summary }: Pick<DurationGroup, 'count' | 'summary'>,
  { language }: Pick<Words, 'language'>,
): DurationNumbers {
  if (!summary) return { known: `0/${count}`, summary: null };
  const { n, median, p90, shortest, longest } = summary;
  const written = ({ milliseconds, approximate }: SummaryFigure) =>
    `${approximate ? '≈ ' : ''}${formatDuration(milliseconds, language)}`;
  return {
    known: n === count ? `${n}` : `${n}/${count}`,
    summary: {
      median: written(median),
      p90: written(p90),
      range: [...new Set([written(shortest), written(longest)])],
    },
  };
}
