import type { StatisticsWords } from '#i18n/index.ts';
import type { DurationGroup } from '#incident/index.ts';
import { type Quarter, quarterAfter, quartersFrom, readQuarter } from './quarters.ts';

/** A row of a plot: a group of incidents, or a stretch of time without any. */
export type DurationRow = {
  /** What is written at its start. */
  label: string;
  /** Stands a little apart from the row above: a new year, or what belongs to no group. */
  apart: boolean;
} & ((Members & { kind: 'group' }) | { kind: 'gap' });

type Members = Pick<DurationGroup, 'count' | 'summary' | 'points'>;

/**
 * The rows of groups.
 *
 * @param nameOf gives the name of a group as readers know it
 */
export function groupRows(
  groups: readonly DurationGroup[],
  nameOf: (group: string | null) => string,
): DurationRow[] {
  return groups.map((members, index) => ({
    kind: 'group',
    label: nameOf(members.group),
    apart: members.group === null && index > 0,
    ...membersOf(members),
  }));
}

/** The rows of groups by quarter, those included in which nothing happened: that is information, and time has no jumps. */
export function quarterRows(groups: readonly DurationGroup[], words: StatisticsWords): DurationRow[] {
  const rows: DurationRow[] = [];
  let before: Quarter | null = null;
  for (const members of groups) {
    if (members.group === null) {
      const apart = rows.length > 0;
      rows.push({ kind: 'group', label: words.noQuarter, apart, ...membersOf(members) });
      continue;
    }
    const quarter = readQuarter(members.group);
    const empty = before === null ? 0 : quartersFrom(before, quarter) - 1;
    if (before !== null && empty > mostEmptyRows) {
      rows.push({ kind: 'gap', label: gapLabel(before, quarter, words), apart: false });
      before = null;
    }
    for (let missing = before && quarterAfter(before, 1); missing && quartersFrom(missing, quarter) > 0; ) {
      rows.push({ kind: 'group', ...quarterLabel(missing, before, words), ...nobody });
      [before, missing] = [missing, quarterAfter(missing, 1)];
    }
    rows.push({ kind: 'group', ...quarterLabel(quarter, before, words), ...membersOf(members) });
    before = quarter;
  }
  const [first, ...rest] = rows;
  return first ? [{ ...first, apart: false }, ...rest] : [];
}

/** So many empty quarters have a row each; more are one. */
const mostEmptyRows = 3;

const nobody: Members = { count: 0, summary: null, points: [] };

function membersOf({ count, summary, points }: DurationGroup): Members {
  return { count, summary, points };
}

/** The year stands where it begins, and where nothing above says it. */
function quarterLabel({ year, quarter }: Quarter, before: Quarter | null, words: StatisticsWords) {
  const startsYear = before?.year !== year;
  const label = startsYear ? words.quarter(year, quarter) : words.quarterOfYear(quarter);
  return { label, apart: startsYear };
}

function gapLabel(before: Quarter, next: Quarter, words: StatisticsWords): string {
  const [from, to] = [quarterAfter(before, 1), quarterAfter(next, -1)];
  return words.quartersWithout(words.quarter(from.year, from.quarter), words.quarter(to.year, to.quarter));
}
