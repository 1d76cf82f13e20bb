import { resolve } from 'node:path';
import type { Diagnostic } from '#diagnostics/index.ts';
import { claimCache } from '../cache-slot.ts';
import { defineCommand } from '../command.ts';
import { keepList } from '../editor/update-list.ts';
import { exitCode } from '../exit-code.ts';
import { report } from '../report.ts';
import { followChanges, withoutKnown } from '../reporters/changes.ts';
import { followFindings } from '../reporters/findings-news.ts';
import { surroundingsOf } from '../surroundings.ts';
import * as options from './options.ts';

/** `sunfish dev`: the site while it is written. */
export const devCommand = defineCommand({
  name: 'dev',
  summary: 'show the site while you write, drafts included',
  details: [
    'Serves the site of a content folder and follows every change of it. Drafts and posts of the future are shown. Problems are reported here and in the browser, and are gone when the file is mended.',
    'What "sunfish check" finds is listed in a panel of the page, behind a button at its edge; here it is told when it is new.',
  ],
  options: {
    content: options.contentOption,
    port: options.portOption,
    host: options.hostOption,
    site: options.siteOption,
    base: options.baseOption,
    'missing-images': options.missingImagesOption,
    visibility: options.visibilityOption,
  },
  async run(given, context) {
    const { contentDir, cacheDir } = surroundingsOf(context, given.content);
    const { out, err } = context.terminal;
    const audience = given.visibility ?? 'public';
    // Nothing is written there; should it lie within the content, it is no part of it.
    const outDir = resolve(context.cwd, options.outOption.default);
    const contentChanged = keepList(contentDir, outDir);
    const followed = { read: followChanges(), checked: followFindings() };
    let read: readonly Diagnostic[] = [];
    const { startDev } = await import('#astro/index.ts');
    const server = await startDev(
      {
        command: 'dev',
        contentDir,
        outDir,
        cacheDir: claimCache(cacheDir, ['dev', contentDir, given.base ?? '', audience]),
        site: given.site,
        base: given.base,
        missingImages: given['missing-images'],
        audience,
      },
      {
        port: given.port,
        host: given.host,
        report(diagnostics) {
          read = diagnostics;
          const { appeared, mended } = followed.read(diagnostics);
          report(context, appeared, { others: diagnostics });
          const isMended = diagnostics.every(({ severity }) => severity === 'hint');
          if (mended > 0 && isMended) out.write('All reported problems are mended.\n\n');
          contentChanged();
        },
        found(findings) {
          const { columns, colour } = err;
          const own = withoutKnown(findings, read);
          err.write(followed.checked(findings, own, { columns, colour, cwd: context.cwd }));
        },
      },
    );
    if (!server) return exitCode.input;
    out.write(`Sunfish shows ${given.content} at ${server.url}\nCtrl+C ends it.\n\n`);
    return new Promise(() => {
      // Runs until a signal ends the process.
    });
  },
});
