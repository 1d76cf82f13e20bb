export { renderAtom } from './atom.ts';
export { createFeed, type Feed, type FeedItem, type FeedSource, feedLength } from './feed.ts';
export { renderJsonFeed } from './json-feed.ts';
export { renderRobots } from './robots.ts';
export { renderRss } from './rss.ts';
export { renderSitemap, type SitemapEntry, sitemapEntries } from './sitemap.ts';
