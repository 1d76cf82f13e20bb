import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Finding } from '#checks/index.ts';
import { type ContentCheck, changedSince, checkContent } from '#source/index.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { contentRequest } from '../content-request.ts';
import { exitCode } from '../exit-code.ts';
import { censusText, externalLinks } from '../external-links.ts';
import { fixesAsDiff, fixFiles } from '../fixes.ts';
import { commandLineProblem } from '../parse-arguments.ts';
import { report } from '../report.ts';
import { findingsJson } from '../reporters/findings-json.ts';
import { githubAnnotations } from '../reporters/github-annotations.ts';
import { countsOf } from '../reporters/pretty.ts';
import { sarifReport } from '../reporters/sarif.ts';
import { surroundingsOf } from '../surroundings.ts';
import { sunfishVersion } from '../version.ts';
import * as options from './options.ts';

/** `sunfish check`: all that is wrong with the writing, before readers see it. */
export const checkCommand = defineCommand({
  name: 'check',
  summary: 'check the writing: facts, secrets, wording, links',
  details: [
    'Checks the posts and pages of a content folder by rules, and tells all that a build would. Drafts are checked as well. Named files and folders are checked alone.',
    'With --external every address of another site is asked for, politely, and each once in several days; archive.org is asked for copies of pages that are gone. Without it nothing is sent anywhere.',
    'It ends with 1 where there is an error. Rules are set in site.yml ("checks:"), and silenced in place by <!-- sunfish-disable RULE -- reason -->.',
  ],
  options: {
    content: options.writtenContentOption,
    reporter: {
      kind: 'choice',
      choices: ['pretty', 'json', 'sarif', 'github', 'junit'],
      description: 'how to tell what was found (default: pretty)',
    },
    since: {
      kind: 'text',
      hint: 'REV',
      description: 'check the files alone that changed since a commit, a tag or a branch of git',
    },
    external: { kind: 'flag', description: 'ask other sites whether the links to them still work' },
    fix: { kind: 'flag', description: 'mend what can be mended safely, in the files' },
    'fix-dry-run': { kind: 'flag', description: 'show what --fix would change, and change nothing' },
    quiet: options.quietOption,
  },
  operands: { hint: 'PATH', least: 0, most: 100_000 },
  async run(given, context, paths) {
    const { contentDir } = surroundingsOf(context, given.content);
    const asked = paths.map((path) => resolve(context.cwd, path));
    const missing = asked.filter((path) => !existsSync(path));
    if (missing.length > 0) {
      report(
        context,
        missing.map((path) => commandLineProblem('SF5030', { path })),
      );
      return exitCode.usage;
    }
    const changed = given.since === undefined ? null : changedSince(given.since, contentDir);
    if (changed && 'reason' in changed) {
      report(context, [
        commandLineProblem('SF5031', { revision: given.since ?? '', reason: changed.reason }),
      ]);
      return exitCode.usage;
    }
    const isAsked = (file: string) =>
      (asked.length === 0 || asked.some((path) => file === path || file.startsWith(path + sep))) &&
      (!changed || changed.files.has(file));
    const request = { ...contentRequest(context, given.content, 'public'), overrides: {} };
    const links = given.external
      ? await externalLinks(context, { cacheFolder: request.cache.root, quiet: given.quiet })
      : null;
    if (links && 'problem' in links) {
      report(context, [links.problem]);
      return exitCode.usage;
    }
    const check = () => checkContent(request, isAsked, links?.ask);
    const first = await check();
    let { findings, files } = first;
    if (given['fix-dry-run']) context.terminal.out.write(fixesAsDiff(findings, context));
    if (given.fix && fixFiles(findings) > 0) ({ findings, files } = await check());
    const counted = findings.filter(({ silenced }) => silenced === undefined);
    await tell(
      given.reporter ?? 'pretty',
      findings,
      counted,
      { files, census: first.census },
      given.quiet,
      context,
    );
    return counted.some(({ severity }) => severity === 'error') ? exitCode.input : exitCode.ok;
  },
});

async function tell(
  reporter: 'pretty' | 'json' | 'sarif' | 'github' | 'junit',
  findings: readonly Finding[],
  counted: readonly Finding[],
  { files, census }: Pick<ContentCheck, 'files' | 'census'>,
  quiet: boolean,
  context: CommandContext,
): Promise<void> {
  const { cwd } = context;
  const { out } = context.terminal;
  switch (reporter) {
    case 'json':
      out.write(findingsJson(findings, cwd));
      return;
    case 'sarif': {
      // Loaded where it is asked for, as the next one: where no file has changed nothing else needs rules.
      const { externalRules, rules, siteRules } = await import('#checks/index.ts');
      const known = [...rules, ...siteRules, ...externalRules];
      out.write(sarifReport(findings, { cwd, version: sunfishVersion(), known }));
      return;
    }
    case 'github':
      out.write(githubAnnotations(counted, cwd));
      return;
    case 'junit': {
      const { junitReport } = await import('../reporters/junit.ts');
      out.write(junitReport(counted, files, cwd));
      return;
    }
    case 'pretty':
      report(context, counted, { errorsOnly: quiet, hints: !quiet });
      if (!quiet) out.write(`${summary(findings, counted, files.length)}${censusText(census)}\n`);
  }
}

function summary(findings: readonly Finding[], counted: readonly Finding[], files: number): string {
  const silenced = findings.length - counted.length;
  const parts = [
    `Checked ${files} file${files === 1 ? '' : 's'}: ${countsOf(counted) || 'nothing to report'}`,
    ...(silenced > 0 ? [`${silenced} silenced`] : []),
  ];
  const fixable = counted.filter(({ fix }) => fix !== undefined).length;
  if (fixable > 0) parts.push(`${fixable} can be mended by --fix`);
  return parts.join(', ');
}
