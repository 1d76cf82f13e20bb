import type { Element } from 'xast';
import { x } from 'xastscript';
import { absoluteUrl } from '#format/index.ts';
import { groupByTerm, incidentLists, isIncidentPost, type Post } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { rfc3339 } from './dates.ts';
import { xmlDocument } from './xml.ts';

/** A page that search engines should know. */
export interface SitemapEntry {
  /** Site-relative, base not included, not percent-encoded. */
  path: string;
  /** ZonedDateTime string of the last change of what the page shows, or null where nobody knows. */
  modified: string | null;
}

/**
 * Lists the pages of a site worth finding: home, posts, pages, tags and subjects, and what lists incidents. The further pages of lists
 * and redirects are none: what they show stands elsewhere.
 *
 * @param posts newest first
 */
export function sitemapEntries(posts: readonly Post[], pages: readonly Post[]): SitemapEntry[] {
  const list = [...posts];
  const terms = (root: string, termsOf: (post: Post) => Post['tags']) =>
    groupByTerm(list, termsOf).map(({ term, posts }) => ({
      path: `${root}${term.slug}/`,
      modified: newest(posts),
    }));
  return [
    { path: '/', modified: newest(posts) },
    ...[...posts, ...pages].map((post) => ({ path: post.path, modified: modified(post) })),
    ...terms('/subjects/', ({ subject }) => (subject ? [subject] : [])),
    ...terms('/tags/', ({ tags }) => tags),
    ...listsOfIncidents(posts),
  ];
}

function listsOfIncidents(posts: readonly Post[]): SitemapEntry[] {
  const incidents = posts.filter(isIncidentPost);
  if (incidents.length === 0) return [];
  const lists = incidentLists(incidents).map(({ path, posts }) => ({ path, modified: newest(posts) }));
  const ofAll = ['/incidents/', '/actions/', '/stats/'].map((path) => ({
    path,
    modified: newest(incidents),
  }));
  return [...ofAll, ...lists];
}

/**
 * Writes a sitemap (sitemaps.org/protocol.html).
 *
 * The protocol wants absolute URLs; where the site's address is unknown they are root-relative, as in the feeds, and
 * robots.txt does not name the sitemap.
 */
export function renderSitemap(site: Site, entries: readonly SitemapEntry[]): string {
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return xmlDocument(
    x(
      'urlset',
      { xmlns: namespace },
      entries.map((entry) => url(site, entry)),
    ),
  );
}

function url(site: Site, { path, modified }: SitemapEntry): Element {
  const w3c = modified && rfc3339(Temporal.ZonedDateTime.from(modified));
  return x('url', [x('loc', absoluteUrl(site.url, site.base, path)), w3c && x('lastmod', w3c)]);
}

function modified({ updated, date }: Post): string | null {
  return updated ?? date;
}

function newest(posts: readonly Post[]): string | null {
  const dates = posts
    .flatMap((post) => modified(post) ?? [])
    .map((date) => Temporal.ZonedDateTime.from(date));
  return dates.sort(Temporal.ZonedDateTime.compare).at(-1)?.toString() ?? null;
}
