import { absoluteUrl } from '#format/index.ts';
import type { RenderedDocument } from '#markdown/index.ts';
import type { Post } from '#post/index.ts';
import type { Author, Site } from '#site/index.ts';
import { itemHtml } from './item-html.ts';
import { resolveLink } from './links.ts';
import { xmlCharacters } from './xml.ts';

/** How many posts a feed holds: the newest. Readers poll feeds, so a feed does not grow with the blog. */
export const feedLength = 20;

/** A post with what its feed item is made of. */
export interface FeedSource {
  post: Post;
  document: RenderedDocument;
  /** Where the local images of the document are served: site path, base included, by ImageReference key. */
  images: ReadonlyMap<string, string>;
}

/** What a feed is about. Paths are site-relative. */
export interface FeedTopic {
  title: string;
  description: string;
  /** What feed readers know the feed by. */
  identity: string;
  /** The page that shows what the feed holds. */
  page: string;
  /** The addresses of the feeds themselves; null for a format it has not. */
  rss: string;
  atom: string;
  json: string | null;
  /** What a feed reader knows a post by: a path that stays when the post moves. */
  identityOf(post: Post): string;
  /** When a post was last changed; null for one that is not published. */
  changeOf(post: Post): Temporal.ZonedDateTime | null;
}

/** What all three formats say. Every URL is absolute, every text well-formed XML 1.0 characters. */
export interface Feed {
  /** Permanent identity. */
  id: string;
  title: string;
  description: string;
  language: string;
  /** The page that shows the same: of the main feed the home page. */
  url: string;
  /** The addresses of the feeds themselves; null for a format there is not. */
  rss: string;
  atom: string;
  json: string | null;
  /** False where the site's own address is unknown: URLs are then root-relative. */
  absolute: boolean;
  /** Title of the site, which speaks where nobody is named. */
  publisher: string;
  authors: Author[];
  /** When the newest change of an item was made; null for a feed without items. Never the time of the build. */
  updated: Temporal.ZonedDateTime | null;
  items: FeedItem[];
}

export interface FeedItem {
  /** Permanent identity: an address that leads to the post. */
  id: string;
  /** Where the post is now. */
  url: string;
  title: string;
  language: string;
  /** The excerpt, plain text. */
  summary: string;
  /** The whole body as HTML. */
  html: string;
  published: Temporal.ZonedDateTime;
  updated: Temporal.ZonedDateTime;
  authors: Author[];
  /** Subject, categories and tags, each label once. */
  categories: string[];
  image: string | null;
}

/**
 * Gathers what the feeds of a site say.
 *
 * Where `site.url` is null no URL can be absolute: all of them are root-relative then, which feed readers resolve
 * against the address they fetched the feed from.
 *
 * @param sources newest first; the first {@link feedLength} are taken, posts without a date are none of them
 * @param pathOf site-relative path of the post that stands in a source file, for links from post to post
 * @param topic default: the newest posts of the whole site
 */
export function createFeed(
  site: Site,
  sources: readonly FeedSource[],
  pathOf: (file: string) => string | null,
  topic: FeedTopic = wholeSite(site),
): Feed {
  const items = sources.slice(0, feedLength).flatMap((source) => {
    const { post, images } = source;
    const url = absoluteUrl(site.url, site.base, post.path);
    const content = {
      html: itemHtml(site, source, url, pathOf),
      image: socialImage(post, images, url),
    };
    return feedItem(site, post, content, topic) ?? [];
  });
  return feedOf(site, items, topic);
}

/** A feed of items that are made already. */
export function feedOf(site: Site, items: FeedItem[], topic: FeedTopic): Feed {
  const url = (path: string) => absoluteUrl(site.url, site.base, path);
  return {
    id: url(topic.identity),
    title: xmlCharacters(topic.title),
    description: xmlCharacters(topic.description),
    language: site.lang,
    url: url(topic.page),
    rss: url(topic.rss),
    atom: url(topic.atom),
    json: topic.json === null ? null : url(topic.json),
    absolute: site.url !== null,
    publisher: xmlCharacters(site.title),
    authors: site.authors.map(author),
    updated: latest(items.map(({ updated }) => updated)),
    items,
  };
}

/** A post as a feed item with the content given; null for one without a date. */
export function feedItem(
  site: Site,
  post: Post,
  content: Pick<FeedItem, 'html' | 'image'>,
  topic: FeedTopic,
): FeedItem | null {
  const updated = topic.changeOf(post);
  if (post.date === null || updated === null) return null;
  return {
    id: absoluteUrl(site.url, site.base, topic.identityOf(post)),
    url: absoluteUrl(site.url, site.base, post.path),
    title: xmlCharacters(post.title),
    language: post.lang,
    summary: xmlCharacters(post.excerptText),
    published: Temporal.ZonedDateTime.from(post.date),
    updated,
    authors: post.authors.map(author),
    categories: categories(post),
    ...content,
  };
}

function wholeSite({ title, description }: Site): FeedTopic {
  return {
    title,
    description,
    identity: '/',
    page: '/',
    rss: '/rss.xml',
    atom: '/atom.xml',
    json: '/feed.json',
    identityOf: ({ path }) => path,
    changeOf: ({ updated, date }) => {
      const change = updated ?? date;
      return change === null ? null : Temporal.ZonedDateTime.from(change);
    },
  };
}

/** An external picture's own URL; where a local one is served, or null where it is not. */
function socialImage({ image }: Post, images: FeedSource['images'], postUrl: string): string | null {
  const address = image === null ? undefined : URL.canParse(image) ? image : images.get(image);
  return address === undefined ? null : resolveLink(address, postUrl);
}

function author({ name, ...rest }: Author): Author {
  return { ...rest, name: xmlCharacters(name) };
}

function categories({ subject, categories, tags }: Post): string[] {
  const labels = [...(subject ? [subject] : []), ...categories, ...tags].map(({ label }) => label);
  return [...new Set(labels.map(xmlCharacters))];
}

function latest(dates: readonly Temporal.ZonedDateTime[]): Temporal.ZonedDateTime | null {
  return dates.reduce<Temporal.ZonedDateTime | null>(
    (newest, date) => (newest && newest.epochMilliseconds >= date.epochMilliseconds ? newest : date),
    null,
  );
}
