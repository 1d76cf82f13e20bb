import type { LinkReference, Slot } from '#markdown/index.ts';

/** Gives the `href` of the post a link means; null where no published post is meant. */
export type HrefOf = (link: LinkReference) => string | null;

/**
 * Puts addresses in the place of `sf-post:N`, which stands in a document's HTML for a link to another Markdown file.
 * Where no post is meant, the address is what the author wrote.
 *
 * `<a href="sf-post:0">` → `<a href="/blog/posts/drain/#how">`
 */
export function resolvePostLinks(html: string, links: readonly LinkReference[], hrefOf: HrefOf): string {
  if (links.length === 0) return html;
  // Matches the start of a link up to its address: `<a class="x" href="sf-post:12"`. In text `<` is escaped.
  return html.replace(/(<a\s[^>]*?href=")sf-post:(\d+)(?=")/g, (whole, start: string, index: string) => {
    const link = links[Number(index)];
    return link ? start + escapeAttribute(hrefOf(link) ?? link.source) : whole;
  });
}

/** The same in what stands in slots: captions, links around images and times. The HTML of a timeline's entries is a document's own. */
export function resolveSlotLinks(slot: Slot, links: readonly LinkReference[], hrefOf: HrefOf): Slot {
  if (links.length === 0) return slot;
  const props = { ...slot.props };
  if ('captionHtml' in props && props.captionHtml !== undefined)
    props.captionHtml = resolvePostLinks(props.captionHtml, links, hrefOf);
  const resolved = (href: string) => {
    const link = links[Number(/^sf-post:(\d+)$/.exec(href)?.[1] ?? -1)];
    return link ? (hrefOf(link) ?? link.source) : href;
  };
  if ('href' in props && props.href !== undefined) props.href = resolved(props.href);
  if ('entries' in props) {
    props.entries = props.entries.map((entry) => ({
      ...entry,
      href: entry.href === undefined ? undefined : resolved(entry.href),
    }));
  }
  // The same component with the same kind of props: TypeScript cannot follow it through the union.
  return { ...slot, props } as Slot;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
