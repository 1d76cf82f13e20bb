import { renderCsv, renderExport } from '#feeds/index.ts';
import { affectedServices, followUps, severities } from '#incident/index.ts';
import { type IncidentPost, incidentListPath } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { defineCommand } from '../command.ts';
import { withIncidents } from '../content-incidents.ts';
import { exitCode } from '../exit-code.ts';
import { unknownName } from '../named-option.ts';
import { report } from '../report.ts';
import { incidentsTable } from '../reporters/incidents-table.ts';
import * as options from './options.ts';

/** `sunfish incidents`: all that is written down of them, at the prompt. */
export const incidentsCommand = defineCommand({
  name: 'incidents',
  summary: 'list the incidents, drafts and internal ones included',
  details: [
    'Lists the incidents of a content folder, the latest first. It is for those who write: drafts, internal posts and internal fields are shown as well, and marked in the table.',
    'The formats json and csv are those of /incidents.json and /incidents.csv of an internal build, with the drafts.',
  ],
  options: {
    content: options.contentOption,
    open: { kind: 'flag', description: 'only those that are not resolved' },
    overdue: { kind: 'flag', description: 'only those with a follow-up that is overdue' },
    service: { kind: 'text', hint: 'NAME', description: 'only those that affected a service' },
    severity: { kind: 'choice', choices: severities, description: 'only those of a severity' },
    format: options.tableFormatOption,
  },
  run(given, context) {
    return withIncidents(context, given.content, ({ site, posts, now, today }) => {
      const service = given.service === undefined ? null : serviceNamed(given.service, site, posts);
      if (given.service !== undefined && service === null) {
        report(context, [unknownName('--service', given.service, 'a service', servicesOf(site, posts))]);
        return exitCode.usage;
      }
      const listed = posts.filter(
        (post) =>
          (!given.open || post.incident.status !== 'resolved') &&
          (!given.overdue || followUps([post.incident], today).some(({ overdue }) => overdue)) &&
          (given.severity === undefined || post.incident.severity === given.severity) &&
          (service === null || affectedServices(post.incident).some((name) => pathOf(name) === service)),
      );
      const { out } = context.terminal;
      if (given.format === 'json') out.write(renderExport(site, listed, now.toString()));
      else if (given.format === 'csv') out.write(renderCsv(site, listed));
      else out.write(incidentsTable(listed, { width: out.columns, now: now.toInstant() }));
      return exitCode.ok;
    });
  },
});

/** The address of a service by its id or its name; its spellings have one. Null where there is no such service. */
function serviceNamed(asked: string, site: Site, posts: readonly IncidentPost[]): string | null {
  const id = site.services.find(({ name }) => name === asked)?.id ?? asked;
  return servicesOf(site, posts).some((name) => pathOf(name) === pathOf(id)) ? pathOf(id) : null;
}

function servicesOf(site: Site, posts: readonly IncidentPost[]): string[] {
  const named = posts.flatMap(({ incident }) => affectedServices(incident));
  return [...new Set([...site.services.map(({ id }) => id), ...named])];
}

function pathOf(service: string): string {
  return incidentListPath('services', service);
}
