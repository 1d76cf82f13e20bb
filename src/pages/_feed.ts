import { getDocument, getImageMetadata, pages, posts, site } from '#collections/index.ts';
import { createFeed, type Feed, type FeedSource, feedLength } from '#feeds/index.ts';
import type { Post } from '#post/index.ts';

/** The feed of this site's newest posts: what the three feed routes write in their formats. */
export async function siteFeed(): Promise<Feed> {
  const list = await posts();
  const sources = await Promise.all(list.slice(0, feedLength).map(source));
  const paths = new Map([...list, ...(await pages())].map(({ file, path }) => [file, path]));
  return createFeed(site, sources, (file) => paths.get(file) ?? null);
}

async function source(post: Post): Promise<FeedSource> {
  const document = await getDocument(post);
  const images = new Map<string, string>();
  for (const { key, kind } of document.images) {
    const metadata = kind === 'local' ? await getImageMetadata(key) : null;
    if (metadata) images.set(key, metadata.src);
  }
  return { post, document, images };
}
