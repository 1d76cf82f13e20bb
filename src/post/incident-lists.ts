import { createHash } from 'node:crypto';
import { affectedServices, type Incident } from '#incident/index.ts';
import type { IncidentPost } from './incident-post.ts';
import { slugOfName } from './slug.ts';

/** What a list of incidents is of, as it stands in its address. */
export const listings = ['severity', 'services', 'factors'] as const;
export type Listing = (typeof listings)[number];

/** The incidents of one severity, one service, or one kind of contributing factor. */
export interface IncidentList<One = IncidentPost> {
  by: Listing;
  /** Every spelling that has this address: `intranet API` and `intranet-api` are one service. That of the first post is first. */
  names: [string, ...string[]];
  path: string;
  /** In the order given. */
  posts: One[];
}

/** Every list that is part of all incidents: severities from the worst down, then services, then kinds of factors, each by name. */
export function incidentLists<One extends Pick<IncidentPost, 'incident'>>(
  posts: readonly One[],
): IncidentList<One>[] {
  return listings.flatMap((by) => {
    const lists = new Map<string, IncidentList<One>>();
    for (const post of posts) {
      for (const name of namesOf(post.incident, by)) {
        const path = incidentListPath(by, name);
        const list = lists.get(path) ?? { by, names: [name], path, posts: [] };
        if (!list.names.includes(name)) list.names.push(name);
        if (list.posts.at(-1) !== post) list.posts.push(post);
        lists.set(path, list);
      }
    }
    return [...lists.values()].sort((a, b) => order.compare(a.names[0], b.names[0]));
  });
}

/** The page of a service, a severity, or a kind of contributing factor: `/incidents/services/intranet-api/`. */
export function incidentListPath(by: Listing, name: string): string {
  return `/incidents/${by}/${folderName(slugOfName(name))}/`;
}

/**
 * A slug as the name of a folder, which must fit into 255 bytes, of which a Korean letter takes three. A longer one is cut, and told
 * by a digest from others that begin alike.
 */
function folderName(slug: string): string {
  if (slug.length <= mostLetters) return slug;
  const digest = createHash('sha256').update(slug).digest('hex').slice(0, 8);
  // The cut may go through a letter of two units.
  const start = slug.slice(0, mostLetters - digest.length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${start}-${digest}`;
}

const mostLetters = 76;

/** Digits by value, letters without regard to case; the same on every machine. */
const order = new Intl.Collator('ko', { numeric: true });

function namesOf(incident: Incident, by: Listing): string[] {
  if (by === 'severity') return [incident.severity];
  if (by === 'services') return affectedServices(incident);
  return incident.contributingFactors.flatMap(({ kind }) => kind || []);
}
