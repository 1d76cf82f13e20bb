import type { Post } from './post.ts';

/** Order of lists: the newest first, drafts without a date before all; equal moments by id, so that builds agree. */
export function newestFirst(a: Post, b: Post): number {
  return moment(b) - moment(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The next newer and older post of each, by post id. @param posts in the order of lists */
export function neighbours(posts: readonly Post[]): Map<string, { newer: Post | null; older: Post | null }> {
  return new Map(
    posts.map((post, index) => [
      post.id,
      { newer: posts[index - 1] ?? null, older: posts[index + 1] ?? null },
    ]),
  );
}

/** A list cut into pages; an empty list has one empty page. */
export function paginate<Item>(list: readonly Item[], size: number): Item[][] {
  const pages: Item[][] = [];
  for (let first = 0; first < list.length; first += size) pages.push(list.slice(first, first + size));
  return pages.length > 0 ? pages : [[]];
}

/** True where a post's moment has not come yet. */
export function isFuture(post: Pick<Post, 'date'>, now: Temporal.Instant): boolean {
  return post.date !== null && moment(post) > now.epochMilliseconds;
}

/** Dates are compared many times in one sort, and parsing one costs more than the rest of it. */
const moments = new WeakMap<Pick<Post, 'date'>, number>();

function moment(post: Pick<Post, 'date'>): number {
  let value = moments.get(post);
  if (value === undefined) {
    value =
      post.date === null ? Number.MAX_SAFE_INTEGER : Temporal.ZonedDateTime.from(post.date).epochMilliseconds;
    moments.set(post, value);
  }
  return value;
}
