import { followUps } from '#incident/index.ts';
import { defineCommand } from '../command.ts';
import { withIncidents } from '../content-incidents.ts';
import { exitCode } from '../exit-code.ts';
import { unknownName } from '../named-option.ts';
import { report } from '../report.ts';
import { actionsCsv, actionsJson, actionsTable } from '../reporters/actions-table.ts';
import { marksOf } from '../reporters/incidents-table.ts';
import * as options from './options.ts';

/** `sunfish actions`: what is still to be done after the incidents. */
export const actionsCommand = defineCommand({
  name: 'actions',
  summary: 'list the follow-ups, those first that need somebody',
  details: [
    'Lists the action items of all incidents of a content folder: what is overdue, then what is open, each by the day it is due, then what is done and dropped. Those of drafts and internal posts are listed as well, and marked in the table.',
  ],
  options: {
    content: options.contentOption,
    open: { kind: 'flag', description: 'only those that are neither done nor dropped' },
    overdue: { kind: 'flag', description: 'only those that are open after the day they were due' },
    owner: { kind: 'text', hint: 'NAME', description: 'only those of a person or a team' },
    format: options.tableFormatOption,
  },
  run(given, context) {
    return withIncidents(context, given.content, ({ posts, now, today }) => {
      const all = followUps(
        posts.map(({ incident }) => incident),
        today,
      );
      const owners = [...new Set(all.flatMap(({ owner }) => owner ?? []))];
      if (given.owner !== undefined && !owners.some((owner) => isSame(owner, given.owner))) {
        report(context, [unknownName('--owner', given.owner, 'an owner', owners)]);
        return exitCode.usage;
      }
      const items = all.filter(
        ({ open, overdue, owner }) =>
          (!given.open || open) &&
          (!given.overdue || overdue) &&
          (given.owner === undefined || isSame(owner, given.owner)),
      );
      const { out } = context.terminal;
      const marks = new Map(posts.map((post) => [post.incident.id, marksOf(post, now.toInstant())]));
      if (given.format === 'json') out.write(actionsJson(items));
      else if (given.format === 'csv') out.write(actionsCsv(items));
      else out.write(actionsTable(items, marks, out.columns));
      return exitCode.ok;
    });
  },
});

/** Whether a name is the one asked for, in whatever case it was typed. */
function isSame(name: string | null, asked: string | undefined): boolean {
  return name !== null && name.toLowerCase() === asked?.toLowerCase();
}
