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
export { type IncidentOptions, readIncident } from './read-incident.ts';
export { actionItemSchema, impactWindowSchema, incidentSchema, relatedSchema } from './schema.ts';
export * from './vocabulary.ts';
