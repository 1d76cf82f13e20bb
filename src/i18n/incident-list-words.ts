/** Words of the pages that list incidents and follow-ups, besides those they share with other pages of incidents. */
export interface IncidentListWords {
  /** Heading of incidents of which no day is known. */
  noDay: string;
  /** Heading of the years of a long list that have a page each. */
  furtherYears: string;

  /** The legend of the calendar. */
  began: string;
  wentOn: string;
  tallerIsWorse: string;

  /** Heads what goes on when the site is built. */
  now: string;
  /** No incident goes on. @param day when the site was built */
  calm(day: string): string;
  /** How long a service was affected in a year. @param duration with `about` where it is approximate */
  affectedFor(duration: string): string;
  notAffected: string;
  /** Incidents that are not part of the total. */
  notCounted(count: number): string;

  noDueDay: string;
}
