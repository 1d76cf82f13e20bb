import { getDocument, getImageMetadata, pathsOfFiles, posts, site } from '#collections/index.ts';
import { createFeed, type Feed, type FeedSource, type FeedTopic, feedLength } from '#feeds/index.ts';
import type { Post } from '#post/index.ts';

/** The feed of this site's newest posts: what the three feed routes write in their formats. */
export async function siteFeed(): Promise<Feed> {
  return feedOfPosts(await posts());
}

/** A feed of some posts. @param list newest first */
export async function feedOfPosts(list: readonly Post[], topic?: FeedTopic): Promise<Feed> {
  const sources = await Promise.all(list.slice(0, feedLength).map(source));
  return createFeed(site, sources, await pathsOfFiles(), topic);
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
