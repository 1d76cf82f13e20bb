import { slugOf } from '#post/index.ts';

/** What a file system takes in a name is 255 bytes; of them the day, the ending, and a number behind it need some. */
const mostBytes = 180;

/**
 * Where a new post stands, below the folder of the content: `posts/2026-11-30-a-title.md`. Jekyll's drafts have no day: `_drafts/a-title.md`.
 *
 * @param name a title, or what the writer wants in the address
 * @param day `2026-11-30`
 */
export function draftPath(name: string, day: string, siteKind: 'native' | 'jekyll'): string {
  const slug = cut(slugOf(name));
  return siteKind === 'jekyll' ? `_drafts/${slug}.md` : `posts/${day}-${slug}.md`;
}

/** Cut at a hyphen where one is near: whole words, and no letter in halves. */
function cut(slug: string): string {
  const bytes = new TextEncoder().encode(slug);
  if (bytes.length <= mostBytes) return slug;
  const whole = new TextDecoder().decode(bytes.subarray(0, mostBytes)).replace(/\uFFFD+$/, '');
  const hyphen = whole.lastIndexOf('-');
  return (hyphen > whole.length / 2 ? whole.slice(0, hyphen) : whole).replace(/-+$/, '');
}
