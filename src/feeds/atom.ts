import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Author } from '#site/index.ts';
import { rfc3339 } from './dates.ts';
import type { Feed, FeedItem } from './feed.ts';
import { xmlDocument } from './xml.ts';

/**
 * Writes a feed as Atom 1.0 (RFC 4287).
 *
 * @returns an XML document; the same feed gives the same bytes
 */
export function renderAtom(feed: Feed): string {
  const root = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language }, [
    x('title', feed.title),
    feed.description === '' ? null : x('subtitle', feed.description),
    x('id', feed.id),
    x('updated', rfc3339(feed.updated ?? epoch)),
    x('generator', 'Sunfish'),
    x('link', { rel: 'alternate', type: 'text/html', href: feed.url }),
    x('link', { rel: 'self', type: 'application/atom+xml', href: feed.atom }),
    ...authorsOf(feed).map(person),
    ...feed.items.map((item) => entry(item, feed.language)),
  ]);
  return xmlDocument(root);
}

/** RFC 4287 demands `updated` of an empty feed too; a fixed value keeps an unchanged feed unchanged. */
const epoch = Temporal.ZonedDateTime.from('1970-01-01T00:00:00+00:00[UTC]');

/** An entry without an author needs one of the feed: a blog that names nobody speaks under its title. */
function authorsOf(feed: Feed): Author[] {
  if (feed.authors.length > 0) return feed.authors;
  return [{ id: '', name: feed.publisher }];
}

function entry(item: FeedItem, feedLanguage: string): Element {
  return x('entry', { 'xml:lang': item.language === feedLanguage ? null : item.language }, [
    x('title', item.title),
    x('id', item.id),
    x('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    x('published', rfc3339(item.published)),
    x('updated', rfc3339(item.updated)),
    ...item.authors.map(person),
    ...item.categories.map((term) => x('category', { term })),
    item.summary === '' ? null : x('summary', item.summary),
    x('content', { type: 'html' }, item.html),
  ]);
}

function person({ name, url, email }: Author): Element {
  return x('author', [x('name', name), url ? x('uri', url) : null, email ? x('email', email) : null]);
}
