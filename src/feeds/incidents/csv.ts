import { stringify } from 'csv-stringify/sync';
import { absoluteUrl, machineInstant } from '#format/index.ts';
import { deriveDurations, durationKeys, type Incident, instantKeys } from '#incident/index.ts';
import { type IncidentPost, incidentPath } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { rfc3339 } from '../dates.ts';
import { lastChange } from './last-change.ts';

/** The columns of `/incidents.csv`, in their order. New ones are added at the end. */
export const csvColumns = [
  'id',
  'severity',
  'impact',
  'status',
  'reviewStatus',
  'title',
  'url',
  'postUrl',
  'language',
  'published',
  'updated',
  'services',
  'timeZone',
  ...instantKeys,
  'approximate',
  'detectedBy',
  ...durationKeys.map((key) => `${key}Seconds` as const),
  'usersAffectedCount',
  'usersAffectedPercent',
  'usersAffectedEstimate',
  'dataImpact',
  'impactSummary',
  'trigger',
  'detection',
  'resolution',
  'contributingFactors',
  'actionItems',
  'actionItemsOpen',
] as const;
export type CsvColumn = (typeof csvColumns)[number];

/**
 * Writes a table of incidents, one a row, as RFC 4180 has it: a header row, lines that end in CRLF, UTF-8 without a mark in front.
 *
 * Instants are RFC 3339 with the offset of the incident's zone, durations whole seconds; what is not recorded is empty. Several
 * values of a cell are separated by `; `. A text that a spreadsheet would run as a formula has a `'` in front (OWASP, "CSV
 * Injection").
 *
 * @param posts without what is not for the audience, the latest first
 */
export function renderCsv(site: Site, posts: readonly IncidentPost[]): string {
  const rows = posts.map((post) => row(site, post));
  return stringify(rows, {
    header: true,
    columns: [...csvColumns],
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
}

function row(site: Site, post: IncidentPost): Record<CsvColumn, string | number | boolean | null> {
  const { incident } = post;
  const url = (path: string) => absoluteUrl(site.url, site.base, path);
  const change = lastChange(post);
  const { count = null, percent = null, estimate = null } = incident.usersAffected ?? {};
  return {
    id: incident.id,
    severity: incident.severity,
    impact: incident.impact,
    status: incident.status,
    reviewStatus: incident.reviewStatus,
    title: post.title,
    url: url(incidentPath(incident.id)),
    postUrl: url(post.path),
    language: post.lang,
    published: post.date && machineInstant(post.date),
    updated: change && rfc3339(change),
    services: several(incident.services),
    timeZone: incident.timeZone,
    ...instantsOf(incident),
    approximate: several(instantKeys.filter((key) => incident.instants[key]?.approximate)),
    detectedBy: incident.detectedBy,
    ...durationsOf(incident),
    usersAffectedCount: count,
    usersAffectedPercent: percent,
    usersAffectedEstimate: estimate,
    dataImpact: incident.dataImpact,
    impactSummary: incident.impactSummary,
    trigger: incident.trigger,
    detection: incident.detection,
    resolution: incident.resolution,
    contributingFactors: several(incident.contributingFactors.map(({ factor }) => factor)),
    actionItems: incident.actionItems.length,
    actionItemsOpen: incident.actionItems.filter(
      ({ status }) => status === 'open' || status === 'in_progress',
    ).length,
  };
}

function several(values: readonly string[]): string {
  return values.join('; ');
}

type Row = ReturnType<typeof row>;

function instantsOf({ instants }: Incident): Pick<Row, keyof Incident['instants']> {
  const at = (key: keyof Incident['instants']) => instants[key] && machineInstant(instants[key].at);
  return {
    triggeredAt: at('triggeredAt'),
    startedAt: at('startedAt'),
    detectedAt: at('detectedAt'),
    acknowledgedAt: at('acknowledgedAt'),
    identifiedAt: at('identifiedAt'),
    mitigatedAt: at('mitigatedAt'),
    resolvedAt: at('resolvedAt'),
    communicatedAt: at('communicatedAt'),
  };
}

function durationsOf(incident: Incident): Pick<Row, `${(typeof durationKeys)[number]}Seconds`> {
  const known = new Map(
    deriveDurations(incident).flatMap((one) => (one.known ? [[one.key, one.milliseconds]] : [])),
  );
  const seconds = (key: (typeof durationKeys)[number]) => {
    const milliseconds = known.get(key);
    return milliseconds === undefined ? null : Math.round(milliseconds / 1000);
  };
  return {
    timeToDetectSeconds: seconds('timeToDetect'),
    timeToAcknowledgeSeconds: seconds('timeToAcknowledge'),
    timeToMitigateSeconds: seconds('timeToMitigate'),
    timeToResolveSeconds: seconds('timeToResolve'),
    impactSeconds: seconds('impact'),
    timeToCommunicateSeconds: seconds('timeToCommunicate'),
    recoverySeconds: seconds('recovery'),
  };
}
