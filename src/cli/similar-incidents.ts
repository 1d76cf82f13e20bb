import { wordsFor } from '#i18n/index.ts';
import { affectedServices } from '#incident/index.ts';
import {
  dayOf,
  type IncidentPost,
  incidentListPath,
  isIncidentPost,
  latestFirst,
  type Post,
  relatedIncidents,
} from '#post/index.ts';

/** Another incident, and what the two have in common. */
export interface SimilarIncident {
  post: IncidentPost;
  /** In words, at least one: `same error: ModuleNotFoundError`, `same service: api`. */
  reasons: string[];
}

/**
 * The earlier incidents that have something in common with a post: the type of an exception, a service, a kind of contributing factor;
 * and those that one of the two names as related, earlier or not. All count alike, each thing as one: the reasons are for the reader to
 * weigh.
 *
 * @param post an incident's, or another of which only the exceptions are known
 * @param all incidents, the latest first
 * @param errorTypesOf types of the exceptions in the tracebacks of a post
 * @returns those with the most in common first, among them the latest
 */
export function similarIncidents(
  post: Post,
  all: readonly IncidentPost[],
  errorTypesOf: (post: Post) => readonly string[],
): SimilarIncident[] {
  const errors = errorTypesOf(post);
  const relations = Map.groupBy(relatedIncidents(all)(post), (related) => related.post.id);
  return all
    .filter(({ id }) => id !== post.id)
    .map((other) => {
      const related = (relations.get(other.id) ?? []).map(({ relation, direction }) =>
        direction === 'forth' ? words.relations[relation] : words.relationsBack[relation],
      );
      const shared = isEarlier(other, post) ? sharedBy(post, other, errors, errorTypesOf(other)) : [];
      const reasons = [...related, ...shared.map(({ what, names }) => `same ${what}: ${names.join(', ')}`)];
      const weight = related.length + shared.reduce((sum, { names }) => sum + names.length, 0);
      return { post: other, reasons, weight };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || latestFirst(a.post, b.post))
    .map(({ post: other, reasons }) => ({ post: other, reasons }));
}

/** The prompt speaks English, as the messages do. */
const words = wordsFor('en', 'en').incident;

/** What two posts share, by kind; kinds of which nothing is shared are left out. Names are those of the other post. */
function sharedBy(
  post: Post,
  other: IncidentPost,
  errors: readonly string[],
  otherErrors: readonly string[],
): { what: string; names: string[] }[] {
  const { services, kinds } = isIncidentPost(post) ? termsOf(post) : { services: [], kinds: [] };
  const theirs = termsOf(other);
  return [
    { what: 'error', names: otherErrors.filter((type) => errors.includes(type)) },
    { what: 'service', names: bothOf('services', services, theirs.services) },
    { what: 'kind of factor', names: bothOf('factors', kinds, theirs.kinds) },
  ].filter(({ names }) => names.length > 0);
}

function termsOf({ incident }: IncidentPost): { services: string[]; kinds: string[] } {
  const kinds = incident.contributingFactors.flatMap(({ kind }) => kind || []);
  return { services: affectedServices(incident), kinds: [...new Set(kinds)] };
}

/** Spellings that have one address are one. */
function bothOf(by: 'services' | 'factors', own: readonly string[], theirs: readonly string[]): string[] {
  const paths = new Set(own.map((name) => incidentListPath(by, name)));
  const shared = theirs.filter((name) => paths.has(incidentListPath(by, name)));
  return [...new Map(shared.map((name) => [incidentListPath(by, name), name])).values()];
}

/** Whether an incident began before that of a post; where the post tells of none, not after the day it was published. */
function isEarlier(other: IncidentPost, post: Post): boolean {
  if (isIncidentPost(post)) return latestFirst(post, other) < 0;
  return post.date === null || (dayOf(other) ?? '') <= post.date.slice(0, 10);
}
