import { formatDay } from '#format/index.ts';
import type { Words } from '#i18n/index.ts';
import type { Post } from '#post/index.ts';
import type { Audience } from '#site/index.ts';

/**
 * What an internal build says of posts that not everybody gets to see: internal, unlisted, internal until a day.
 *
 * @param builtAt Temporal.ZonedDateTime string: an embargo that is over by then is none
 * @returns nothing in a build for the public
 */
export function postMarks(
  post: Pick<Post, 'visibility' | 'embargoUntil'>,
  audience: Audience,
  builtAt: string,
  { incident: words, language }: Pick<Words, 'incident' | 'language'>,
): string[] {
  if (audience !== 'internal') return [];
  const embargo = pendingEmbargo(post, builtAt);
  return [
    ...(post.visibility === 'internal' ? [words.internal] : []),
    ...(post.visibility === 'unlisted' ? [words.unlisted] : []),
    // What stays internal after its embargo has none to tell.
    ...(embargo && post.visibility !== 'internal' ? [words.embargoUntil(formatDay(embargo, language))] : []),
  ];
}

/** Whether search engines may show a post. */
export function isForEverybody(post: Pick<Post, 'visibility' | 'embargoUntil'>, builtAt: string): boolean {
  return post.visibility === 'public' && pendingEmbargo(post, builtAt) === null;
}

function pendingEmbargo({ embargoUntil }: Pick<Post, 'embargoUntil'>, builtAt: string): string | null {
  if (embargoUntil === null) return null;
  return epoch(embargoUntil) > epoch(builtAt) ? embargoUntil : null;
}

function epoch(at: string): number {
  return Temporal.ZonedDateTime.from(at).epochMilliseconds;
}
