import type { IncidentBlock } from './schema.ts';
import type { ImpactLevel, InstantKey } from './vocabulary.ts';

/** An instant of an incident. */
export interface Moment {
  /** Temporal.ZonedDateTime as a string, in the zone of the incident: `2018-03-10T11:30:00+09:00[Asia/Seoul]`. */
  at: string;
  /** Shown with ≈, as is everything computed from it. */
  approximate: boolean;
}

/** A stretch of time in which users were affected. */
export interface ImpactWindow {
  from: Moment;
  /** Null where it is not known, or not over. */
  to: Moment | null;
  /** Empty where it is about all services of the incident. */
  services: string[];
  level: ImpactLevel | null;
}

/** A window as the block has it. */
export interface RecordedWindow extends ImpactWindow {
  /** Shown to the readers of an internal build alone. */
  internal: boolean;
}

/** What an `incident:` block says, every default filled in: null and empty lists for what is not recorded. JSON. */
export interface Incident extends Omit<IncidentBlock, InstantKey | Reshaped> {
  /** IANA name; times without an offset were read in it. */
  timeZone: string;
  /** Every instant, null where it is not recorded. */
  instants: Readonly<Record<InstantKey, Moment | null>>;
  impactWindows: RecordedWindow[];
  /** Names by role, in the order written; no role is empty. */
  roles: { role: string; people: string[] }[];
}

/** Keys of the block that have another shape here: `precision` is part of each Moment. */
type Reshaped = 'timezone' | 'precision' | 'impactWindows' | 'roles';

export type ActionItem = Incident['actionItems'][number];
export type ContributingFactor = Incident['contributingFactors'][number];
export type RelatedIncident = Incident['related'][number];
export type IncidentSource = Incident['sources'][number];
export type UsersAffected = NonNullable<Incident['usersAffected']>;
