/** Words around incidents. Names of services, people and kinds of factors are the author's own. */
export interface IncidentWords {
  incident: string;
  incidents: string;
  incidentCount(count: number): string;
  /** Stands for a duration, instant or fact that nobody wrote down. */
  notRecorded: string;
  /** Stands before what is approximate, for screen readers; others see ≈. */
  approximately: string;
  internal: string;
  /** Mark of a post that only who has its address finds. */
  unlisted: string;
  /** Mark of a post that will be public from a day on. */
  embargoUntil(day: string): string;

  /** Name of the table of what is recorded. */
  facts: string;
  severity: string;
  impact: string;
  impacts: Readonly<Record<'none' | 'minor' | 'major' | 'critical', string>>;
  status: string;
  statuses: Readonly<Record<'investigating' | 'identified' | 'monitoring' | 'resolved', string>>;
  reviewStatus: string;
  reviewStatuses: Readonly<Record<'draft' | 'in_review' | 'reviewed' | 'closed', string>>;
  services: string;
  usersAffected: string;
  /** @param count whole number, or null. @param percent of a hundred, or null */
  users(count: number | null, percent: number | null): string;
  estimated: string;
  dataImpact: string;
  dataImpacts: Readonly<Record<'none' | 'confidentiality' | 'integrity' | 'availability', string>>;
  detectedBy: string;
  detectors: Readonly<Record<'alert' | 'user_report' | 'internal' | 'ad_hoc', string>>;
  impactSummary: string;
  trigger: string;
  detection: string;
  resolution: string;
  roles: string;
  /** Names of roles in wide use, by the key they are written with; others are shown as written. */
  roleNames: Readonly<Record<string, string>>;
  impactWindows: string;
  levels: Readonly<Record<'full' | 'partial' | 'degraded', string>>;

  instants: Readonly<
    Record<
      | 'triggeredAt'
      | 'startedAt'
      | 'detectedAt'
      | 'acknowledgedAt'
      | 'identifiedAt'
      | 'mitigatedAt'
      | 'resolvedAt'
      | 'communicatedAt',
      string
    >
  >;
  began: string;
  ended: string;
  /** Of an incident that is not over: since when. */
  ongoingSince(instant: string): string;
  /** When the page was made, beside what goes on. */
  asOf(instant: string): string;
  /** In the place of how long it lasted, or of its end: it is not over. */
  goesOn: string;
  /** No user was affected. */
  nearMiss: string;

  durations: string;
  /** Names of what is derived, with the abbreviation the field has for it. */
  durationNames: Readonly<
    Record<
      | 'timeToDetect'
      | 'timeToAcknowledge'
      | 'timeToMitigate'
      | 'timeToResolve'
      | 'impact'
      | 'timeToCommunicate'
      | 'recovery',
      { name: string; short: string | null }
    >
  >;
  /** The formula of the impact where there are windows. */
  sumOfWindows(count: number): string;

  /** In the place of a duration. @param instants names of those that are missing */
  notRecordedWithout(instants: readonly string[]): string;
  /** The end of an impact window, which may be missing. @param number from 1 */
  endOfWindow(number: number): string;

  /** Phases of an incident, each between two instants, by the one it begins with. */
  phases: Readonly<
    Record<
      'triggeredAt' | 'startedAt' | 'detectedAt' | 'acknowledgedAt' | 'identifiedAt' | 'mitigatedAt',
      string
    >
  >;
  /** Text alternative of the bar. @param phases each with how long it took */
  phaseBar(phases: readonly string[]): string;
  /** A stretch before the bar that is too long to be drawn. */
  triggeredBefore(duration: string): string;
  /** The same after it. */
  resolvedAfter(duration: string): string;
  /** The end of a bar of what goes on. */
  now: string;

  timeline: string;
  sinceBefore(duration: string): string;
  /** What `T+12m` and `+5m` count from. */
  sinceStartLegend: string;
  sinceBeforeLegend: string;
  /** Beside a day that was inferred. */
  nextDay: string;
  /** Where nothing happened for long. */
  gap(duration: string): string;
  timesShownIn: string;
  zoneOfIncident(offset: string): string;
  yourZone(offset: string): string;

  contributingFactors: string;
  actionItems: string;
  actionCount(open: number, overdue: number): string;
  actionTypes: Readonly<Record<'prevent' | 'mitigate' | 'detect' | 'process' | 'other', string>>;
  actionStatuses: Readonly<Record<'open' | 'in_progress' | 'done' | 'wont_do', string>>;
  overdue: string;
  owner: string;
  nobody: string;
  reason: string;
  priority: string;
  type: string;
  openActions: string;
  closedActions: string;
  byOwner: string;
  byIncident: string;
  noActions: string;

  /** Heading of what is recorded of the incident, below its story. */
  record: string;
  related: string;
  relations: Readonly<Record<'recurrence' | 'duplicate' | 'caused_by' | 'follow_up', string>>;
  /** What this incident is to the one that names it. */
  relationsBack: Readonly<Record<'recurrence' | 'duplicate' | 'caused_by' | 'follow_up', string>>;
  sources: string;
  archivedCopy: string;

  /** Heading of when it happened and when it was told. */
  dates: string;
  occurred: string;
  published: string;
  edited: string;

  all: string;
  bySeverity: string;
  byService: string;
  byFactor: string;
  filters: string;
  incidentsOf(name: string): string;
  statistics: string;
  actions: string;
  months: readonly string[];
  /** Column heads and words of the statistics. */
  count: string;
  median: string;
  percentile90: string;
  range: string;
  byQuarter: string;
  noService: string;
  noMeans: string;
  /** What the percentile says, and how it is computed. */
  percentileNote: string;
  dataTable: string;
  /** Text alternative of a dot plot. */
  dotPlot(duration: string, groups: number, incidents: number): string;
  downloads: string;

  /** The badge: what it is of, and what it says. */
  badge: { label: string; operational: string; ongoing(count: number): string };
  /** What a status page tells of an incident whose author wrote no sentence for it. */
  updates: {
    sentences: Readonly<Record<'investigating' | 'identified' | 'monitoring' | 'resolved', string>>;
    /** Follows such a sentence where its instant is not recorded. */
    whenUnknown: string;
    /** Title of the history of updates, as Statuspage has it. */
    history(site: string): string;
  };
}
