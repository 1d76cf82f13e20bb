import type { IncidentWords } from '#i18n/index.ts';
import { type Incident, occurredAt } from '#incident/index.ts';
import type { Post } from '#post/index.ts';

/** A day in the life of an incident post. */
export interface IncidentDate {
  label: string;
  /** Temporal.ZonedDateTime string. */
  date: string;
  /** The last day, where it is another. */
  until: string | null;
  hasTime: boolean;
}

/**
 * When an incident happened, when it was told, and when the telling last changed: three things. What is not known is left out.
 *
 * @param timeZone of the site: that of a change that version control tells
 */
export function incidentDates(
  post: Pick<Post, 'date' | 'dateHasTime' | 'edited' | 'updated'>,
  { instants, status }: Pick<Incident, 'instants' | 'status'>,
  words: IncidentWords,
  timeZone: string,
): IncidentDate[] {
  const occurred = occurredAt({ instants })?.at;
  const end = status === 'resolved' ? (instants.resolvedAt ?? instants.mitigatedAt)?.at : undefined;
  const until = end && occurred && dayOf(end) > dayOf(occurred) ? end : null;
  const edited = post.edited
    ? Temporal.Instant.from(post.edited).toZonedDateTimeISO(timeZone).toString()
    : null;
  return [
    ...(occurred ? [{ label: words.occurred, date: occurred, until, hasTime: true }] : []),
    ...(post.date
      ? [{ label: words.published, date: post.date, until: null, hasTime: post.dateHasTime }]
      : []),
    ...[edited ?? post.updated].flatMap((date) =>
      date ? [{ label: words.edited, date, until: null, hasTime: date === edited }] : [],
    ),
  ];
}

/** `2018-03-10`: days of one zone are in order as texts. */
function dayOf(at: string): string {
  return at.slice(0, 10);
}
