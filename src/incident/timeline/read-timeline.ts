import { type Diagnostic, diagnose, type Place } from '#diagnostics/index.ts';
import type { Incident } from '../incident.ts';
import { instantText } from '../local-time.ts';
import { knownAbbreviations } from '../zones.ts';
import { type LineBefore, type Placed, type PlaceProblem, placeEnd, placeTime } from './place-time.ts';
import { type EntryHead, type EntryTime, readEntryTime } from './read-entry.ts';
import type { TimelineEntry } from './timeline.ts';
import { isRefusal, type Refusal } from './written-time.ts';

/** A line of a timeline: what stands in it before its first block, as plain text. */
export interface TimelineLine {
  text: string;
  place: Place;
  /** The zone declared for this line and others around it, where it is not that of all; as Temporal takes it. */
  zone?: string | null | undefined;
}

export interface TimelineOptions {
  /** The incident's; of a timeline without one, `instants` are all null and `timeZone` is the site's. */
  incident: Pick<Incident, 'instants' | 'timeZone'>;
  /** The zone that the heading declares, as Temporal takes it; null for the incident's. */
  zone: string | null;
}

/**
 * Reads the lines of a timeline, in the order in which they are written: none is moved or left out.
 *
 * @returns an entry for each line; what is wrong with their times, and a hint for each line without one
 */
export function readTimeline(
  lines: readonly TimelineLine[],
  { incident, zone }: TimelineOptions,
): { entries: TimelineEntry[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const entries: TimelineEntry[] = [];
  const { startedAt: start, triggeredAt: trigger } = incident.instants;
  const common = {
    start: start ? Temporal.ZonedDateTime.from(start.at) : null,
    anchor: anchorOf(incident),
    trigger: trigger ? Temporal.ZonedDateTime.from(trigger.at) : null,
    instants: Object.values(incident.instants).flatMap((moment) =>
      moment ? [Temporal.ZonedDateTime.from(moment.at)] : [],
    ),
  };
  let before: LineBefore = { at: null, written: '', named: null, wasNext: false };
  const heads = lines.map(({ text }) => readEntryTime(text));
  const isAllInOneZone = areAllInOneZone(heads);
  for (const [index, { text, place, zone: own }] of lines.entries()) {
    const facts = { ...common, zone: own ?? zone ?? incident.timeZone };
    const tell = ({ code, values }: PlaceProblem) => diagnostics.push(diagnose(code, values, place));
    const head = heads[index] ?? null;
    const read = head && timeOf(head);
    if (!read) {
      tell(head && isRefusal(head.time) ? refused(head.written, head.time) : untimed(text));
      entries.push(entryOf(head?.written ?? '', head?.length ?? 0, {}));
      continue;
    }
    const placed = placeTime(read.time, read.written, before, facts);
    for (const problem of placed.problems) if (problem.code !== 'SF6023' || !isAllInOneZone) tell(problem);
    const end = placed.at && read.end ? placeEnd(read.end, read.written, placed.at, facts) : null;
    // What is wrong with a zone that both ends share is told once.
    end?.problems.filter(({ code }) => code !== 'SF6023').forEach(tell);
    const { at } = placed;
    const outOfOrder = at && before.at && Temporal.ZonedDateTime.compare(at, before.at) < 0;
    if (outOfOrder) tell(order(read.written, at, before));
    entries.push(
      entryOf(read.written, read.length, {
        at: textOf(at, incident.timeZone),
        end: textOf(end?.at ?? null, incident.timeZone),
        day: placed.day?.toString() ?? null,
        approximate: read.approximate || (read.time.kind === 'elapsed' && start?.approximate === true),
        overMidnight: placed.overMidnight,
        sinceStart: between(facts.start, at),
        sinceBefore: between(before.at, at),
      }),
    );
    before = next(before, read, placed);
  }
  return { entries, diagnostics };
}

/** Whether each time of day names its zone, and all the same: nobody can take one for a time of another zone. */
function areAllInOneZone(heads: readonly (EntryHead<EntryTime | Refusal> | null)[]): boolean {
  const zones = heads.flatMap((head) =>
    head && !isRefusal(head.time) && head.time.time.kind === 'clock' ? [head.time.time.zone] : [],
  );
  return !zones.includes(null) && new Set(zones).size === 1;
}

function timeOf({ written, length, time }: EntryHead<EntryTime | Refusal>) {
  return isRefusal(time) ? null : { written, length, ...time };
}

function next(
  before: LineBefore,
  { written, time }: { written: string } & EntryTime,
  placed: Placed,
): LineBefore {
  const wasNext = 'day' in time && time.day?.kind === 'next';
  if (placed.at) return { at: placed.at, written, named: null, wasNext };
  return placed.day ? { ...before, named: placed.day, wasNext } : before;
}

/** The instant that days are found by: that of the first impact, or the next best. */
function anchorOf({ instants }: Pick<Incident, 'instants'>): Temporal.ZonedDateTime | null {
  const { startedAt, detectedAt, triggeredAt, acknowledgedAt, mitigatedAt, resolvedAt } = instants;
  const moment = startedAt ?? detectedAt ?? triggeredAt ?? acknowledgedAt ?? mitigatedAt ?? resolvedAt;
  return moment ? Temporal.ZonedDateTime.from(moment.at) : null;
}

function refused(written: string, { refused: reason, zone }: Refusal): PlaceProblem {
  if (zone !== undefined) return { code: 'SF6022', values: { zone, reason, known: knownAbbreviations } };
  return { code: 'SF6021', values: { written, reason } };
}

function untimed(text: string): PlaceProblem {
  const [first = ''] = text.trim().split('\n');
  return { code: 'SF6026', values: { written: first.length > 40 ? `${first.slice(0, 39)}…` : first } };
}

function order(written: string, at: Temporal.ZonedDateTime, before: LineBefore): PlaceProblem {
  const beforeAt = before.at ? instantText(before.at.withTimeZone(at.timeZoneId)) : '';
  return { code: 'SF6020', values: { written, at: instantText(at), before: before.written, beforeAt } };
}

function entryOf(written: string, length: number, facts: Partial<TimelineEntry>): TimelineEntry {
  return {
    written,
    length,
    at: null,
    end: null,
    day: null,
    approximate: false,
    overMidnight: false,
    sinceStart: null,
    sinceBefore: null,
    ...facts,
  };
}

function textOf(at: Temporal.ZonedDateTime | null, timeZone: string): string | null {
  return at?.withTimeZone(timeZone).toString() ?? null;
}

function between(from: Temporal.ZonedDateTime | null, to: Temporal.ZonedDateTime | null): number | null {
  return from && to ? to.epochMilliseconds - from.epochMilliseconds : null;
}
