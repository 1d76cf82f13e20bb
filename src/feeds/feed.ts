import { absoluteUrl } from '#format/index.ts';
import { type RenderedDocument, renderPlain } from '#markdown/index.ts';
import type { Post } from '#post/index.ts';
import type { Author, Site } from '#site/index.ts';
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

/** What all three formats say. Every URL is absolute, every text well-formed XML 1.0 characters. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  /** The home page. */
  url: string;
  /** The addresses of the feeds themselves. */
  rss: string;
  atom: string;
  json: string;
  /** False where the site's own address is unknown: URLs are then root-relative. */
  absolute: boolean;
  authors: Author[];
  /** When the newest change of an item was made; null for a feed without items. Never the time of the build. */
  updated: Temporal.ZonedDateTime | null;
  items: FeedItem[];
}

export interface FeedItem {
  /** Permanent address and identity. */
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
 */
export function createFeed(
  site: Site,
  sources: readonly FeedSource[],
  pathOf: (file: string) => string | null,
): Feed {
  const url = (path: string) => absoluteUrl(site.url, site.base, path);
  const items = sources.slice(0, feedLength).flatMap((source) => item(site, source, pathOf) ?? []);
  return {
    title: xmlCharacters(site.title),
    description: xmlCharacters(site.description),
    language: site.lang,
    url: url('/'),
    rss: url('/rss.xml'),
    atom: url('/atom.xml'),
    json: url('/feed.json'),
    absolute: site.url !== null,
    authors: site.authors.map(author),
    updated: latest(items.map(({ updated }) => updated)),
    items,
  };
}

function item(site: Site, source: FeedSource, pathOf: (file: string) => string | null): FeedItem | null {
  const { post } = source;
  if (post.date === null) return null;
  const published = Temporal.ZonedDateTime.from(post.date);
  const url = absoluteUrl(site.url, site.base, post.path);
  return {
    url,
    title: xmlCharacters(post.title),
    language: post.lang,
    summary: xmlCharacters(post.excerptText),
    html: content(site, source, url, pathOf),
    published,
    updated: post.updated === null ? published : Temporal.ZonedDateTime.from(post.updated),
    authors: post.authors.map(author),
    categories: categories(post),
    image: socialImage(post, source.images, url),
  };
}

function content(
  site: Site,
  { document, images }: FeedSource,
  postUrl: string,
  pathOf: (file: string) => string | null,
): string {
  const target = (candidates: readonly string[]) => {
    for (const file of candidates) {
      const path = pathOf(file);
      if (path !== null) return absoluteUrl(site.url, site.base, path);
    }
    return null;
  };
  const html = renderPlain(document, {
    imageUrl: (key) => {
      const path = images.get(key);
      return path === undefined ? null : resolveLink(path, postUrl);
    },
    href: (link) => {
      // Matches `sf-post:3`: a link to the post of another file, by its index in `document.links`.
      const reference = document.links[Number(/^sf-post:(\d+)$/.exec(link)?.[1] ?? -1)];
      if (!reference) return resolveLink(link, postUrl);
      const url = target(reference.candidates);
      return url === null ? resolveLink(reference.source, postUrl) : `${url}${reference.suffix}`;
    },
  });
  return xmlCharacters(html);
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
