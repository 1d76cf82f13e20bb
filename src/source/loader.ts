import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import {
  canBeOptimised,
  type PublishedPost,
  publishedPosts,
  readSnapshot,
  type Snapshot,
} from '#cache/index.ts';

/** What the data store holds of a post. */
export type PostData = PublishedPost & Record<string, unknown>;

/** Fills the `posts` collection (posts and pages) from the snapshot that `prepare` left in the cache folder. */
export function postLoader(): Loader {
  return {
    name: 'sunfish-posts',
    load: async (context) => {
      const published = publishedPosts(snapshotOf(context));
      const ids = new Set(published.map(({ post }) => post.id));
      for (const id of context.store.keys()) if (!ids.has(id)) context.store.delete(id);
      for (const data of published)
        context.store.set({ id: data.post.id, data: { ...data }, digest: data.digest });
    },
  };
}

/**
 * Fills the `images` collection: every local image once, whatever number of posts show it, so that Astro imports and
 * measures it once. Its schema has one field, `image`.
 */
export function imageLoader(): Loader {
  return {
    name: 'sunfish-images',
    load: async (context) => {
      const snapshot = snapshotOf(context);
      // Those of posts that are not published have no business in the site.
      const shown = new Set(
        snapshot.published.flatMap(({ id }) => snapshot.entries[id]?.images.map(({ key }) => key) ?? []),
      );
      const images = snapshot.images.filter((image) => shown.has(image.key) && canBeOptimised(image));
      const keys = new Set(images.map(({ key }) => key));
      for (const id of context.store.keys()) if (!keys.has(id)) context.store.delete(id);
      for (const { key, file, stamp } of images) {
        const data = await context.parseData({ id: key, data: { image: file } });
        context.store.set({ id: key, data, digest: stamp, assetImports: [file] });
      }
    },
  };
}

function snapshotOf({ config }: LoaderContext): Snapshot {
  // `cacheFolders` puts the snapshot beside Astro's own cache folder.
  const file = fileURLToPath(new URL('../snapshot.json', config.cacheDir));
  const snapshot = readSnapshot(file);
  if (!snapshot)
    throw new Error(`No snapshot at ${file}: prepare() has to run before Astro loads its collections.`);
  return snapshot;
}
