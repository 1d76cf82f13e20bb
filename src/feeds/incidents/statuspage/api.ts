import type { IncidentPost, StatuspageFile } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { laterOf } from '../last-change.ts';
import { componentsOf, statuspageComponents } from './components.ts';
import { statuspageIncident } from './incident.ts';
import { statuspagePage } from './page.ts';
import { pageStatus } from './page-status.ts';
import { toldOf } from './told.ts';

/** How many incidents `incidents.json` holds, as the original. */
const mostIncidents = 50;

/**
 * Writes a file of Statuspage's status API, version 2, so that clients made for it can read the site. What there is not (maintenance
 * that is planned, notifications) is empty. The time of the build is in none of them.
 *
 * @param posts without what is not for the audience, the latest first
 * @returns JSON text
 */
export function renderStatuspage(file: StatuspageFile, site: Site, posts: readonly IncidentPost[]): string {
  const told = toldOf(site, posts);
  const known = componentsOf(site, posts);
  const components = statuspageComponents(site, known, told);
  const incidents = told.map((one) => statuspageIncident(site, one, known, components));
  const changed = told.map((one) => one.changed).reduce((a, b) => laterOf(a, b), never);
  const page = statuspagePage(site, changed);
  const status = pageStatus(
    components.map((component) => component.status),
    told.map(({ post }) => post.incident),
  );
  const unresolved = incidents.filter((incident) => incident.status !== 'resolved');
  const files: Readonly<Record<StatuspageFile, object>> = {
    'summary.json': { page, components, incidents: unresolved, scheduled_maintenances: [], status },
    'status.json': { page, status },
    'components.json': { page, components },
    'incidents.json': { page, incidents: incidents.slice(0, mostIncidents) },
    'incidents/unresolved.json': { page, incidents: unresolved },
    'scheduled-maintenances.json': { page, scheduled_maintenances: [] },
    'scheduled-maintenances/upcoming.json': { page, scheduled_maintenances: [] },
    'scheduled-maintenances/active.json': { page, scheduled_maintenances: [] },
  };
  return `${JSON.stringify(files[file])}\n`;
}

/** Stands for the last change of a page that tells nothing. */
const never = Temporal.Instant.fromEpochMilliseconds(0);
