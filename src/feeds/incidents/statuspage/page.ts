import { absoluteUrl } from '#format/index.ts';
import type { Site } from '#site/index.ts';
import type { StatuspagePage } from './shapes.ts';

/** The status page itself: the site. */
export function statuspagePage(site: Site, updated: Temporal.Instant): StatuspagePage {
  return {
    id: pageId(site),
    name: site.title,
    url: absoluteUrl(site.url, site.base, ''),
    time_zone: site.timeZone,
    updated_at: statuspageTime(site, updated),
  };
}

/** What stays: the host of the site and its base, `example.org/blog`. */
export function pageId(site: Site): string {
  const host = site.url === null ? 'site' : new URL(site.url).host;
  return `${host}${site.base}`;
}

/** `2018-03-10T11:30:00.000+09:00`, in the zone of the page; of UTC with `Z`, as the original writes it. */
export function statuspageTime(site: Site, at: Temporal.Instant): string {
  return at
    .toZonedDateTimeISO(site.timeZone)
    .toString({ timeZoneName: 'never', smallestUnit: 'millisecond' })
    .replace(/\+00:00$/, 'Z');
}
