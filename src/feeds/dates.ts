/** `Sat, 10 Mar 2018 02:30:00 GMT`: RFC 822 with four digits of the year, as RSS wants it. */
export function rfc822(date: Temporal.ZonedDateTime): string {
  return new Date(date.epochMilliseconds).toUTCString();
}

/** `2018-03-10T11:30:00+09:00`: RFC 3339, with the offset of the zone the post is shown in. */
export function rfc3339(date: Temporal.ZonedDateTime): string {
  return date.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
