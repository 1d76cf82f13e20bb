import type { Post } from './post.ts';
import { slugOf } from './slug.ts';

/** The permanent address of an incident, which leads to its post: `/incidents/INC-2018-001/`. */
export function incidentPath(id: string): string {
  return `/incidents/${id}/`;
}

/** The page of a service, a severity, or a kind of contributing factor: `/incidents/services/intranet-api/`. */
export function incidentListPath(by: 'services' | 'severity' | 'factors', name: string): string {
  return `/incidents/${by}/${slugOf(name)}/`;
}

/** The addresses that a site with incidents has for them. No post may have them. */
export function incidentPaths(posts: readonly Post[]): string[] {
  const incidents = posts.flatMap(({ incident }) => incident ?? []);
  if (incidents.length === 0) return [];
  const services = incidents.flatMap((incident) => incident.services);
  const kinds = incidents.flatMap(({ contributingFactors }) =>
    contributingFactors.flatMap(({ kind }) => kind ?? []),
  );
  const lists = [
    ...services.map((name) => incidentListPath('services', name)),
    ...kinds.map((name) => incidentListPath('factors', name)),
    ...incidents.map(({ severity }) => incidentListPath('severity', severity)),
    ...incidents.map(({ id }) => incidentPath(id)),
  ];
  return ['/incidents/', '/actions/', '/stats/', ...new Set(lists)];
}
