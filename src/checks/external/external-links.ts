import type { Place } from '#diagnostics/index.ts';
import { isFuture, isInternal } from '#post/index.ts';
import type { CheckedPost, Range } from '../rule.ts';
import { sourcePlaces } from '../source-places.ts';
import { askableAddress } from './askable-address.ts';
import type { ExternalLink } from './external-link.ts';
import { frontMatterLinksOf } from './front-matter-links.ts';
import { textLinksOf } from './text-links.ts';

/** The addresses of other sites that a post names, front matter first, each as often as it stands there. */
export function externalLinksOf(post: CheckedPost): ExternalLink[] {
  const { text, site, frontMatter } = post;
  const placeOf = sourcePlaces(text);
  const day = publicDay(post);
  const spanOf = ({ start, end }: Range): Omit<Place, 'file'> => {
    const last = placeOf(end);
    return { ...placeOf(start), endLine: last.line, endColumn: last.column };
  };
  const inFrontMatter = frontMatterLinksOf(post).map(({ path, ...link }) => ({
    ...link,
    place: link.spot ? spanOf(link.spot) : frontMatter.placeOf(path),
  }));
  const inText = textLinksOf(post).map(({ at, ...link }) => ({ ...link, place: spanOf(at), source: null }));
  return [...inFrontMatter, ...inText].flatMap(({ isInternal: isHidden, ...link }) => {
    const url = askableAddress(link.written, site);
    return url === null ? [] : [{ ...link, url, copyNear: isHidden ? null : day }];
  });
}

/** The day of a post, `20180310`; today for pages without one. Null where the public does not see the post. */
function publicDay({ post, now, site }: CheckedPost): string | null {
  if (post.draft || isInternal(post, now) || isFuture(post, now)) return null;
  const day = post.date?.slice(0, 10) ?? now.toZonedDateTimeISO(site.timeZone).toPlainDate().toString();
  return day.replaceAll('-', '');
}
