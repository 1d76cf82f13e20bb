import { toHtml } from 'hast-util-to-html';
import { wordsFor } from '#i18n/index.ts';
import { type IncidentStatus, type InstantKey, statuses } from '#incident/index.ts';
import type { IncidentPost } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { lastChange, laterOf } from '../last-change.ts';

/** What those affected were told of an incident, or would have been. */
export interface Update {
  status: IncidentStatus;
  at: Temporal.Instant;
  /** HTML of one paragraph. */
  body: string;
}

/** The instant at which an incident comes into a status; the first that is recorded. */
const instantsOf: Readonly<Record<IncidentStatus, readonly InstantKey[]>> = {
  investigating: ['detectedAt', 'startedAt'],
  identified: ['identifiedAt'],
  monitoring: ['mitigatedAt'],
  resolved: ['resolvedAt'],
};

/**
 * The updates of an incident, the latest first as in the original, derived from its instants and sentences.
 *
 * The latest always has the status of the incident: where the instant of that is not recorded, it is dated by the publication of the post,
 * which is when people were told, and says that nobody recorded when.
 */
export function updatesOf(post: IncidentPost, site: Site): Update[] {
  const { instants, status } = post.incident;
  const recorded = statuses.flatMap((one): Update[] => {
    const moment = instantsOf[one].map((key) => instants[key]).find((found) => found !== null);
    return moment ? [{ status: one, at: instantOf(moment.at), body: bodyOf(one, post, site) }] : [];
  });
  recorded.sort((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds);
  const last = recorded.at(-1);
  if (last?.status === status) return recorded.reverse();
  const published = post.date === null ? null : instantOf(post.date);
  const at = published && last ? laterOf(published, last.at) : (published ?? last?.at);
  const { sentences, whenUnknown } = wordsFor(post.lang, site.ui).incident.updates;
  const present = at ? [{ status, at, body: paragraph(`${sentences[status]} ${whenUnknown}`) }] : [];
  return [...recorded, ...present].reverse();
}

/** When users were first affected, else the first that is known of it. Of a published post there is always something. */
export function startOf(post: IncidentPost, updates: readonly Update[]): Temporal.Instant {
  const { startedAt } = post.incident.instants;
  return startedAt
    ? instantOf(startedAt.at)
    : (updates.at(-1)?.at ?? Temporal.Instant.fromEpochMilliseconds(0));
}

/** When what is told of an incident last changed: by its latest update or by an edit of the post. */
export function changeOf(post: IncidentPost, updates: readonly Update[]): Temporal.Instant {
  const [latest] = updates;
  const edited = lastChange(post)?.toInstant();
  const known = [startOf(post, updates), ...(latest ? [latest.at] : []), ...(edited ? [edited] : [])];
  return known.reduce((a, b) => laterOf(a, b));
}

function bodyOf(status: IncidentStatus, { incident, lang }: IncidentPost, site: Site): string {
  const own: Readonly<Record<IncidentStatus, readonly (string | null)[]>> = {
    investigating: [incident.impactSummary, incident.detection],
    identified: [incident.trigger],
    monitoring: [],
    resolved: [incident.resolution],
  };
  const said = own[status].filter((sentence) => sentence !== null).join('\n');
  return paragraph(said || wordsFor(lang, site.ui).incident.updates.sentences[status]);
}

/** The original gives HTML, which clients put into pages as it is: what an author wrote is text in it. */
function paragraph(text: string): string {
  const lines = text.trim().split(/\s*\n\s*/);
  return toHtml(
    lines.flatMap((value, index) => [
      ...(index > 0 ? [{ type: 'element' as const, tagName: 'br', properties: {}, children: [] }] : []),
      { type: 'text' as const, value },
    ]),
    { closeSelfClosing: true },
  );
}

function instantOf(at: string): Temporal.Instant {
  return Temporal.ZonedDateTime.from(at).toInstant();
}
