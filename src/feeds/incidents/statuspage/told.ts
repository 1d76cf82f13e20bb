import type { IncidentPost } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { changeOf, startOf, type Update, updatesOf } from './updates.ts';

/** An incident with what its status page tells of it. */
export interface Told {
  post: IncidentPost;
  /** The latest first; at least one. */
  updates: Update[];
  started: Temporal.Instant;
  changed: Temporal.Instant;
}

/** What the status page tells of incidents. Drafts without a date, of which no instant is known either, are left out. */
export function toldOf(site: Site, posts: readonly IncidentPost[]): Told[] {
  return posts.flatMap((post) => {
    const updates = updatesOf(post, site);
    if (updates.length === 0) return [];
    return [{ post, updates, started: startOf(post, updates), changed: changeOf(post, updates) }];
  });
}
