import { absoluteUrl } from '#format/index.ts';
import type { Site } from '#site/index.ts';

/**
 * Writes robots.txt (RFC 9309): everything may be read, and of an internal site nothing. The sitemap is named where its address is
 * known, for that line must be a full URL.
 *
 * Crawlers look for it at the top of a host alone: of a site below a base path it is served, but not asked for.
 */
export function renderRobots(site: Site): string {
  if (site.audience === 'internal') return 'User-agent: *\nDisallow: /\n';
  const everyone = 'User-agent: *\nAllow: /\n';
  if (site.url === null) return everyone;
  return `${everyone}\nSitemap: ${absoluteUrl(site.url, site.base, '/sitemap.xml')}\n`;
}
