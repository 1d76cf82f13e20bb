import type { Post } from '#post/index.ts';

/**
 * When the post of an incident was last changed, as far as anybody knows: the latest of its publication, its `updated`, and the last
 * commit that touched its file. In the zone of its publication; null for a draft without a date.
 */
export function lastChange({ date, updated, edited }: Post): Temporal.ZonedDateTime | null {
  if (date === null) return null;
  const published = Temporal.ZonedDateTime.from(date);
  const changes = [
    ...(updated === null ? [] : [Temporal.ZonedDateTime.from(updated)]),
    ...(edited === null ? [] : [Temporal.Instant.from(edited).toZonedDateTimeISO(published.timeZoneId)]),
  ];
  return changes.reduce((latest, change) => laterOf(latest, change), published);
}

/** The later of two; the first where they are one instant. */
export function laterOf<When extends { epochMilliseconds: number }>(a: When, b: When): When {
  return b.epochMilliseconds > a.epochMilliseconds ? b : a;
}
