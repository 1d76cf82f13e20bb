import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkCommand } from '#cli/commands/check.ts';
import { temporaryFolder, writeFiles } from '../cli/temporary-folder.ts';
import { recordTerminal } from '../cli/terminal-record.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

interface Snippet {
  scope: string;
  prefix: string;
  description: string;
  body: string[];
}

const snippets: Record<string, Snippet> = JSON.parse(
  readFileSync(join(project, '.vscode/sunfish.code-snippets'), 'utf8'),
);
const named = (prefix: string) => {
  const found = Object.values(snippets).find((snippet) => snippet.prefix === prefix);
  if (!found) throw new Error(`no snippet has the prefix ${prefix}`);
  return found;
};

/** Yesterday in the zone of the site: an incident may neither be yet to come nor go on for weeks. */
const day = Temporal.Now.plainDateISO('Asia/Seoul').subtract({ days: 1 }).toString();
const [year = '', month = '', date = ''] = day.split('-');

/**
 * What VS Code inserts when its writer goes on with the tab key: defaults, and of words to choose from the one at an index.
 * Source: "Snippet syntax" of VS Code's documentation.
 */
function expand(prefix: string, choice = 0): string {
  const variables: Record<string, string> = { CURRENT_YEAR: year, CURRENT_MONTH: month, CURRENT_DATE: date };
  // `$0`, `${CURRENT_YEAR}`, `${1:What happened}`, `${2|SEV-1,SEV-2|}`
  const part = /\$(?:\d|\{(?:(?<variable>[A-Z_]+)|\d(?::(?<text>[^}]*)|\|(?<words>[^|]*)\|))\})/g;
  const expanded = named(prefix)
    .body.join('\n')
    .replace(part, (...found) => {
      const { variable, text, words } = found.at(-1) as Record<string, string | undefined>;
      if (variable !== undefined) return variables[variable] ?? `[${variable}]`;
      const list = words?.split(',');
      return list?.[Math.min(choice, list.length - 1)] ?? text ?? '';
    });
  return expanded.trimEnd();
}

/** What `sunfish check` finds in a post: `rule: message` of each. */
async function check(head: string, body: string): Promise<string[]> {
  const cwd = temporaryFolder();
  const site = 'title: x\nurl: https://blog.example.org\nlang: en\ntimezone: Asia/Seoul\n';
  const text = `---\ntitle: A bad day\n${head}\n---\n\nIt broke, and we mended it.\n\n${body}\n`;
  writeFiles(join(cwd, 'content'), { 'site.yml': site, [`posts/${day}-bad-day.md`]: text });
  mkdirSync(join(cwd, 'content/assets'));
  copyFileSync(join(project, 'content/assets/disk-gap.png'), join(cwd, 'content/assets/graph.png'));
  const { written, context } = recordTerminal();
  const environment = { SUNFISH_CACHE: join(cwd, 'cache') };
  await checkCommand.run({ content: 'content', reporter: 'json' }, { ...context, cwd, environment }, []);
  const findings: { rule: string; message: string }[] = JSON.parse(written.out);
  return findings.map(({ rule, message }) => `${rule}: ${message}`);
}

describe('what a snippet writes passes sunfish check', () => {
  // Severity has the most words to choose from, five.
  test.each([0, 1, 2, 3, 4])('incidents, with the words at index %i', async (choice) => {
    expect(await check(expand('incident', choice), '')).toEqual([]);
    expect(await check(expand('incident-ongoing', choice), '')).toEqual([]);
  });

  test('timeline, in the post of an incident', async () => {
    expect(await check(expand('incident'), expand('timeline'))).toEqual([]);
  });

  test('figure, where there is the image', async () => {
    expect(await check('', expand('figure'))).toEqual([]);
  });

  test('traceback, once one is pasted: until then the check tells', async () => {
    const written = expand('traceback');
    expect(await check('', written)).toEqual([expect.stringMatching(/^SF2032: /)]);
    const pasted = 'Traceback (most recent call last):\n  File "/srv/app.py", line 3, in run\nKeyError: 1';
    expect(await check('', written.replace('Paste it here', pasted))).toEqual([]);
  });

  test('internal', async () => {
    expect(await check('', expand('internal'))).toEqual([]);
  });

  test('and there are no others', () => {
    const prefixes = Object.values(snippets).map(({ prefix }) => prefix);
    expect(prefixes).toEqual(['incident', 'incident-ongoing', 'timeline', 'figure', 'traceback', 'internal']);
  });
});

test('snippets of front matter are offered there: VS Code takes it for YAML', () => {
  // Its extension `markdown-basics` has `"meta.embedded.block.frontmatter": "yaml"`, and snippets go by the language at the cursor.
  for (const prefix of ['incident', 'incident-ongoing'])
    expect(named(prefix).scope.split(',')).toEqual(['markdown', 'yaml']);
});
