export { byOwner, type FollowUp, followUps } from './action-items.ts';
export { affectedServices } from './affected-services.ts';
export { betweenIncidents } from './between-incidents.ts';
export {
  type DerivedDuration,
  type DurationKey,
  deriveDuration,
  deriveDurations,
  durationKeys,
  type Formula,
} from './durations.ts';
export { type AffectedTime, affectedTime, windowsOf } from './impact-windows.ts';
export type {
  ActionItem,
  ContributingFactor,
  ImpactWindow,
  Incident,
  IncidentSource,
  Moment,
  RecordedWindow,
  RelatedIncident,
  UsersAffected,
} from './incident.ts';
export { whyNotInternal } from './internal-fields.ts';
export { type Lasted, lasted } from './lasted.ts';
export { instantText, readLocal } from './local-time.ts';
export { occurredAt } from './occurred-at.ts';
export { type Phase, type PhaseKey, type PhaseMark, type Phases, phasesOf } from './phases.ts';
export { quantile } from './quantile.ts';
export { type IncidentOptions, readIncident } from './read-incident.ts';
export {
  actionItemSchema,
  type IncidentKey,
  impactWindowSchema,
  incidentSchema,
  relatedSchema,
} from './schema.ts';
export {
  type DurationGroup,
  type DurationPoint,
  type DurationSummary,
  durationStatistics,
  durationSummary,
  type Grouping,
  quarterOf,
  type SummaryFigure,
} from './statistics.ts';
export {
  readTimelineHeading,
  readZoneStatement,
  type TimelineHeading,
  zoneOfHeading,
} from './timeline/heading.ts';
export { markEntries } from './timeline/marks.ts';
export { type EntryHead, type EntryTime, readEntryTime } from './timeline/read-entry.ts';
export { readTimeline, type TimelineLine, type TimelineOptions } from './timeline/read-timeline.ts';
export type { TimelineEntry } from './timeline/timeline.ts';
export { readUnixTime, unixTimeIn } from './unix-time.ts';
export * from './vocabulary.ts';
export { readInstant, type WrittenInstant } from './written-instant.ts';
