/**
 * The shapes of Statuspage's public status API, version 2, field by field as its pages give them. Source: the "API" page that every
 * status page has (www.githubstatus.com/api/v2) and what it answers (www.githubstatus.com/api/v2/summary.json).
 */

/** From the best to the worst. `under_maintenance` is left out: maintenance is not planned here. */
export const componentStatuses = [
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
] as const;
export type ComponentStatus = (typeof componentStatuses)[number];

export interface StatuspagePage {
  id: string;
  name: string;
  /** Without a slash at its end: clients put `/api/v2/…` after it. */
  url: string;
  time_zone: string;
  updated_at: string;
}

export interface StatuspageStatus {
  indicator: 'none' | 'minor' | 'major' | 'critical';
  description: string;
}

export interface StatuspageComponent {
  id: string;
  name: string;
  status: ComponentStatus;
  created_at: string;
  updated_at: string;
  /** From 1. */
  position: number;
  description: string | null;
  showcase: boolean;
  start_date: string | null;
  group_id: string | null;
  page_id: string;
  group: boolean;
  only_show_if_degraded: boolean;
}

export interface StatuspageIncident {
  id: string;
  name: string;
  status: 'investigating' | 'identified' | 'monitoring' | 'resolved';
  created_at: string;
  updated_at: string;
  monitoring_at: string | null;
  resolved_at: string | null;
  impact: 'none' | 'minor' | 'major' | 'critical';
  shortlink: string;
  started_at: string;
  page_id: string;
  /** The latest first. */
  incident_updates: StatuspageUpdate[];
  components: StatuspageComponent[];
  reminder_intervals: string | null;
}

export interface StatuspageUpdate {
  id: string;
  status: StatuspageIncident['status'];
  /** HTML. */
  body: string;
  incident_id: string;
  created_at: string;
  updated_at: string;
  display_at: string;
  affected_components:
    | { code: string; name: string; old_status: ComponentStatus; new_status: ComponentStatus }[]
    | null;
  deliver_notifications: boolean;
  custom_tweet: string | null;
  tweet_id: string | null;
}
