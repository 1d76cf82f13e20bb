import type { Author } from '#site/index.ts';
import { rfc3339 } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';

/**
 * Writes a feed as JSON Feed 1.1 (jsonfeed.org/version/1.1). Keys without a value are left out.
 *
 * @returns JSON text; the same feed gives the same bytes
 */
export function renderJsonFeed(feed: Feed): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.json ?? undefined,
    description: feed.description || undefined,
    language: feed.language,
    authors: authors(feed.authors),
    items: feed.items.map(jsonItem),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function jsonItem(item: FeedItem) {
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    content_html: item.html,
    summary: item.summary || undefined,
    image: item.image ?? undefined,
    date_published: rfc3339(item.published),
    date_modified: rfc3339(item.updated),
    authors: authors(item.authors),
    tags: item.categories.length > 0 ? item.categories : undefined,
    language: item.language,
  };
}

function authors(list: readonly Author[]): { name: string; url?: string | undefined }[] | undefined {
  return list.length > 0 ? list.map(({ name, url }) => ({ name, url })) : undefined;
}
