export { followUpGroups } from './follow-up-groups.ts';
export { type RecordPart, recordParts, withRecord } from './incident-record.ts';
export { outline, type Section } from './outline.ts';
export type { PageFacts } from './page-facts.ts';
export { isForEverybody } from './post-marks.ts';
export { statisticsGroupings } from './statistics-groupings.ts';
export { statisticsSections } from './statistics-sections.ts';
