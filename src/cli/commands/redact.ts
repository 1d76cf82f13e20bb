import { resolve } from 'node:path';
import { applyRedactions, redactions } from '#checks/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import { readRedactable } from '#source/index.ts';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { commandLineProblem } from '../parse-arguments.ts';
import { readText } from '../read-text.ts';
import { askEach } from '../redact/ask-each.ts';
import { keepOriginal, whyNotKeptAt } from '../redact/keep-original.ts';
import { redactionLines, valuesInPlaces } from '../redact/lines.ts';
import { replaceFile } from '../replace-file.ts';
import { report } from '../report.ts';
import { pathSeenFrom } from '../reporters/pretty.ts';
import { surroundingsOf } from '../surroundings.ts';
import * as options from './options.ts';

/** `sunfish redact`: secrets, names and addresses out of a post or a log, before it is published. */
export const redactCommand = defineCommand({
  name: 'redact',
  summary: 'put placeholders for what a post or a log gives away',
  details: [
    'Finds secrets, user names, addresses, hosts, phone and resident numbers in a file, and puts placeholders in their place, after asking for each. The same value has the same placeholder everywhere in the file, and the columns of a traceback stay what they are read by.',
    'No copy is left behind. Git keeps what was committed before: a secret that ever was in a repository has to be revoked.',
  ],
  options: {
    content: options.writtenContentOption,
    yes: { kind: 'flag', short: 'y', description: 'replace all that is found, without asking' },
    'dry-run': { kind: 'flag', description: 'show what is found, and change nothing' },
    keep: {
      kind: 'text',
      hint: 'PATH',
      description: 'where the original goes: a new file outside of the repository and of the content folder',
    },
  },
  operands: { hint: 'FILE', least: 1, most: 1 },
  async run(given, context, [operand = '']) {
    const { out } = context.terminal;
    const file = resolve(context.cwd, operand);
    const { contentDir } = surroundingsOf(context, given.content);
    const refuse = (problem: Diagnostic, code: 1 | 2) => {
      report(context, [problem]);
      return code;
    };
    const read = readText(file);
    if ('problem' in read) return refuse(read.problem, exitCode.input);
    const { text } = read;
    const keep = given.keep === undefined ? null : resolve(context.cwd, given.keep);
    const reason = keep && whyNotKeptAt(keep, file, contentDir);
    if (reason)
      return refuse(commandLineProblem('SF5051', { path: given.keep ?? '', reason }), exitCode.usage);
    if (!given.yes && !given['dry-run'] && !process.stdin.isTTY)
      return refuse(commandLineProblem('SF5050', {}), exitCode.usage);

    const found = await redactions(await readRedactable(file, text, contentDir));
    const name = pathSeenFrom(context.cwd, file);
    if (found.length === 0) {
      out.write(`There is nothing to redact in ${name}.\n`);
      return exitCode.ok;
    }
    out.write(`${redactionLines(found, text, out.columns).join('\n')}\n`);
    if (given['dry-run']) return exitCode.ok;
    const chosen = given.yes ? found : await askEach(found, text);
    if (chosen === null || chosen.length === 0) {
      out.write(`Nothing was changed in ${name}.\n`);
      return exitCode.ok;
    }
    if (keep !== null) keepOriginal(keep, text);
    replaceFile(file, applyRedactions(text, chosen));
    out.write(`Redacted ${valuesInPlaces(chosen)} in ${name}.\n`);
    return exitCode.ok;
  },
});
