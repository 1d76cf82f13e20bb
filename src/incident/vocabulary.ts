/** The closed vocabularies of an incident. Terms are the field's: each names whose. */

/** From the worst to the least. What a level means stands in site.yml. */
export const severities = ['SEV-1', 'SEV-2', 'SEV-3', 'SEV-4', 'SEV-5'] as const;
export type IncidentSeverity = (typeof severities)[number];

/** Source: Statuspage's `impact` of an incident. */
export const impacts = ['none', 'minor', 'major', 'critical'] as const;
export type Impact = (typeof impacts)[number];

/** Source: Statuspage's `status` of an incident. */
export const statuses = ['investigating', 'identified', 'monitoring', 'resolved'] as const;
export type IncidentStatus = (typeof statuses)[number];

/** Source: PagerDuty's status of a postmortem. */
export const reviewStatuses = ['draft', 'in_review', 'reviewed', 'closed'] as const;
export type ReviewStatus = (typeof reviewStatuses)[number];

/** The instants of an incident, in the order in which they usually come. */
export const instantKeys = [
  'triggeredAt',
  'startedAt',
  'detectedAt',
  'acknowledgedAt',
  'identifiedAt',
  'mitigatedAt',
  'resolvedAt',
  'communicatedAt',
] as const;
export type InstantKey = (typeof instantKeys)[number];

export const precisions = ['exact', 'approx'] as const;

export const detectors = ['alert', 'user_report', 'internal', 'ad_hoc'] as const;
export type Detector = (typeof detectors)[number];

export const impactLevels = ['full', 'partial', 'degraded'] as const;
export type ImpactLevel = (typeof impactLevels)[number];

export const dataImpacts = ['none', 'confidentiality', 'integrity', 'availability'] as const;
export type DataImpact = (typeof dataImpacts)[number];

export const relations = ['recurrence', 'duplicate', 'caused_by', 'follow_up'] as const;
export type Relation = (typeof relations)[number];

/** Source: the action items of Google's Site Reliability Engineering, "Postmortem Culture". */
export const actionTypes = ['prevent', 'mitigate', 'detect', 'process', 'other'] as const;
export type ActionType = (typeof actionTypes)[number];

export const actionStatuses = ['open', 'in_progress', 'done', 'wont_do'] as const;
export type ActionStatus = (typeof actionStatuses)[number];
