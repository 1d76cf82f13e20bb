import {
  formatClock,
  formatDay,
  formatDuration,
  formatElapsed,
  formatMonthDay,
  formatOffset,
  inUtc,
  machineInstant,
} from '#format/index.ts';
import type { Words } from '#i18n/index.ts';
import type { InstantKey } from '#incident/index.ts';
import type { TimelineItem, TimelineProps } from '#markdown/index.ts';
import { timelineGaps } from './timeline-gaps.ts';

/** An entry of a timeline as it is shown, with what stands above it. */
export interface TimelineRow {
  /** How long nothing was written, where that was long. */
  gap: string | null;
  /** Where another day begins, or another offset. */
  day: ShownDay | null;
  /** Null where none is written, and where it is a day alone. */
  time: ShownTime | null;
  /** Where the written time was a link. */
  href: string | null;
  marks: { key: InstantKey; word: string }[];
  /** Nothing stands beside the day. */
  isDayAlone: boolean;
}

export interface ShownDay {
  /** `2018-03-10` */
  datetime: string;
  text: string;
  /** `UTC+9`; null where nothing says it. */
  offset: string | null;
  /** The entry names no day: the step over midnight was inferred. */
  isInferred: boolean;
}

export type ShownTime =
  /** What is written and is no instant: it cannot be read, or nothing says its day. */
  | { kind: 'written'; text: string }
  | {
      kind: 'instant';
      start: ShownClock;
      /** The end of a range; its text begins with its day where that is another. */
      end: ShownClock | null;
      approximate: boolean;
      /** `02:30 UTC`, `03-10 15:10 UTC` where the day is another; null where the zone is UTC. */
      utc: string | null;
      /** `T+12m` */
      sinceStart: string | null;
      /** `+5m` */
      sinceBefore: string | null;
    };

export interface ShownClock {
  /** `2018-03-10T11:30:00+09:00` */
  datetime: string;
  text: string;
}

/** What a timeline shows: a row for every entry, in the order in which they are written. */
export function timelineRows(
  { entries, startedAt }: Pick<TimelineProps, 'entries' | 'startedAt'>,
  { incident: words, language }: Pick<Words, 'incident' | 'language'>,
): TimelineRow[] {
  const gaps = timelineGaps(entries);
  let lastDay: ShownDay | null = null;
  /** The last entry that has an instant. */
  let before: TimelineItem | null = null;
  return entries.map((entry, index): TimelineRow => {
    const day = dayOf(entry, offsetAt(index), language);
    const isNew = day !== null && (day.datetime !== lastDay?.datetime || day.offset !== lastDay.offset);
    lastDay = day ?? lastDay;
    const gap = gaps[index] ?? null;
    const time = timeOf(entry);
    const sinceIsAbout = entry.approximate || before?.approximate === true;
    if (entry.at !== null) before = entry;
    return {
      gap: gap === null ? null : words.gap(formatDuration(gap, language)),
      day: isNew ? day : null,
      time:
        time?.kind === 'instant'
          ? { ...time, sinceStart: sinceStartOf(entry), sinceBefore: sinceBeforeOf(entry, sinceIsAbout) }
          : time,
      href: entry.href ?? null,
      marks: entry.marks.map((key) => ({ key, word: words.instants[key] })),
      isDayAlone: entry.day !== null && entry.html === '',
    };
  });

  /** That of an entry; of one without an instant, that of the times below it. */
  function offsetAt(index: number): string | null {
    const at = entries.find((entry, position) => position >= index && entry.at !== null)?.at ?? null;
    return at === null ? null : formatOffset(at);
  }

  function sinceStartOf({ sinceStart, approximate }: TimelineItem): string | null {
    if (sinceStart === null) return null;
    return about(formatElapsed(sinceStart), approximate || startedAt?.approximate === true);
  }

  /** Entries of one time have nothing between them. */
  function sinceBeforeOf({ sinceBefore }: TimelineItem, isAbout: boolean): string | null {
    if (sinceBefore === null || sinceBefore === 0) return null;
    const duration = formatDuration(sinceBefore, language);
    return about(sinceBefore < 0 ? duration : words.sinceBefore(duration), isAbout);
  }
}

/** The day of an entry, if it says one. */
function dayOf(
  { at, day, overMidnight }: TimelineItem,
  offset: string | null,
  language: Words['language'],
): ShownDay | null {
  if (at !== null)
    return { datetime: at.slice(0, 10), text: formatDay(at, language), offset, isInferred: overMidnight };
  return day === null
    ? null
    : { datetime: day, text: formatDay(dayStart(day), language), offset, isInferred: false };
}

function dayStart(day: string): string {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC').toString();
}

function timeOf({ at, end, day, written, approximate }: TimelineItem): ShownTime | null {
  if (at === null) return day !== null || written === '' ? null : { kind: 'written', text: written.trim() };
  const utc = formatOffset(at) === 'UTC' ? null : inUtc(at);
  const utcEnd = utc === null || end === null ? '' : `–${clockAfter(inUtc(end), utc)}`;
  return {
    kind: 'instant',
    start: { datetime: machineInstant(at), text: formatClock(at) },
    end: end === null ? null : { datetime: machineInstant(end), text: clockAfter(end, at) },
    approximate,
    utc: utc === null ? null : `${clockAfter(utc, at)}${utcEnd} UTC`,
    sinceStart: null,
    sinceBefore: null,
  };
}

/** `11:45`; `03-11 00:10` where the day is not that of the other instant. */
function clockAfter(at: string, other: string): string {
  const isSameDay = at.slice(0, 10) === other.slice(0, 10);
  return isSameDay ? formatClock(at) : `${formatMonthDay(at)} ${formatClock(at)}`;
}

function about(text: string, isAbout: boolean): string {
  return isAbout ? `≈${text}` : text;
}
