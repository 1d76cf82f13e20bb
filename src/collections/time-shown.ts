import { followUps } from '#incident/index.ts';
import { isInternal, type Post } from '#post/index.ts';

/** When a site is built. */
export interface BuildTime {
  /** Temporal.ZonedDateTime string. */
  builtAt: string;
  /** ISO day. */
  today: string;
}

/**
 * What the page of a post shows of the time at which it is built: an unchanged page is rendered again where this changes.
 *
 * An incident that goes on shows the minute, open follow-ups with a day they are due on show what is overdue, an embargo ends.
 */
export function timeShown(post: Post, { builtAt, today }: BuildTime): readonly (string | boolean | null)[] {
  const { incident } = post;
  const ongoing = incident !== null && incident.status !== 'resolved';
  const due =
    incident !== null && followUps([incident], today).some((item) => item.open && item.due !== null);
  return [ongoing ? builtAt : null, due ? today : null, isKept(post, builtAt)];
}

/** Whether a post is for an internal build alone when the site is built: lists show that too. */
export function isKept(post: Post, builtAt: string): boolean {
  return isInternal(post, Temporal.ZonedDateTime.from(builtAt).toInstant());
}
