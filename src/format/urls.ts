/**
 * The address of a page within the site, as it stands in an `href`: base in front, percent-encoded.
 *
 * @param base `` or `/blog`
 * @param path site-relative with a leading slash, not percent-encoded: `/posts/서버-고친-이야기/`
 */
export function sitePath(base: string, path: string): string {
  return base + encodePath(path);
}

/**
 * The whole address of a page.
 *
 * @param origin `https://blog.example.org`; null where it is unknown: the address is then a path
 * @param base `` or `/blog`
 * @param path site-relative with a leading slash, not percent-encoded
 */
export function absoluteUrl(origin: string | null, base: string, path: string): string {
  return (origin ?? '') + sitePath(base, path);
}

/**
 * The `href` of a link that the site's owner wrote into the configuration: site-relative ones get the base in front,
 * those of other places and those already encoded stay as they are.
 *
 * `/about/` → `/blog/about/`, `/글/#끝` → `/blog/%EA%B8%80/#끝`, `https://x.org/` → `https://x.org/`
 */
export function siteLink(base: string, link: string): string {
  if (!link.startsWith('/') || link.startsWith('//')) return link;
  // Matches the path and what follows it: `/about/`, `?q=1#part`.
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(link) ?? [];
  return base + encodePath(decoded(path)) + rest;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The site-relative path of the page that a tag or a subject has: `/tags/python/`. */
export function termPath(kind: 'tags' | 'subjects', slug: string): string {
  return `/${kind}/${slug}/`;
}

/** Percent-encodes what a URL path cannot hold bare; a `%` of the name itself becomes `%25`. */
export function encodePath(path: string): string {
  return path.toWellFormed().split('/').map(encodeSegment).join('/');
}

/** `encodeURIComponent` without the characters that a segment may hold bare (RFC 3986, `pchar`). */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(
    /%(?:21|24|26|27|28|29|2A|2B|2C|3A|3B|3D|40)/g,
    decodeURIComponent,
  );
}
