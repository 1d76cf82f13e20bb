import { quantile } from '#incident/index.ts';
import type { TimelineItem } from '#markdown/index.ts';

/** A gap is longer than so many usual steps between entries … */
const manySteps = 3;
/** … and than half an hour: in a timeline of seconds, a few minutes are no gap. */
const shortest = 30 * 60_000;

/**
 * Finds the long stretches of a timeline in which nothing is written.
 *
 * @returns for each entry the milliseconds since the last thing before it was over, null where that is no gap
 */
export function timelineGaps(entries: readonly Pick<TimelineItem, 'at' | 'end'>[]): (number | null)[] {
  const quiet = quietTimes(entries);
  const steps = quiet.filter((time) => time !== null && time > 0).toSorted((a, b) => (a ?? 0) - (b ?? 0));
  const least = Math.max(shortest, manySteps * quantile(steps.map(Number), 0.5));
  return quiet.map((time) => (time !== null && time > least ? time : null));
}

/** Milliseconds from the latest instant so far, ends of ranges included; negative where an entry overlaps it. */
function quietTimes(entries: readonly Pick<TimelineItem, 'at' | 'end'>[]): (number | null)[] {
  let latest: number | null = null;
  return entries.map(({ at, end }) => {
    if (at === null) return null;
    const quiet: number | null = latest === null ? null : millisecondsOf(at) - latest;
    latest = Math.max(latest ?? -Infinity, millisecondsOf(end ?? at));
    return quiet;
  });
}

function millisecondsOf(at: string): number {
  return Temporal.ZonedDateTime.from(at).epochMilliseconds;
}
