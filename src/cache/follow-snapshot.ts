import { statSync } from 'node:fs';
import { canBeOptimised } from './found-image.ts';
import { type PublishedPost, publishedPosts } from './published-posts.ts';
import { readSnapshot } from './snapshot.ts';

/** What pages need of a snapshot. */
export interface Latest {
  /** By post id. */
  posts: ReadonlyMap<string, PublishedPost>;
  /** Files of images Astro can make variants of, by key. */
  images: ReadonlyMap<string, string>;
}

/**
 * What the snapshot holds at each call; it is read again only when it was written again.
 *
 * @param file absolute path of the snapshot
 */
export function followSnapshot(file: string): () => Latest {
  let stamp = '';
  let latest: Latest = { posts: new Map(), images: new Map() };
  return () => {
    const { mtimeMs, ino } = statSync(file);
    if (stamp !== `${mtimeMs} ${ino}`) {
      stamp = `${mtimeMs} ${ino}`;
      const snapshot = readSnapshot(file);
      const images = snapshot?.images.filter(canBeOptimised) ?? [];
      latest = {
        posts: new Map((snapshot ? publishedPosts(snapshot) : []).map((one) => [one.post.id, one])),
        images: new Map(images.map(({ key, file }) => [key, file])),
      };
    }
    return latest;
  };
}
