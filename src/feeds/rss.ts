import { toHtml } from 'hast-util-to-html';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Author } from '#site/index.ts';
import { rfc822 } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { xmlDocument } from './xml.ts';

/**
 * Writes a feed as RSS 2.0 (rssboard.org/rss-specification) with the content and Dublin Core modules and `atom:link`, as
 * the RSS Advisory Board's best practices recommend.
 *
 * @returns an XML document; the same feed gives the same bytes
 */
export function renderRss(feed: Feed): string {
  const namespaces = {
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  const channel = x('channel', [
    x('title', feed.title),
    x('link', feed.url),
    // Required, empty or not.
    x('description', feed.description),
    x('language', feed.language),
    x('generator', 'Sunfish'),
    feed.updated && x('lastBuildDate', rfc822(feed.updated)),
    x('atom:link', { href: feed.rss, rel: 'self', type: 'application/rss+xml' }),
    ...feed.items.map((item) => rssItem(item, feed.absolute)),
  ]);
  return xmlDocument(x('rss', { version: '2.0', ...namespaces }, channel));
}

function rssItem(item: FeedItem, absolute: boolean): Element {
  return x('item', [
    x('title', item.title),
    x('link', item.url),
    // A permalink must be a full URL; without the site's address the path is an identity all the same.
    x('guid', { isPermaLink: String(absolute) }, item.id),
    x('pubDate', rfc822(item.published)),
    ...item.authors.map(creator),
    ...item.categories.map((category) => x('category', category)),
    item.summary === '' ? null : x('description', htmlOf(item.summary)),
    x('content:encoded', item.html),
  ]);
}

/** `<author>` demands an address of e-mail; Dublin Core's creator takes a name. */
function creator({ name, email }: Author): Element {
  return email ? x('author', `${email} (${name})`) : x('dc:creator', name);
}

/** `<description>` is HTML by convention: a text that says `a < b` must say so after a reader took it for HTML. */
function htmlOf(text: string): string {
  return toHtml({ type: 'text', value: text });
}
