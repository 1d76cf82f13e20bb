import { affectedServices, type Incident } from '#incident/index.ts';
import { incidentListPath, type Listing } from '#post/index.ts';
import type { Service } from '#site/index.ts';
import { serviceName } from './incident-rows.ts';

/** A list of incidents that the page of one leads to. */
export interface ListLink {
  /** As the incident names it. */
  id: string;
  /** As readers know it. */
  name: string;
  /** Site-relative, base not included; null where no such list has a page. */
  path: string | null;
}

/** Where the page of an incident leads to. */
export interface IncidentLinks {
  severity: ListLink;
  /** All that it or its impact windows name. */
  services: ListLink[];
  /** Kinds of its contributing factors. */
  factors: ListLink[];
}

/**
 * The lists that an incident is in.
 *
 * @param services of the site, for their names
 * @param pages addresses of the lists that have one: an incident that no list shows may be the only one of its service
 */
export function incidentLinks(
  incident: Incident,
  services: readonly Service[],
  pages: ReadonlySet<string>,
): IncidentLinks {
  const link = (by: Listing, id: string, name: string): ListLink => {
    const path = incidentListPath(by, id);
    return { id, name, path: pages.has(path) ? path : null };
  };
  const kinds = incident.contributingFactors.flatMap(({ kind }) => kind || []);
  return {
    severity: link('severity', incident.severity, incident.severity),
    services: affectedServices(incident).map((id) => link('services', id, serviceName(id, services))),
    factors: [...new Set(kinds)].map((kind) => link('factors', kind, kind)),
  };
}
