import { formatClock, formatInstant, formatOffset, inUtc, machineInstant } from '#format/index.ts';
import type { Moment } from '#incident/index.ts';

/** An instant in the zone of its incident, with the same in UTC. */
export interface ShownInstant {
  /** `2018-03-10 11:30` */
  text: string;
  /** `UTC+9` */
  offset: string;
  /** `2018-03-10T11:30:00+09:00` */
  datetime: string;
  /** Null where the zone is UTC at that time. The day is left out where it is the same. */
  utc: { text: string; datetime: string } | null;
  approximate: boolean;
}

/** An instant as people and machines read it. */
export function shownInstant({ at, approximate }: Moment): ShownInstant {
  const offset = formatOffset(at);
  const utc = inUtc(at);
  const text = formatInstant(at);
  const utcText = formatInstant(utc);
  const isSameDay = utcText.slice(0, 10) === text.slice(0, 10);
  return {
    text,
    offset,
    datetime: machineInstant(at),
    utc:
      offset === 'UTC'
        ? null
        : { text: `${isSameDay ? utcText.slice(11) : utcText} UTC`, datetime: machineInstant(utc) },
    approximate,
  };
}

/** An end of a range: the time of day, with the day where it is another than that of `from`. */
export interface ShownEnd {
  text: string;
  datetime: string;
  approximate: boolean;
  /** ISO instant whose day is told already; null where none is. */
  from: string | null;
}

export interface ShownRange {
  from: ShownEnd;
  /** Null where it goes on, or nobody wrote down the end. */
  to: ShownEnd | null;
}

/**
 * A range as people and machines read it: `11:30` to `12:00`, or to `03-11 00:10`.
 *
 * @param told whose day stands elsewhere on the page; without one the range begins with its day, `2018-03-10 11:30`
 */
export function shownRange(from: Moment, to: Moment | null, told: Moment | null): ShownRange {
  return { from: shownEnd(from, told), to: to && shownEnd(to, from) };
}

function shownEnd({ at, approximate }: Moment, told: Moment | null): ShownEnd {
  const clock =
    told?.at.slice(0, 10) === at.slice(0, 10) ? formatClock(at) : `${at.slice(5, 10)} ${formatClock(at)}`;
  return {
    text: told ? clock : formatInstant(at),
    datetime: machineInstant(at),
    approximate,
    from: told && machineInstant(told.at),
  };
}
