import { statSync } from 'node:fs';
import { type PublishedPost, publishedPosts } from './published-posts.ts';
import { readSnapshot } from './snapshot.ts';

/**
 * Published posts by id as the snapshot has them at each call; it is read again only when it was written again.
 *
 * @param file absolute path of the snapshot
 */
export function followSnapshot(file: string): () => Map<string, PublishedPost> {
  let stamp = '';
  let posts = new Map<string, PublishedPost>();
  return () => {
    const { mtimeMs, ino } = statSync(file);
    if (stamp !== `${mtimeMs} ${ino}`) {
      stamp = `${mtimeMs} ${ino}`;
      const snapshot = readSnapshot(file);
      posts = new Map((snapshot ? publishedPosts(snapshot) : []).map((one) => [one.post.id, one]));
    }
    return posts;
  };
}
