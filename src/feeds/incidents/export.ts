import { absoluteUrl, machineInstant } from '#format/index.ts';
import { deriveDurations, type Incident, type Moment } from '#incident/index.ts';
import { type IncidentPost, incidentPath } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { rfc3339 } from '../dates.ts';
import type { ExportedIncident, IncidentExport } from './export-schema.ts';
import { formulaText } from './formula-text.ts';
import { lastChange } from './last-change.ts';

/**
 * Writes every incident in full: `/incidents.json`, which `/incidents.schema.json` describes.
 *
 * @param posts without what is not for the audience, the latest first
 * @param builtAt Temporal.ZonedDateTime string; used only where an incident is not resolved, so that an unchanged site gives the same bytes
 * @returns JSON text
 */
export function renderExport(site: Site, posts: readonly IncidentPost[], builtAt: string): string {
  const url = (path: string) => absoluteUrl(site.url, site.base, path);
  // Ids are one where they differ in case alone: they are names of folders.
  const known = new Map(posts.map(({ incident: { id } }) => [id.toLowerCase(), id]));
  const value: IncidentExport = {
    version: 1,
    $schema: url('/incidents.schema.json'),
    site: { title: site.title, url: url('/') },
    asOf: posts.every(({ incident }) => incident.status === 'resolved') ? null : machineInstant(builtAt),
    incidents: posts.map((post) => exported(post, known, url)),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function exported(
  post: IncidentPost,
  known: ReadonlyMap<string, string>,
  url: (path: string) => string,
): ExportedIncident {
  const { incident } = post;
  const change = lastChange(post);
  return {
    id: incident.id,
    url: url(incidentPath(incident.id)),
    post: {
      url: url(post.path),
      title: post.title,
      language: post.lang,
      published: post.date && machineInstant(post.date),
      updated: change && rfc3339(change),
      summary: post.excerptText,
    },
    severity: incident.severity,
    impact: incident.impact,
    status: incident.status,
    reviewStatus: incident.reviewStatus,
    timeZone: incident.timeZone,
    instants: instantsOf(incident),
    durations: durationsOf(incident),
    detectedBy: incident.detectedBy,
    impactWindows: incident.impactWindows.map(({ from, to, services, level }) => ({
      from: momentOf(from),
      to: to && momentOf(to),
      services,
      level,
    })),
    services: incident.services,
    impactSummary: incident.impactSummary,
    usersAffected: incident.usersAffected,
    dataImpact: incident.dataImpact,
    trigger: incident.trigger,
    detection: incident.detection,
    resolution: incident.resolution,
    contributingFactors: incident.contributingFactors.map(({ factor, kind }) => ({ factor, kind })),
    roles: incident.roles,
    related: incident.related.flatMap(({ id: named, relation }) => {
      const id = known.get(named.toLowerCase());
      return id === undefined ? [] : [{ id, relation, url: url(incidentPath(id)) }];
    }),
    sources: incident.sources.map(({ url, archiveUrl, kind }) => ({ url, archiveUrl, kind })),
    actionItems: incident.actionItems.map(({ internal, ...item }) => item),
  };
}

function instantsOf({ instants }: Incident): ExportedIncident['instants'] {
  return {
    triggeredAt: instants.triggeredAt && momentOf(instants.triggeredAt),
    startedAt: instants.startedAt && momentOf(instants.startedAt),
    detectedAt: instants.detectedAt && momentOf(instants.detectedAt),
    acknowledgedAt: instants.acknowledgedAt && momentOf(instants.acknowledgedAt),
    identifiedAt: instants.identifiedAt && momentOf(instants.identifiedAt),
    mitigatedAt: instants.mitigatedAt && momentOf(instants.mitigatedAt),
    resolvedAt: instants.resolvedAt && momentOf(instants.resolvedAt),
    communicatedAt: instants.communicatedAt && momentOf(instants.communicatedAt),
  };
}

function momentOf({ at, approximate }: Moment): NonNullable<ExportedIncident['instants']['startedAt']> {
  return { at: machineInstant(at), timeZone: Temporal.ZonedDateTime.from(at).timeZoneId, approximate };
}

function durationsOf(incident: Incident): ExportedIncident['durations'] {
  return deriveDurations(incident).map((duration) => ({
    key: duration.key,
    seconds: duration.known ? duration.milliseconds / 1000 : null,
    approximate: duration.known && duration.approximate,
    formula: formulaText(duration.formula),
    missing: duration.known ? [] : duration.missing,
  }));
}
