import type { DisclosureSource } from './find-disclosures.ts';

/** E-mail addresses of the authors of a site and of a post, in lower case: readers are given them anyway. */
export function authorAddresses({ site, post }: Omit<DisclosureSource, 'text'>): ReadonlySet<string> {
  const written = [site.authors, ...[site.values, post.values].flatMap(aboutAuthors)];
  // `kim@example.org`, in whatever shape a theme wants it
  const addresses = JSON.stringify(written).matchAll(/[\w.%+-]{1,64}@[a-z0-9.-]{1,253}/gi);
  return new Set([...addresses].map(([address]) => address.toLowerCase()));
}

/** What stands under `author`, `author-email`, `social`, … */
function aboutAuthors(values: Record<string, unknown>): unknown[] {
  return Object.keys(values)
    .filter((key) => /author|e-?mail|social|contact/i.test(key))
    .map((key) => values[key]);
}
