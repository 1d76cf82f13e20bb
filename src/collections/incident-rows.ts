import {
  affectedServices,
  type IncidentSeverity,
  type IncidentStatus,
  type Lasted,
  lasted,
} from '#incident/index.ts';
import { dayOf, type IncidentPost, incidentListPath, type Visibility } from '#post/index.ts';
import type { Service } from '#site/index.ts';

/** A post of an incident as lists show it. */
export interface IncidentRow {
  id: string;
  /** Of the post: site-relative, base not included. */
  path: string;
  title: string;
  lang: string;
  /** The day it began, in its own zone: `2018-03-10`; null where nothing says it. */
  day: string | null;
  /** The last day of it, not before the first. Of what goes on the day on which the site is built. */
  lastDay: string | null;
  severity: IncidentSeverity;
  /** Null where it is over. */
  ongoing: Exclude<IncidentStatus, 'resolved'> | null;
  /** Null where it is not recorded. */
  lasted: Lasted | null;
  services: { name: string; path: string }[];
  draft: boolean;
  visibility: Visibility;
  /** ZonedDateTime string; null where it is over when the site is built. */
  embargoUntil: string | null;
}

/**
 * Rows of incidents.
 *
 * @param services of the site, for their names
 * @param builtAt Temporal.ZonedDateTime string
 */
export function incidentRows(
  posts: readonly IncidentPost[],
  services: readonly Service[],
  builtAt: string,
): IncidentRow[] {
  return posts.map((post): IncidentRow => {
    const { incident, path, title, lang, draft } = post;
    const day = dayOf(post);
    return {
      id: incident.id,
      path,
      title,
      lang,
      day,
      lastDay: day && lastDay(post, day, builtAt),
      severity: incident.severity,
      ongoing: incident.status === 'resolved' ? null : incident.status,
      lasted: lasted(incident),
      services: affectedServices(incident).map((name) => ({
        name: serviceName(name, services),
        path: incidentListPath('services', name),
      })),
      draft,
      visibility: post.visibility,
      embargoUntil: pendingEmbargo(post, builtAt),
    };
  });
}

/** The name readers see of a service that incidents call by its id. */
export function serviceName(id: string, services: readonly Service[]): string {
  return services.find((service) => service.id === id)?.name ?? id;
}

function lastDay({ incident }: IncidentPost, day: string, builtAt: string): string {
  const { status, timeZone, instants, impactWindows } = incident;
  const ends = impactWindows.flatMap(({ to }) => to ?? []);
  const end =
    status === 'resolved'
      ? (instants.resolvedAt ?? instants.mitigatedAt ?? ends.at(-1))?.at
      : Temporal.ZonedDateTime.from(builtAt).withTimeZone(timeZone).toString();
  if (end === undefined) return day;
  // What ends at midnight is no part of the day that begins then.
  const last = Temporal.ZonedDateTime.from(end).subtract({ nanoseconds: 1 }).toPlainDate().toString();
  return last < day ? day : last;
}

function pendingEmbargo({ embargoUntil }: IncidentPost, builtAt: string): string | null {
  return embargoUntil !== null && epoch(embargoUntil) > epoch(builtAt) ? embargoUntil : null;
}

function epoch(at: string): number {
  return Temporal.ZonedDateTime.from(at).epochMilliseconds;
}
