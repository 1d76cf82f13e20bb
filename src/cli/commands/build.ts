import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import { claimCache } from '../cache-slot.ts';
import { type CommandContext, defineCommand } from '../command.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { checkOutput } from '../output/guard.ts';
import { openStaging, type Staging } from '../output/swap.ts';
import { report } from '../report.ts';
import { countsOf, pathSeenFrom } from '../reporters/pretty.ts';
import { surroundingsOf } from '../surroundings.ts';
import * as options from './options.ts';

/** `sunfish build`: a content folder becomes a site, in whole or not at all. */
export const buildCommand = defineCommand({
  name: 'build',
  summary: 'build the site',
  details: [
    'Builds the site of a content folder. Every problem of the content is reported with its place; with an error among them nothing is written, and the site of the build before stays as it is.',
  ],
  options: {
    content: options.contentOption,
    out: options.outOption,
    site: options.siteOption,
    base: options.baseOption,
    'missing-images': options.missingImagesOption,
    visibility: options.visibilityOption,
    quiet: options.quietOption,
  },
  async run(given, context) {
    const began = context.elapsed();
    const surroundings = surroundingsOf(context, given.content);
    const out = resolve(context.cwd, given.out);
    const tell = (diagnostics: readonly Diagnostic[]) =>
      report(context, diagnostics, { errorsOnly: given.quiet });

    const checked = checkOutput(out, surroundings);
    if (checked.problem) {
      tell([checked.problem]);
      return exitCode.usage;
    }
    const { staging, problem } = openStaging(checked.folder);
    if (problem) {
      tell([problem]);
      return exitCode.input;
    }
    try {
      const { contentDir } = surroundings;
      const audience = given.visibility ?? 'public';
      const cacheDir = claimCache(surroundings.cacheDir, ['build', contentDir, given.base ?? '', audience]);
      const { buildSite } = await import('#astro/index.ts');
      const built = await buildSite({
        command: 'build',
        contentDir,
        outDir: staging.folder,
        cacheDir,
        site: given.site,
        base: given.base,
        missingImages: given['missing-images'],
        audience,
      });
      tell(built.diagnostics);
      if (!built.ok) return notBuilt(staging, given.out, context);

      const pages = countPages(staging.folder);
      const inTheWay = await staging.commit({ base: built.base });
      if (inTheWay) {
        tell([inTheWay]);
        return exitCode.input;
      }
      if (!given.quiet) {
        const warnings = countsOf(built.diagnostics.filter(({ severity }) => severity !== 'hint'));
        const seconds = ((context.elapsed() - began) / 1000).toFixed(1);
        context.terminal.out.write(
          `Built ${pages} page${pages === 1 ? '' : 's'} in ${seconds} s into ${pathSeenFrom(context.cwd, out)}${warnings && `, with ${warnings}`}\n`,
        );
      }
      return exitCode.ok;
    } catch (error) {
      staging.discard();
      if (!isRefusalOfDisk(error)) throw error;
      tell([diagnose('SF9002', { path: error.path ?? given.out, reason: error.message }, { file: out })]);
      return exitCode.input;
    }
  },
});

function notBuilt(staging: Staging, out: string, { terminal }: CommandContext): ExitCode {
  staging.discard();
  terminal.err.write(`Nothing was built: ${out} is as it was.\n`);
  return exitCode.input;
}

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
    .length;
}

/** Full, read-only, or not ours: nothing that Sunfish has done wrong. */
const refusals = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM']);

function isRefusalOfDisk(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && refusals.has(String(error.code));
}
