export { dev, icon, site } from 'virtual:sunfish/run';
export { builtAt, today } from './build-time.ts';
export { pathOfFile } from './link-targets.ts';
export type { PagePath } from './page-hash.ts';
export { allPaths, subjectPaths, tagPaths, type View, yearPaths } from './paths.ts';
export { getDocument, getImageMetadata, incidents, pages, posts } from './queries.ts';
export { type SiteContents, siteContents } from './site-contents.ts';
