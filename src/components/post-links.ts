import type { LinkReference, Slot } from '#markdown/index.ts';

/** Gives the `href` of the post a link means; null where no published post is meant. */
export type HrefOf = (link: LinkReference) => string | null;

/**
 * Puts addresses in the place of `sf-post:N`, which stands in a document's HTML for a link to another Markdown file.
 * Where no post is meant, the address is what the author wrote; of a link to a post that is not published the words stay.
 *
 * `<a href="sf-post:0">` → `<a href="/blog/posts/drain/#how">`
 */
export function resolvePostLinks(html: string, links: readonly LinkReference[], hrefOf: HrefOf): string {
  if (links.length === 0) return html;
  const addressAt = (index: string) => {
    const link = links[Number(index)];
    return link && addressOf(link, hrefOf);
  };
  return (
    html
      // Matches a link as a whole: `<a class="x" href="sf-post:12" title="a>b">words</a>`. In text `<` is escaped.
      .replace(
        /<a\s[^>]*?href="sf-post:(\d+)"(?:"[^"]*"|[^">])*>([\s\S]*?)<\/a>/g,
        (whole, index: string, words: string) => (addressAt(index) === null ? words : whole),
      )
      // Matches the start of a link up to its address: `<a class="x" href="sf-post:12"`.
      .replace(/(<a\s[^>]*?href=")sf-post:(\d+)(?=")/g, (whole, start: string, index: string) => {
        const address = addressAt(index);
        return typeof address === 'string' ? start + escapeAttribute(address) : whole;
      })
  );
}

/** The same in what stands in slots: captions, links around images and times. The HTML of a timeline's entries is a document's own. */
export function resolveSlotLinks(slot: Slot, links: readonly LinkReference[], hrefOf: HrefOf): Slot {
  if (links.length === 0) return slot;
  const props = { ...slot.props };
  if ('captionHtml' in props && props.captionHtml !== undefined)
    props.captionHtml = resolvePostLinks(props.captionHtml, links, hrefOf);
  const resolved = (href: string): string | undefined => {
    const link = links[Number(/^sf-post:(\d+)$/.exec(href)?.[1] ?? -1)];
    return link ? (addressOf(link, hrefOf) ?? undefined) : href;
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

/** What a link of a document becomes: null where it means a post that is not published, which is not to be named. */
function addressOf(link: LinkReference, hrefOf: HrefOf): string | null {
  return hrefOf(link) ?? (link.isWithheld ? null : link.source);
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
