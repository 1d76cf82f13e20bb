/** Stands in for the address of a site that is not known; never seen in the output. */
const nowhere = 'https://site.invalid';

/**
 * Makes an address of a post's body independent of the page it stands on.
 *
 * `#part` → `https://blog.example.org/posts/a/#part`; `../b.png` → `https://blog.example.org/posts/b.png`;
 * `mailto:…` and full URLs stay. What cannot be read as an address stays as the author wrote it.
 *
 * @param base the post's own address: absolute, or root-relative where the site's is unknown; the result is of the same sort
 */
export function resolveLink(link: string, base: string): string {
  const absoluteBase = URL.canParse(base) ? base : `${nowhere}${base}`;
  if (!URL.canParse(link, absoluteBase)) return link;
  const { href } = new URL(link, absoluteBase);
  return href.startsWith(`${nowhere}/`) ? href.slice(nowhere.length) : href;
}
