import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { commands } from '#cli/commands/index.ts';
import { commandHelp } from '#cli/usage.ts';
import { catalogue } from '#diagnostics/index.ts';
import { postSchema } from '#post/schema.ts';
import { siteSchema } from '#site/schema.ts';
import { runtimes } from '#trace/runtimes/index.ts';

/**
 * What the documentation says twice, it says with the words of the code. `UPDATE_FIXTURES=1 npm run unit tests/docs`
 * writes the words into the pages, for you to read in the diff.
 */
const docs = fileURLToPath(new URL('../../content/pages/docs', import.meta.url));

test('configuration.md describes every setting of the schema, in its words', () => {
  expectTable('configuration.md', keyRows(siteSchema.shape));
});

test('front-matter.md describes every key of the schema, in its words', () => {
  expectTable('front-matter.md', keyRows(postSchema.shape));
});

test('errors.md lists every code of the catalogue, with its kind and title', () => {
  const rows = Object.entries(catalogue).map(([code, { severity, title }]) => [
    `\`${code}\``,
    severity,
    title,
  ]);
  expectTable('errors.md', rows);
});

test('tracebacks.md names every runtime whose traces are read', () => {
  const text = readFileSync(join(docs, 'tracebacks.md'), 'utf8');
  const unnamed = runtimes.map(({ id }) => `\`${id}\``).filter((name) => !text.includes(name));
  expect(unnamed).toEqual([]);
});

test.each(commands)('commands.md shows the help of "sunfish $name"', async ({ name, load }) => {
  const help = commandHelp(await load(), 80).trimEnd();
  expectPart('commands.md', new RegExp(`(?<=## ${name}\\n\\n\`\`\`text\\n)[^\`]*(?=\`\`\`)`), `${help}\n`);
});

test('links between the pages lead to files that exist', () => {
  const broken = docPages().flatMap((page) =>
    linksOf(page)
      .filter((target) => !existsSync(join(dirname(page), target)))
      .map((target) => `${relative(docs, page)}: ${target}`),
  );
  expect(broken).toEqual([]);
});

test('the first page of the documentation leads to all others', () => {
  const linked = linksOf(join(docs, 'index.md'));
  const others = docPages().map((page) => relative(docs, page));
  expect(linked.toSorted()).toEqual(others.filter((page) => page !== 'index.md').toSorted());
});

/** `| key | description |` for each key of a schema. */
function keyRows(shape: Readonly<Record<string, z.ZodType>>): string[][] {
  return Object.entries(shape).map(([key, schema]) => [`\`${key}\``, schema.description ?? '']);
}

/** Compares the rows of the table under "## Keys" or "## Codes" with those wanted. */
function expectTable(page: string, rows: readonly string[][]): void {
  for (const row of rows) expect(row, 'every key has a description').not.toContain('');
  const text = rows
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
  expectPart(page, /(?<=^## (?:Keys|Codes)$[^|]*\n\|[^\n]*\n\|[^\n]*\n)(?:\|[^\n]*\n)*/m, text);
}

function expectPart(page: string, pattern: RegExp, wanted: string): void {
  const file = join(docs, page);
  const text = readFileSync(file, 'utf8');
  const part = pattern.exec(text)?.[0];
  expect(part, `the place for it in ${page}`).toBeDefined();
  if (process.env['UPDATE_FIXTURES'] && part !== wanted)
    writeFileSync(
      file,
      text.replace(pattern, () => wanted),
    );
  else expect(part).toBe(wanted);
}

function docPages(): string[] {
  return globSync('*.md', { cwd: docs }).map((name) => join(docs, name));
}

/** Targets of relative links and images of a Markdown file, code left out. */
function linksOf(page: string): string[] {
  // Matches a fence with all it holds, and `inline code`.
  const prose = readFileSync(page, 'utf8').replace(/^(`{3,})[\s\S]*?^\1$|`[^`\n]*`/gm, '');
  // Matches `](other.md#part)`; addresses with a scheme, of the site and of the page itself are left out.
  return [...prose.matchAll(/\]\((?!\w+:|#|\/)([^)#\s]+)/g)].map((match) => match[1] ?? '');
}
