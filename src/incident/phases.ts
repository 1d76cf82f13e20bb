import { type DrawnRange, drawnRange } from './drawn-range.ts';
import type { ImpactWindow, Incident, Moment } from './incident.ts';
import { byTime, timeBetween } from './time-between.ts';
import { type InstantKey, instantKeys } from './vocabulary.ts';

/** A phase is named by the farthest instant reached when it begins: `detectedAt` for the time in which it was known and nobody had taken it on. */
export type PhaseKey = Exclude<InstantKey, 'resolvedAt' | 'communicatedAt'>;

/** A stretch between two instants. */
export interface Phase {
  key: PhaseKey;
  /** ZonedDateTime strings, as of all ends here. */
  start: string;
  end: string;
  milliseconds: number;
  /** Of the whole: 0 to 1. */
  share: number;
  /** Null where nobody wrote down since when. */
  affected: boolean | null;
  /** True where one of its ends is. */
  approximate: boolean;
}

/** Instants that are told at one place of the bar. */
export interface PhaseMark {
  at: string;
  /** 0 at the start, 1 at the end. */
  position: number;
  /** In the order of `instantKeys`; empty at the end of what goes on. */
  keys: InstantKey[];
  approximate: boolean;
}

export interface Phases extends Pick<DrawnRange, 'ongoing' | 'lead' | 'tail'> {
  start: string;
  end: string;
  milliseconds: number;
  /** In order, without gaps; none is of no time. */
  phases: Phase[];
  marks: PhaseMark[];
  /** When users were affected, as positions. */
  affected: { from: number; to: number }[];
}

/** What has come to pass by an instant: the later counts. Identification may come after mitigation; it then changes nothing. */
const progress = [
  'triggeredAt',
  'startedAt',
  'detectedAt',
  'acknowledgedAt',
  'identifiedAt',
  'mitigatedAt',
] as const satisfies readonly PhaseKey[];

/**
 * The phases of an incident, to be drawn to scale: from the first of its instants (the trigger, or the impact) to the last (the resolution,
 * or the mitigation).
 *
 * @param now ZonedDateTime string: the end of an incident that is not resolved
 * @returns null where there is nothing to scale: one instant, or all at once
 */
export function phasesOf(incident: Incident, now: string): Phases | null {
  const range = drawnRange(incident, now);
  if (!range) return null;
  const { first, end, ...rest } = range;
  return { ...between(incident, first, end), ...rest };
}

function between(
  incident: Incident,
  first: Moment,
  end: Moment,
): Omit<Phases, keyof DrawnRange> & Pick<Phases, 'end'> {
  const milliseconds = timeBetween(first, end);
  const positionOf = (at: string) => timeBetween(first, { at }) / milliseconds;
  const starts = phaseStarts(incident, first, end);
  const phases = starts.map(({ key, moment }, index): Phase => {
    const next = starts[index + 1]?.moment ?? end;
    return {
      key,
      start: moment.at,
      end: next.at,
      milliseconds: timeBetween(moment, next),
      share: positionOf(next.at) - positionOf(moment.at),
      affected: isAffected(incident, moment.at, next.at),
      approximate: moment.approximate || next.approximate,
    };
  });
  const affected = phases
    .filter((phase) => phase.affected)
    .flatMap((phase) => clipped(incident.impactWindows, phase))
    .map(([from, to]) => ({ from: positionOf(from), to: positionOf(to) }));
  const marks = marksOf(incident, first, end).map((mark) => ({ ...mark, position: positionOf(mark.at) }));
  return { start: first.at, end: end.at, milliseconds, phases, marks, affected };
}

/** Where a phase begins: at each instant that brings the incident on, or that users are affected from. */
function phaseStarts(
  { instants }: Incident,
  first: Moment,
  end: Moment,
): { key: PhaseKey; moment: Moment }[] {
  const points = progress
    .flatMap((key, rank) => {
      const moment = instants[key];
      return moment && epoch(moment.at) < epoch(end.at) ? [{ key, rank, moment }] : [];
    })
    .sort((a, b) => byTime(a.moment, b.moment));
  const starts: { key: PhaseKey; moment: Moment }[] = [];
  let reached = -1;
  for (const { key, rank, moment } of points) {
    if (rank < reached && key !== 'startedAt') continue;
    reached = Math.max(reached, rank);
    const before = starts.at(-1);
    // What came before the first moment drawn, or at the same time, is part of it.
    if (before && epoch(moment.at) <= Math.max(epoch(before.moment.at), epoch(first.at))) starts.pop();
    starts.push({
      key: progress[reached] ?? key,
      moment: epoch(moment.at) < epoch(first.at) ? first : moment,
    });
  }
  return starts;
}

function isAffected({ impact, impactWindows, instants }: Incident, from: string, to: string): boolean | null {
  if (impact === 'none') return false;
  if (impactWindows.length > 0) return clipped(impactWindows, { start: from, end: to }).length > 0;
  if (instants.mitigatedAt && epoch(from) >= epoch(instants.mitigatedAt.at)) return false;
  return instants.startedAt && epoch(from) >= epoch(instants.startedAt.at);
}

/** The parts of a phase within the impact windows; all of it where there are none. */
function clipped(
  windows: readonly ImpactWindow[],
  { start, end }: Pick<Phase, 'start' | 'end'>,
): [from: string, to: string][] {
  if (windows.length === 0) return [[start, end]];
  return windows.flatMap(({ from, to }): [string, string][] => {
    const first = epoch(from.at) > epoch(start) ? from.at : start;
    const last = to && epoch(to.at) < epoch(end) ? to.at : end;
    return epoch(first) < epoch(last) ? [[first, last]] : [];
  });
}

/** Every instant between start and end, those at the same time together. */
function marksOf({ instants }: Incident, first: Moment, end: Moment): Omit<PhaseMark, 'position'>[] {
  const isWithin = ({ at }: Moment) => timeBetween(first, { at }) >= 0 && timeBetween({ at }, end) >= 0;
  const told = instantKeys.flatMap((key) => {
    const moment = instants[key];
    return moment && isWithin(moment) ? [{ ...moment, key }] : [];
  });
  return [...Map.groupBy([...told, { ...end, key: null }], ({ at }) => epoch(at)).values()]
    .map((together) => ({
      at: together[0]?.at ?? end.at,
      keys: together.flatMap(({ key }) => key ?? []),
      approximate: together.some(({ approximate }) => approximate),
    }))
    .sort(byTime);
}

function epoch(at: string): number {
  return Temporal.ZonedDateTime.from(at).epochMilliseconds;
}
