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
 * Finds the incidents that a post's incident names, in the order written, then those that name it. Each is told once in one way.
 *
 * @param all incidents that lists show: what has no page there is left out. In their order those stand that name it. They are gone through
 *   once, whatever the number of posts that ask.
 */
export function relatedIncidents(all: readonly IncidentPost[]): (post: Post) => RelatedPost[] {
  const byId = new Map(all.map((post) => [addressOf(post.incident.id), post]));
  const namedBy = Map.groupBy(
    all.flatMap((post) => post.incident.related.map((related) => ({ post, ...related }))),
    ({ id }) => addressOf(id),
  );
  return (post) => {
    if (!isIncidentPost(post)) return [];
    const forth = post.incident.related.flatMap(({ id, relation, internal }) => {
      const other = byId.get(addressOf(id));
      return other ? [{ post: other, relation, internal, direction: 'forth' } satisfies RelatedPost] : [];
    });
    const back = (namedBy.get(addressOf(post.incident.id)) ?? [])
      // Two incidents that call each other the same are told so once.
      .filter((other) => !(other.relation === 'duplicate' && forth.some((one) => isSame(one, other))))
      .map(
        ({ post: other, relation, internal }): RelatedPost => ({
          post: other,
          relation,
          internal,
          direction: 'back',
        }),
      );
    return [forth, back].flatMap(once).filter(({ post: other }) => other.id !== post.id);
  };
}

/** The id is a folder of an address: on some systems `INC-1` and `inc-1` are one. */
function addressOf(id: string): string {
  return id.toLowerCase();
}

/** Of what is written twice, the first. */
function once(related: readonly RelatedPost[]): RelatedPost[] {
  return related.filter((one, index) => related.findIndex((other) => isSame(one, other)) === index);
}

function isSame(
  one: Pick<RelatedPost, 'post' | 'relation'>,
  other: Pick<RelatedPost, 'post' | 'relation'>,
): boolean {
  return one.post.id === other.post.id && one.relation === other.relation;
}
