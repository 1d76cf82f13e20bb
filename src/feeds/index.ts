export { renderAtom } from './atom.ts';
export {
  createFeed,
  type Feed,
  type FeedItem,
  type FeedSource,
  type FeedTopic,
  feedLength,
} from './feed.ts';
export { renderBadge } from './incidents/badge.ts';
export { renderCalendar } from './incidents/calendar.ts';
export { csvColumns, renderCsv } from './incidents/csv.ts';
export { renderExport } from './incidents/export.ts';
export { historyFeed } from './incidents/history.ts';
export { renderExportSchema } from './incidents/schema-file.ts';
export { renderStatuspage } from './incidents/statuspage/api.ts';
export { incidentTopic } from './incidents/topic.ts';
export { renderJsonFeed } from './json-feed.ts';
export { renderRobots } from './robots.ts';
export { renderRss } from './rss.ts';
export { renderSitemap, type SitemapEntry, sitemapEntries } from './sitemap.ts';
export { xmlCharacters, xmlDocument } from './xml.ts';
