import { resolve } from 'node:path';
import { frontMatterFiles } from '#source/index.ts';
import { defineCommand } from '../command.ts';
import { writeCollection } from '../editor/collection.ts';
import { type WrittenSettings, writeSettings } from '../editor/settings.ts';
import { exitCode } from '../exit-code.ts';
import { contains } from '../output/guard.ts';
import { commandLineProblem } from '../parse-arguments.ts';
import { report } from '../report.ts';
import { pathSeenFrom } from '../reporters/pretty.ts';
import { surroundingsOf } from '../surroundings.ts';
import * as options from './options.ts';

/** `sunfish editor`: what an editor needs to know of front matter. */
export const editorCommand = defineCommand({
  name: 'editor',
  summary: 'let VS Code complete and check front matter',
  details: [
    'Writes what VS Code needs to complete, explain and check the front matter of posts and pages: a list of the files and the schema into .astro/, and settings, recommended extensions and snippets into .vscode/. A file of yours is never changed; you are told what to add.',
    'FOLDER is the one that the editor opens; by default the one you are in. "sunfish new" and "sunfish dev" keep the list up to date.',
  ],
  options: { content: options.contentOption },
  operands: { hint: 'FOLDER', least: 0, most: 1 },
  async run(given, context, [operand = '.']) {
    const { contentDir } = surroundingsOf(context, given.content);
    const folder = resolve(context.cwd, operand);
    if (folder !== contentDir && !contains(folder, contentDir)) {
      report(context, [commandLineProblem('SF5070', { content: given.content, folder: operand })]);
      return exitCode.usage;
    }
    const { files, diagnostics } = frontMatterFiles(
      contentDir,
      resolve(context.cwd, options.outOption.default),
    );
    if (!files) {
      report(context, diagnostics);
      return exitCode.input;
    }
    try {
      writeCollection(folder, files);
      context.terminal.out.write(summary(files.length, writeSettings(folder)));
    } catch (error) {
      const { code, path = folder } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      const values = { path: pathSeenFrom(context.cwd, path), reason: code };
      report(context, [commandLineProblem('SF5071', values)]);
      return exitCode.input;
    }
    return exitCode.ok;
  },
});

function summary(files: number, { written, missing }: WrittenSettings): string {
  const lines = [
    `Listed ${files} file${files === 1 ? '' : 's'} with front matter in .astro/collections`,
    ...written.map((path) => `Wrote ${path}`),
    ...missing.map(({ path, words }) => `Yours, please add to ${path}: ${words}`),
    'In VS Code, install the recommended extensions and reload the window.',
  ];
  return `${lines.join('\n')}\n`;
}
