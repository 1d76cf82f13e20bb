import type { RelatedIncident } from '#incident/index.ts';
import { type IncidentPost, isIncidentPost } from './incident-post.ts';
import type { Post } from './post.ts';

/** A post of another incident, and how the two hang together. */
export interface RelatedPost {
  post: IncidentPost;
  relation: RelatedIncident['relation'];
  /** `forth` where this incident names the other, `back` where it is named by it. */
  direction: 'forth' | 'back';
  /** Said for the readers of an internal build alone. */
  internal: boolean;
}

/**
 * The incidents that a post's incident names, in the order written, then those that name it.
 *
 * @param all incidents that lists show: what has no page there is left out. In their order those stand that name it.
 */
export function relatedIncidents(post: Post, all: readonly IncidentPost[]): RelatedPost[] {
  if (!isIncidentPost(post)) return [];
  const others = all.filter(({ id }) => id !== post.id);
  const forth = post.incident.related.flatMap(({ id, relation, internal }) => {
    const other = others.find(({ incident }) => isSame(incident.id, id));
    return other ? [{ post: other, relation, internal, direction: 'forth' } satisfies RelatedPost] : [];
  });
  const back = others.flatMap((other) =>
    other.incident.related
      .filter(({ id }) => isSame(id, post.incident.id))
      // Two incidents that call each other the same are told so once.
      .filter(({ relation }) => !(relation === 'duplicate' && names(forth, other, relation)))
      .map(({ relation, internal }): RelatedPost => ({ post: other, relation, internal, direction: 'back' })),
  );
  return [...forth, ...back];
}

/** The id is a folder of an address: on some systems `INC-1` and `inc-1` are one. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function names(related: readonly RelatedPost[], { id }: Post, relation: string): boolean {
  return related.some((one) => one.post.id === id && one.relation === relation);
}
