import type { SiteContents } from '#collections/index.ts';
import { encodePath, siteLink } from '#format/index.ts';
import type { Words } from '#i18n/index.ts';
import type { Site } from '#site/index.ts';

export interface NavigationLink {
  label: string;
  href: string;
  /** Whether it leads to the page it stands on. */
  isCurrent: boolean;
}

/** More pages than these would crowd the header; the archive lists them all. */
const mostPages = 6;

/**
 * The links of the header: the author's, else ways to what there is.
 *
 * @param path of the page, site-relative
 */
export function navigationLinks(
  site: Pick<Site, 'base' | 'navigation'>,
  contents: SiteContents,
  words: Words,
  path: string,
): NavigationLink[] {
  const links = site.navigation.length > 0 ? site.navigation : ways(contents, words);
  return links.map(({ label, url }) => ({
    label,
    href: siteLink(site.base, url),
    isCurrent: siteLink('', url) === encodePath(path),
  }));
}

function ways(contents: SiteContents, words: Words): { label: string; url: string }[] {
  const { hasIncidents, hasTags, hasSubjects, pages } = contents;
  return [
    { label: words.archive, url: '/archive/' },
    ...(hasIncidents ? [{ label: words.incident.incidents, url: '/incidents/' }] : []),
    ...(hasTags ? [{ label: words.tags, url: '/tags/' }] : []),
    ...(hasSubjects ? [{ label: words.subjects, url: '/subjects/' }] : []),
    ...pages.slice(0, mostPages).map(({ path, title }) => ({ label: title, url: encodePath(path) })),
  ];
}
