import { incidentLists } from './incident-lists.ts';
import type { IncidentPost } from './incident-post.ts';

/** Endings of the whole record of incidents: `/incidents.json`, `/incidents.schema.json` … */
export const exportFormats = ['json', 'schema.json', 'csv', 'ics'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Formats of the feeds of incidents: `/incidents/atom.xml`, `/history.atom` … */
export const incidentFeedFormats = ['atom', 'rss'] as const;
export type IncidentFeedFormat = (typeof incidentFeedFormats)[number];

/** Files of the status API, below `/api/v2/`. Source: Atlassian Statuspage, www.githubstatus.com/api/v2. */
export const statuspageFiles = [
  'summary.json',
  'status.json',
  'components.json',
  'incidents.json',
  'incidents/unresolved.json',
  'scheduled-maintenances.json',
  'scheduled-maintenances/upcoming.json',
  'scheduled-maintenances/active.json',
] as const;
export type StatuspageFile = (typeof statuspageFiles)[number];

/** Address of a feed of incidents. @param list address of a list of them, or `/incidents/` for all */
export function incidentFeedPath(list: string, format: IncidentFeedFormat): string {
  return `${list}${format}.xml`;
}

/** Addresses of the files that a site with incidents has for machines, site-relative. */
export function incidentFiles(incidents: readonly Pick<IncidentPost, 'incident'>[]): string[] {
  const lists = ['/incidents/', ...incidentLists(incidents).map(({ path }) => path)];
  return [
    ...exportFormats.map((format) => `/incidents.${format}`),
    ...incidentFeedFormats.flatMap((format) => [
      `/history.${format}`,
      ...lists.map((path) => incidentFeedPath(path, format)),
    ]),
    ...statuspageFiles.map((file) => `/api/v2/${file}`),
    '/incidents/badge.svg',
  ];
}
