import { incidentFiles } from './incident-files.ts';
import { incidentLists } from './incident-lists.ts';
import { isIncidentPost } from './incident-post.ts';
import { incidentYearPaths } from './incident-year-pages.ts';
import type { Post } from './post.ts';

/** The permanent address of an incident, which leads to its post: `/incidents/INC-2018-001/`. */
export function incidentPath(id: string): string {
  return `/incidents/${id}/`;
}

/** The addresses that a site with incidents has for them. No post may have them. */
export function incidentPaths(posts: readonly Pick<Post, 'incident' | 'date'>[]): string[] {
  const incidents = posts.filter(isIncidentPost);
  if (incidents.length === 0) return [];
  const lists = [{ path: '/incidents/', posts: incidents }, ...incidentLists(incidents)];
  return [
    '/actions/',
    '/stats/',
    ...lists.map(({ path }) => path),
    ...lists.flatMap(incidentYearPaths),
    ...incidents.map(({ incident }) => incidentPath(incident.id)),
    ...incidentFiles(incidents),
  ];
}
