import type { PostFacts } from '#post/index.ts';
import { withOffset } from './dates.ts';

/** What `{{ page.… }}` names: the front matter as written, and in it what the post came to: title, URL and date. */
export function pageValues({ values, title, post }: PostFacts): Record<string, unknown> {
  const date = post.date === null ? null : withOffset(Temporal.ZonedDateTime.from(post.date));
  return { ...values, title, url: post.path, date };
}
