export { dev, icon, site } from 'virtual:sunfish/run';
export { builtAt, today } from './build-time.ts';
export { type FilePath, incidentFilePaths, incidentListFeedPaths } from './incident-files.ts';
export type { FilterGroup, FilterLink } from './incident-filters.ts';
export type { IncidentLinks, ListLink } from './incident-links.ts';
export {
  type FollowUpsView,
  followUpPagePaths,
  type IncidentListView,
  type IncidentView,
  incidentPagePaths,
} from './incident-pages.ts';
export type { IncidentRow } from './incident-rows.ts';
export type { IncidentYear } from './incident-years.ts';
export { pathOfFile, pathsOfFiles } from './link-targets.ts';
export type { PagePath } from './page-hash.ts';
export { allPaths, type PostView, subjectPaths, tagPaths, type View, yearPaths } from './paths.ts';
export type { PresentState } from './present-state.ts';
export { getDocument, getImageMetadata, incidents, pages, posts } from './queries.ts';
export type { ServiceTime } from './service-time.ts';
export { type SiteContents, siteContents } from './site-contents.ts';
export { type StatisticsList, type StatisticsView, statisticsPaths } from './statistics-path.ts';
