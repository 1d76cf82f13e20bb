import { siteLink } from '#format/index.ts';
import type { Words } from '#i18n/index.ts';
import type { Site } from '#site/index.ts';

export interface NavigationLink {
  label: string;
  href: string;
  /** Whether it leads to the page it stands on. */
  isCurrent: boolean;
}

/**
 * The links of the header: the author's, else the lists every site has.
 *
 * @param path of the page, site-relative
 */
export function navigationLinks(site: Site, words: Words, path: string): NavigationLink[] {
  const chosen = site.navigation.length > 0 ? site.navigation : lists(words);
  return chosen.map(({ label, url }) => ({
    label,
    href: siteLink(site.base, url),
    isCurrent: url === path,
  }));
}

function lists(words: Words): { label: string; url: string }[] {
  return [
    { label: words.archive, url: '/archive/' },
    { label: words.tags, url: '/tags/' },
    { label: words.subjects, url: '/subjects/' },
  ];
}
