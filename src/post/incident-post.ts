import { type Incident, occurredAt } from '#incident/index.ts';
import type { Post } from './post.ts';

/** A post that tells of an incident. */
export type IncidentPost = Post & { incident: Incident };

export function isIncidentPost<One extends Pick<Post, 'incident'>>(
  post: One,
): post is One & { incident: Incident } {
  return post.incident !== null;
}

/** Order of lists of incidents: the latest first; those of which no instant is recorded by the day they were published. */
export function latestFirst(a: IncidentPost, b: IncidentPost): number {
  return beganAt(b) - beganAt(a) || (a.incident.id < b.incident.id ? -1 : 1);
}

/** The day an incident began, in its own zone: `2018-03-10`; null where nothing says it. */
export function dayOf({ incident, date }: Pick<IncidentPost, 'incident' | 'date'>): string | null {
  return (occurredAt(incident)?.at ?? date)?.slice(0, 10) ?? null;
}

function beganAt({ incident, date }: IncidentPost): number {
  const at = occurredAt(incident)?.at ?? date;
  return at === null ? 0 : Temporal.ZonedDateTime.from(at).epochMilliseconds;
}
