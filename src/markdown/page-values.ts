import type { PostFacts } from '#post/index.ts';

/** Keys of the front matter that hold a moment, and the fact it became. */
const moments = { date: 'date', updated: 'updated', last_modified_at: 'updated' } as const;

/**
 * What `{{ page.… }}` names: the front matter as written, and in it what the post came to: title, URL and dates.
 *
 * A date is written as Jekyll prints it, `2026-01-02 23:50:00 +0900`, which Liquid's filters for dates read too. A naive one
 * of the front matter they would read in the zone of the machine.
 */
export function pageValues({ values, title, post }: PostFacts): Record<string, unknown> {
  const page: Record<string, unknown> = { ...values, title, url: post.path, date: null };
  for (const [key, fact] of Object.entries(moments)) {
    const moment = post[fact];
    if (moment !== null && key in page) page[key] = withOffset(moment);
  }
  return page;
}

/** `2026-01-02T23:50:00+09:00[Asia/Seoul]` → `2026-01-02 23:50:00 +0900` */
function withOffset(moment: string): string {
  const zoned = Temporal.ZonedDateTime.from(moment);
  const time = zoned.toPlainTime().toString({ smallestUnit: 'second' });
  return `${zoned.toPlainDate()} ${time} ${zoned.offset.replace(':', '')}`;
}
