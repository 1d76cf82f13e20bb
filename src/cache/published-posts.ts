import { createHash } from 'node:crypto';
import type { Post } from '#post/index.ts';
import type { Snapshot } from './snapshot.ts';

/** A post that has a page: its small facts, and the key under which pages read its document. */
export interface PublishedPost {
  post: Post;
  key: string;
  /** Indexes of those of the document's links that mean a post which is there, and not published. */
  withheldLinks: number[];
  /** Changes whenever anything the post's pages show changes, its images and the addresses of the posts it links to included. */
  digest: string;
}

/** The posts of a snapshot that have pages, with the old addresses that can lead to them. */
export function publishedPosts({ entries, published, images, edited }: Snapshot): PublishedPost[] {
  const known = new Set(Object.values(entries).map(({ post }) => spelt(post.file)));
  const stamps = new Map(images.map(({ key, stamp }) => [key, stamp]));
  const paths = new Map(
    published.flatMap(({ id }) => {
      const post = entries[id]?.post;
      return post ? [[spelt(post.file), post.path]] : [];
    }),
  );
  return published.flatMap(({ id, redirects }) => {
    const entry = entries[id];
    if (!entry) return [];
    const shown = entry.images.map((image) => stamps.get(image.key) ?? 'none');
    const linked = entry.links.map(({ candidates }) =>
      candidates.map((file) => paths.get(spelt(file)) ?? '').join(),
    );
    const withheldLinks = entry.links.flatMap(({ candidates }, index) => {
      const files = candidates.map(spelt);
      return files.some((file) => known.has(file)) && !files.some((file) => paths.has(file)) ? [index] : [];
    });
    const changed = edited[entry.post.file] ?? null;
    const digest = createHash('sha256').update(
      [entry.key, changed, ...redirects, ...shown, ...linked, withheldLinks.join()].join('\n'),
    );
    const post = { ...entry.post, redirects, edited: changed };
    return [{ post, key: entry.key, withheldLinks, digest: digest.digest('base64url') }];
  });
}

/** Korean names of files that were made on macOS are decomposed. */
function spelt(file: string): string {
  return file.normalize('NFC');
}
