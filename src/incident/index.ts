export { byOwner, type FollowUp, followUps } from './action-items.ts';
export {
  type DerivedDuration,
  type DurationKey,
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
  RelatedIncident,
  UsersAffected,
} from './incident.ts';
export { quantile } from './quantile.ts';
export { type IncidentOptions, readIncident } from './read-incident.ts';
export { actionItemSchema, impactWindowSchema, incidentSchema, relatedSchema } from './schema.ts';
export {
  type DurationGroup,
  type DurationPoint,
  type DurationSummary,
  durationStatistics,
  durationSummary,
  type Grouping,
} from './statistics.ts';
export * from './vocabulary.ts';
