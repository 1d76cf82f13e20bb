import type { Liquid } from 'liquidjs';
import { parseDate } from '#post/index.ts';

/** liquidjs' filters for dates, Jekyll's among them. */
const filters = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'];

/**
 * Has Liquid's filters read dates as front matter is read: without a zone they are of the site's. Left to themselves they take
 * `2026-01-02 10:00` for a time of the machine that builds, and `2026-01-02` for the evening before in New York.
 */
export function readDatesInZone(engine: Liquid, timeZone: string): void {
  for (const name of filters) {
    const given = engine.filters[name];
    if (typeof given !== 'function') throw new Error(`liquidjs has no filter "${name}".`);
    engine.registerFilter(name, function (value: unknown, ...options: unknown[]) {
      const date = typeof value === 'string' ? parseDate(value, timeZone) : null;
      return given.call(this, date ? withOffset(date.moment) : value, ...options);
    });
  }
}

/** As Jekyll prints a date: `2026-01-02 23:50:00 +0900`. */
export function withOffset(moment: Temporal.ZonedDateTime): string {
  const time = moment.toPlainTime().toString({ smallestUnit: 'second' });
  return `${moment.toPlainDate()} ${time} ${moment.offset.replace(':', '')}`;
}
