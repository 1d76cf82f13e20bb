import { resolve } from 'node:path';
import { defineCommand } from '../command.ts';
import { withIncidents } from '../content-incidents.ts';
import { exitCode } from '../exit-code.ts';
import { commandLineProblem } from '../parse-arguments.ts';
import { report } from '../report.ts';
import { similarText } from '../reporters/similar-text.ts';
import { similarIncidents } from '../similar-incidents.ts';
import * as options from './options.ts';

/** `sunfish similar`: has this happened before? */
export const similarCommand = defineCommand({
  name: 'similar',
  summary: 'show earlier incidents that are like the one of a post',
  details: [
    'Shows the earlier incidents that have something in common with a post, and what: the type of an exception in their tracebacks, a service, a kind of contributing factor. Incidents that name each other as related are shown whichever was first. Those with the most in common stand first.',
    'FILE is a post of the content folder; a draft will do, and one without an incident is compared by its tracebacks.',
  ],
  options: { content: options.contentOption },
  operands: { hint: 'FILE', least: 1, most: 1 },
  run(given, context, [file = '']) {
    return withIncidents(context, given.content, ({ posts, postOf, errorTypesOf, now }) => {
      const post = postOf(resolve(context.cwd, file));
      if (!post) {
        report(context, [commandLineProblem('SF5040', { file, content: given.content })]);
        return exitCode.usage;
      }
      const similar = similarIncidents(post, posts, errorTypesOf);
      const { out, err } = context.terminal;
      const { columns, colour } = out;
      if (similar.length === 0) err.write('No earlier incident has anything in common with it.\n');
      out.write(similarText(similar, { columns, colour, cwd: context.cwd, now: now.toInstant() }));
      return exitCode.ok;
    });
  },
});
