import { wordsFor } from '#i18n/index.ts';
import { type IncidentList, incidentFeedPath, incidentPath, isIncidentPost, type Post } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import type { FeedTopic } from '../feed.ts';
import { lastChange } from './last-change.ts';

/**
 * The feed of incidents: all of them, or those of a list.
 *
 * An item is known by the permanent address of its incident, which stays whatever becomes of the post's title, address and text; only the time
 * of its last change moves.
 */
export function incidentTopic(site: Site, list: IncidentList | null): FeedTopic {
  const words = wordsFor(site.lang, site.ui).incident;
  const page = list?.path ?? '/incidents/';
  return {
    ...ofIncidents,
    title: `${list ? words.incidentsOf(nameOf(list, site)) : words.incidents} · ${site.title}`,
    description: site.description,
    identity: page,
    page,
    rss: incidentFeedPath(page, 'rss'),
    atom: incidentFeedPath(page, 'atom'),
  };
}

/** The history of incidents at the addresses that Statuspage has for it. */
export function historyTopic(site: Site): FeedTopic {
  return {
    ...ofIncidents,
    title: wordsFor(site.lang, site.ui).incident.updates.history(site.title),
    description: site.description,
    // Not that of the page, by which the feed of incidents is known.
    identity: '/history.atom',
    page: '/incidents/',
    rss: '/history.rss',
    atom: '/history.atom',
  };
}

const ofIncidents = {
  json: null,
  identityOf: (post: Post) => (isIncidentPost(post) ? incidentPath(post.incident.id) : post.path),
  changeOf: lastChange,
};

/** The name readers know a service by; severities and kinds of factors are shown as they are written. */
function nameOf({ by, names }: IncidentList, { services }: Site): string {
  const service = by === 'services' ? services.find(({ id }) => names.includes(id)) : undefined;
  return service?.name ?? names[0];
}
