import { formatDuration } from '#format/index.ts';
import type { Words } from '#i18n/index.ts';
import type { DurationGroup, DurationPoint } from '#incident/index.ts';

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

/** Writes out the numbers of a group. The ends of a range that are approximate are marked with ≈. */
export function durationNumbers(
  { count, summary, points }: Omit<DurationGroup, 'group'>,
  { language }: Pick<Words, 'language'>,
): DurationNumbers {
  const known = points.length === count ? `${count}` : `${points.length}/${count}`;
  const [shortest, longest] = [points[0], points.at(-1)];
  if (!summary || !shortest || !longest) return { known, summary: null };
  const written = ({ milliseconds, approximate }: Pick<DurationPoint, 'milliseconds' | 'approximate'>) =>
    `${approximate ? '≈ ' : ''}${formatDuration(milliseconds, language)}`;
  return {
    known,
    summary: {
      median: formatDuration(summary.median, language),
      p90: formatDuration(summary.p90, language),
      range: [...new Set([written(shortest), written(longest)])],
    },
  };
}
