export { buildInstant } from './build-instant.ts';
export { parseDate, type WrittenDate } from './dates.ts';
export { type PostFacts, type PostFile, readFacts } from './facts.ts';
export { titleOfFile } from './file-name.ts';
export { type FrontMatter, readFrontMatter } from './front-matter.ts';
export { groupByTerm, groupByYear, seriesOf } from './group.ts';
export type { UnknownKey } from './header.ts';
export {
  type ExportFormat,
  exportFormats,
  type IncidentFeedFormat,
  incidentFeedFormats,
  incidentFeedPath,
  incidentFiles,
  type StatuspageFile,
  statuspageFiles,
} from './incident-files.ts';
export {
  type IncidentList,
  incidentListPath,
  incidentLists,
  type Listing,
} from './incident-lists.ts';
export { incidentPath, incidentPaths } from './incident-paths.ts';
export { dayOf, type IncidentPost, isIncidentPost, latestFirst } from './incident-post.ts';
export { incidentYearPath, mostOnOnePage } from './incident-year-pages.ts';
export { frontMatterJsonSchema } from './json-schema.ts';
export { listPaths } from './list-paths.ts';
export { isFuture, neighbours, newestFirst, paginate } from './order.ts';
export { cleanPath } from './permalink.ts';
export { type Post, type Term, type UnrenderedPost, type Visibility, visibilities } from './post.ts';
export { readingMinutes } from './reading-time.ts';
export { type RelatedPost, relatedIncidents } from './related-incidents.ts';
export { jekyllKeys, postKeys, postSchema } from './schema.ts';
export { type SettledUrls, settleUrls } from './settle-urls.ts';
export { slugOf } from './slug.ts';
export { reportUnknownKeys } from './unknown-keys.ts';
export { isInternal } from './visibility.ts';
