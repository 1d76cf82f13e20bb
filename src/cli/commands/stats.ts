import type { Incident } from '#incident/index.ts';
import { type IncidentPost, incidentLists } from '#post/index.ts';
import { defineCommand } from '../command.ts';
import { withIncidents } from '../content-incidents.ts';
import { durationTables, tablesJson } from '../duration-tables.ts';
import { exitCode } from '../exit-code.ts';
import { countOf } from '../reporters/count-of.ts';
import { statisticsText } from '../reporters/statistics-text.ts';
import * as options from './options.ts';

/** `sunfish stats`: how long incidents take, at the prompt. */
export const statsCommand = defineCommand({
  name: 'stats',
  summary: 'show how long incidents take',
  details: [
    'Shows each duration of the incidents of a content folder, over all and by severity, quarter and service: of how many it is known, median, 90th percentile and range, with a dot for each incident on a logarithmic axis. There are no means: a single long incident decides them.',
    'Drafts and internal posts count as well.',
  ],
  options: {
    content: options.contentOption,
    format: {
      kind: 'choice',
      choices: ['text', 'json'],
      description: 'how to print them (default: text)',
    },
  },
  run(given, context) {
    return withIncidents(context, given.content, ({ posts }) => {
      const { out } = context.terminal;
      const tables = durationTables(withOneSpelling(posts));
      if (given.format === 'json') out.write(tablesJson(posts.length, tables));
      else out.write(`${headOf(posts)}\n${tables.length > 0 ? '\n' : ''}${statisticsText(tables, out)}`);
      return exitCode.ok;
    });
  },
});

/** Spellings of a service that have one address are one service, as on the page of statistics; it has the name of the latest incident. */
function withOneSpelling(posts: readonly IncidentPost[]): Incident[] {
  const names = new Map(
    incidentLists(posts)
      .filter(({ by }) => by === 'services')
      .flatMap((list) => list.names.map((name) => [name, list.names[0]])),
  );
  return posts.map(({ incident }) => ({
    ...incident,
    services: [...new Set(incident.services.map((name) => names.get(name) ?? name))],
  }));
}

function headOf(posts: readonly IncidentPost[]): string {
  const drafts = posts.filter(({ draft }) => draft).length;
  return countOf(posts.length, 'incident') + (drafts > 0 ? `, ${countOf(drafts, 'draft')} among them` : '');
}
