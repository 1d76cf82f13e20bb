import { join } from 'node:path';
import type { Command, OptionValue } from '#cli/command.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { recordTerminal } from '../terminal-record.ts';

/** A post of an incident, its file's text. @param lines of the front matter; those of the incident are indented */
export function incidentPost(id: string, lines: readonly string[] = [], body = 'It broke.'): string {
  const keys = lines.some((line) => line.startsWith('title:')) ? [] : [`title: The day of ${id}`];
  const head = [
    '---',
    ...keys,
    'date: 2026-05-01',
    'incident:',
    `  id: ${id}`,
    ...lines,
    '---',
    '',
    body,
    '',
  ];
  // Keys of the post stand before the block.
  const isOfPost = (line: string) => /^(?:title|draft|visibility|lang):/.test(line);
  return head
    .filter((line) => !isOfPost(line))
    .toSpliced(1, 0, ...head.filter(isOfPost))
    .join('\n');
}

/** Runs a command on a content folder of the files given, with a cache of its own. */
export async function runOn(
  command: Command,
  files: Readonly<Record<string, string>>,
  values: Record<string, OptionValue> = {},
  operands: readonly string[] = [],
) {
  const cwd = temporaryFolder();
  const site = 'title: x\nurl: https://blog.example.org\nlang: en\ntimezone: Asia/Seoul\n';
  writeFiles(join(cwd, 'content'), { 'site.yml': site, ...files });
  const { written, context } = recordTerminal();
  const environment = { SUNFISH_CACHE: join(cwd, 'cache') };
  const code = await command.run(
    { content: 'content', ...values },
    { ...context, cwd, environment },
    operands,
  );
  return { code, ...written };
}
