import type { Incident, Moment } from './incident.ts';
import { byTime, timeBetween } from './time-between.ts';
import type { InstantKey } from './vocabulary.ts';

/** The part of an incident that is drawn to scale. */
export interface DrawnRange {
  first: Moment;
  /** Later than `first`. */
  end: Moment;
  /** Not over: the end is when the page was made. */
  ongoing: boolean;
  /** What lay between the trigger and all that followed, where it is so long that nothing else could be seen beside it: the bar begins after it. */
  lead: Stretch | null;
  /** The same between mitigation and resolution: the bar ends before it. */
  tail: Stretch | null;
}

export interface Stretch {
  milliseconds: number;
  /** True where one of its ends is. */
  approximate: boolean;
}

/** Instants at which an incident may begin and end; others are marks between them. */
const ends: readonly InstantKey[] = [
  'triggeredAt',
  'startedAt',
  'detectedAt',
  'acknowledgedAt',
  'mitigatedAt',
  'resolvedAt',
];

/**
 * What is more than so many times as long as the rest is told in words: a bad change may lie dormant for months, and its repair may be
 * watched for a week.
 */
const longest = 4;

/**
 * From the first instant of an incident to the last.
 *
 * @param now ZonedDateTime string: the end of an incident that is not resolved
 * @returns null where there is nothing to scale: one instant, or all at once
 */
export function drawnRange(incident: Incident, now: string): DrawnRange | null {
  const { status, instants } = incident;
  const known = ends.flatMap((key) => instants[key] ?? []).sort(byTime);
  const [begin, last] = [known[0], known.at(-1)];
  if (!begin || !last) return null;
  const ongoing = status !== 'resolved';
  const over: Moment = ongoing && timeBetween(last, { at: now }) > 0 ? { at: now, approximate: false } : last;
  const following = known.find((moment) => timeBetween(begin, moment) > 0);
  const next = begin === instants.triggeredAt && following ? following : begin;
  const end = (!ongoing && endBeforeTail(incident, next, over)) || over;
  const isLong = timeBetween(begin, next) > longest * timeBetween(next, end) && timeBetween(next, end) > 0;
  const first = isLong ? next : begin;
  if (timeBetween(first, end) <= 0) return null;
  return { first, end, ongoing, lead: stretch(begin, first), tail: stretch(end, over) };
}

/** The mitigation, where what came after it is too long, and no user was affected by then. */
function endBeforeTail({ instants, impactWindows }: Incident, next: Moment, over: Moment): Moment | null {
  const { mitigatedAt } = instants;
  if (!mitigatedAt || timeBetween(next, mitigatedAt) <= 0) return null;
  const isAffected = impactWindows.some(({ to }) => timeBetween(mitigatedAt, to ?? over) > 0);
  const isLong = timeBetween(mitigatedAt, over) > longest * timeBetween(next, mitigatedAt);
  return isLong && !isAffected ? mitigatedAt : null;
}

function stretch(from: Moment, to: Moment): Stretch | null {
  if (from === to) return null;
  return { milliseconds: timeBetween(from, to), approximate: from.approximate || to.approximate };
}
