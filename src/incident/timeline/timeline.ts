/** A line of a timeline, its time read. The text is the caller's: it may be of any depth. JSON. */
export interface TimelineEntry {
  /** The time as the line writes it; empty where it begins with none. */
  written: string;
  /** Number of UTF-16 units of the line before its text. */
  length: number;
  /** Temporal.ZonedDateTime as a string, in the zone of the incident; null where the line has no instant. */
  at: string | null;
  /** The end of a range. */
  end: string | null;
  /** ISO day of a line that is a day alone. */
  day: string | null;
  approximate: boolean;
  /** True where the day was inferred to be the one after the line before, over midnight. */
  overMidnight: boolean;
  /** Milliseconds since the start of the incident, negative before it; null where one of the two is not known. */
  sinceStart: number | null;
  /** Milliseconds since the last line that has an instant, negative where the lines are out of order. */
  sinceBefore: number | null;
}
