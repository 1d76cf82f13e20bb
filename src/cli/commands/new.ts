import { resolve } from 'node:path';
import type { Diagnostic } from '#diagnostics/index.ts';
import { draftLanguages, draftPost, proposalsOf, templateNames } from '#drafts/index.ts';
import { severities } from '#incident/index.ts';
import { readTaken } from '#source/index.ts';
import { defineCommand } from '../command.ts';
import { updateList } from '../editor/update-list.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { askMissing, chooseTrace } from '../new/ask-missing.ts';
import { draftRequest } from '../new/draft-request.ts';
import { readMaterial } from '../new/material.ts';
import type { LoggedTrace } from '../new/pasted-material.ts';
import { wantedUnasked } from '../new/wanted-post.ts';
import { wishesOf } from '../new/wishes.ts';
import { whyTaken, writeDraft } from '../new/write-draft.ts';
import { writtenLines } from '../new/written-lines.ts';
import { commandLineProblem } from '../parse-arguments.ts';
import { report } from '../report.ts';
import { surroundingsOf } from '../surroundings.ts';
import * as options from './options.ts';

/** `sunfish new`: from a crash to a post that can be written. */
export const newCommand = defineCommand({
  name: 'new',
  summary: 'begin a post: a postmortem from a template, a log, a deploy',
  details: [
    'Writes a new post as a draft and asks for what the command line does not say; where there is no terminal, or with --yes, nothing is asked. Prompts stand in it as comments, which no reader sees. A file that is there is never written over.',
    'With --from-trace the stack trace of a log is pasted, and title, service and kind of contributing factor are proposed from it. With --from git the commits of a deploy stand in the timeline, for you to keep those that matter: sunfish new "TITLE" --from git v1.2..v1.3. Placeholders are put for secrets, names and addresses of both.',
  ],
  options: {
    content: options.writtenContentOption,
    incident: { kind: 'flag', description: 'a postmortem, with the next free id' },
    template: {
      kind: 'choice',
      choices: templateNames,
      description: 'parts of the postmortem (default: google)',
    },
    lang: {
      kind: 'choice',
      choices: draftLanguages,
      description: 'language of headings and prompts (default: that of the site)',
    },
    severity: { kind: 'choice', choices: severities, description: 'how bad it was (default: SEV-3)' },
    started: {
      kind: 'text',
      hint: 'TIME',
      description:
        'when users were first affected: "2026-11-30 11:30" in the zone of the site, or 11:30 today',
    },
    resolved: { kind: 'text', hint: 'TIME', description: 'when it was over (default: it is not)' },
    services: { kind: 'text', hint: 'NAMES', description: 'services that were affected: api,web' },
    id: { kind: 'text', hint: 'ID', description: 'id of the incident (default: the next free one)' },
    slug: {
      kind: 'text',
      hint: 'NAME',
      description: 'name of the file and end of the address (default: made of the title)',
    },
    'from-trace': {
      kind: 'text',
      hint: 'FILE',
      description: 'begin with the stack trace of a log; - for a pipe',
    },
    from: {
      kind: 'choice',
      choices: ['git'],
      description: 'begin with the commits of a range, as v1.2..v1.3',
    },
    repo: { kind: 'text', hint: 'DIR', default: '.', description: 'the repository of the range' },
    yes: { kind: 'flag', short: 'y', description: 'ask nothing' },
  },
  operands: { hint: 'TITLE', usage: '[TITLE] [RANGE]', least: 0, most: 2 },
  async run(given, context, operands) {
    const refuse = (problems: readonly Diagnostic[], code: ExitCode) => {
      report(context, problems);
      return code;
    };
    const brokenOff = () => {
      context.terminal.out.write('Nothing was written.\n');
      return exitCode.ok;
    };
    const { contentDir } = surroundingsOf(context, given.content);
    const outDir = resolve(context.cwd, options.outOption.default);
    const taken = readTaken(contentDir, outDir);
    if (!taken.site) return refuse(taken.diagnostics, exitCode.input);
    const { site } = taken;
    const now = Temporal.Now.zonedDateTimeISO(site.timeZone);
    const wishes = wishesOf(given, operands, taken, now);
    if ('problems' in wishes) return refuse(wishes.problems, exitCode.usage);
    const { known, range } = wishes;
    const destination = { taken, now, cwd: context.cwd };
    const isAsking = !given.yes && process.stdin.isTTY === true && process.stdout.isTTY === true;

    const from = { log: given['from-trace'] ?? null, range, repository: given.repo };
    const choose = isAsking ? chooseTrace : async (traces: readonly LoggedTrace[]) => traces.at(-1) ?? null;
    const material = await readMaterial(from, context.cwd, site, choose);
    if (material === null) return brokenOff();
    if ('problem' in material) return refuse([material.problem], exitCode.input);
    const proposed = material.traceback && proposalsOf(material.traceback.trace, taken.services);
    const wanted = isAsking
      ? await askMissing(known, {
          proposed,
          meanings: site.severities,
          services: taken.services,
          now,
          whyNotTitle: (title) => whyTaken(given.slug ?? title, destination),
        })
      : wantedUnasked(known, proposed);
    if (wanted === null)
      return isAsking ? brokenOff() : refuse([commandLineProblem('SF5060', {})], exitCode.usage);

    const request = draftRequest(wanted, { id: given.id, material, proposed, taken, now });
    const written = writeDraft(draftPost(request), given.slug ?? wanted.title, destination);
    if ('problem' in written) return refuse([written.problem], exitCode.input);
    updateList(contentDir, outDir);
    context.terminal.out.write(`${writtenLines(written.path, request, material).join('\n')}\n`);
    return exitCode.ok;
  },
});
