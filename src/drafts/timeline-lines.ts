import { instantText, readLocal } from '#incident/index.ts';

/** A commit of a deploy. */
export interface Commit {
  /** Abbreviated. */
  hash: string;
  /** When it was committed; RFC 3339. */
  at: string;
  /** First line of its message. */
  subject: string;
}

/** A line of a timeline: when, and what as Markdown. */
export interface TimelineCandidate {
  at: Temporal.Instant;
  text: string;
}

/** A commit as something that may have set it off. Its author is left out: a timeline tells what happened. */
export function candidateOf({ hash, at, subject }: Commit): TimelineCandidate {
  return { at: Temporal.Instant.from(at), text: `\`${hash}\` ${escapeMarkdown(subject)}`.trim() };
}

/**
 * Lines of a Markdown list in the order of their times, each with its day: `- 2026-11-30 11:20 …`.
 *
 * @param timeZone IANA zone that the times are written in
 */
export function timelineLines(candidates: readonly TimelineCandidate[], timeZone: string): string[] {
  return [...candidates]
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(({ at, text }) => `- ${localTime(at, timeZone)} ${text}`);
}

/** `2026-11-30 11:20`; with its offset where the clocks show the time twice. */
export function localTime(at: Temporal.Instant, timeZone: string): string {
  const zoned = at.toZonedDateTimeISO(timeZone).round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const local = zoned.toPlainDateTime();
  if (readLocal(local, timeZone).kind !== 'one') return instantText(zoned);
  return local.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

/** Text as Markdown that reads as it is written: no emphasis, code, links, HTML or Liquid come of it. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~|{}&]/g, '\\$&');
}
