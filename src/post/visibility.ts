import type { Post } from './post.ts';

/** True of a post that is not for the public: by its own word, or until its embargo ends. */
export function isInternal(
  { visibility, embargoUntil }: Pick<Post, 'visibility' | 'embargoUntil'>,
  now: Temporal.Instant,
): boolean {
  if (visibility === 'internal') return true;
  return (
    embargoUntil !== null &&
    Temporal.Instant.compare(Temporal.ZonedDateTime.from(embargoUntil).toInstant(), now) > 0
  );
}
