import { absoluteUrl } from '#format/index.ts';
import { renderPlain } from '#markdown/index.ts';
import type { Site } from '#site/index.ts';
import type { FeedSource } from './feed.ts';
import { resolveLink } from './links.ts';
import { xmlCharacters } from './xml.ts';

/**
 * The whole body of a post as HTML that stands on its own: every address in it is absolute, as far as the site's is known.
 *
 * @param postUrl address of the post, against which relative ones are read
 * @param pathOf site-relative path of the post that stands in a source file
 */
export function itemHtml(
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
      if (url !== null) return `${url}${reference.suffix}`;
      return reference.isWithheld ? null : resolveLink(reference.source, postUrl);
    },
  });
  return xmlCharacters(html);
}
