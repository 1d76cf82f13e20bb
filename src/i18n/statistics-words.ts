/** Words of the statistics besides those they share with other pages of incidents. */
export interface StatisticsWords {
  /** @param days of the first and the last incident, as people read them */
  countAndSpan(count: number, days: readonly [first: string, last: string] | null): string;
  /** How many incidents of a group have the duration, beside its row. */
  known(n: number, count: number): string;
  /** How many incidents that are over do not have the duration. */
  notRecordedIn(count: number): string;
  /** How many do not have it and are not over. */
  ongoingIn(count: number): string;
  /** A duration that a single incident has. */
  onlyOne: string;
  neverRecorded(durations: readonly string[]): string;
  quarter(year: number, quarter: number): string;
  /** Below a row that names the year. */
  quarterOfYear(quarter: number): string;
  /** Heads of columns. */
  quarterHead: string;
  yearHead: string;
  serviceHead: string;
  total: string;
  /** Incidents without an instant. */
  noQuarter: string;
  /** Stands for several rows. */
  quartersWithout(from: string, to: string): string;
  /** What a dot is. */
  exact: string;
  approximate: string;
  /** The formula of the impact: windows where they are written down. */
  impactFormula(difference: string): string;
  counts: string;
  bySeverityAndQuarter: string;
  bySeverityAndYear: string;
  /** Text alternative of the dots by severity and time. */
  countPlot(incidents: number, severities: number, from: string, to: string): string;
  factorKinds: string;
  kind: string;
  noKind: string;
}
