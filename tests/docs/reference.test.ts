import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  type Example,
  type ExternalExample,
  type ExternalRule,
  externalRules,
  type Rule,
  rules,
  type SiteExample,
  type SiteRule,
  siteRules,
  topics,
} from '#checks/index.ts';
import { commands } from '#cli/commands/index.ts';
import { commandHelp } from '#cli/usage.ts';
import { catalogue } from '#diagnostics/index.ts';
import { incidentSchema } from '#incident/index.ts';
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

test('incidents.md describes every key of the schema, in its words, those of items and maps included', () => {
  expectTable('incidents.md', innerKeyRows(incidentSchema.shape));
});

test('errors.md lists every code of the catalogue, with its kind and title', () => {
  const rows = Object.entries(catalogue).map(([code, { severity, title }]) => [
    `\`${code}\``,
    severity,
    title,
  ]);
  expectTable('errors.md', rows);
});

test('checks.md lists every rule by topic, with its severity and title', () => {
  const rows = documented().map((rule) => [
    `[\`${rule.id}\`](#${rule.id})${markOf(firstBreak(rule))}`,
    rule.severity,
    rule.title,
  ]);
  expectTable('checks.md', rows);
});

test('checks.md describes each rule in its words, with an example that breaks it and one that keeps it', () => {
  const text = documented()
    .map((rule) => `### ${rule.id}\n\n${proseOf(rule)}\n\n${examplesOf(rule)}`)
    .join('');
  expectPart('checks.md', /(?<=^## Each rule\n\n)[\s\S]*/m, text);
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

/** The same with the keys of what is inside: `actionItems[].due`, `usersAffected.count`. */
function innerKeyRows(shape: Readonly<Record<string, z.ZodType>>, within = ''): string[][] {
  return Object.entries(shape).flatMap(([key, schema]) => {
    const path = `${within}${key}`;
    const value = bare(schema);
    const inner = value instanceof z.ZodArray ? bare(value.element) : value;
    const rows = [[`\`${path}\``, schema.description ?? '']];
    if (!(inner instanceof z.ZodObject)) return rows;
    return [...rows, ...innerKeyRows(inner.shape, `${path}${inner === value ? '' : '[]'}.`)];
  });
}

/** A schema without its defaults and its null. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped =
    schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodNullable;
  return isWrapped ? bare(schema.unwrap()) : schema;
}

type AnyRule = Rule | SiteRule | ExternalRule;
type AnyExample = Example | SiteExample | ExternalExample;

/** Every rule in the order of the documentation: by topic, those of a post before those of a site, and those that ask others last. */
function documented(): AnyRule[] {
  const all: AnyRule[] = [...rules, ...siteRules, ...externalRules];
  return topics.flatMap((topic) => all.filter((rule) => rule.topic === topic));
}

/** What the table says of a rule that looks at more than one post. */
function markOf(example: AnyExample): string {
  if ('answers' in example) return ' †';
  return 'files' in example ? ' *' : '';
}

function firstBreak({ examples }: AnyRule): AnyExample {
  const [first] = examples.breaks;
  if (!first) throw new Error('a rule has no example');
  return first;
}

/** What it is, why, and what to do, as Markdown shows it. A sentence whose words depend on the finding says nothing without one. */
function proseOf({ title, why, help }: AnyRule): string {
  const sentences = `${title}. ${why} ${help}`
    .split(/(?<=[.!?]) /)
    .filter((sentence) => !/\{\w+\}/.test(sentence));
  return sentences.join(' ').replace(/[\\`*_[\]()<>#]/g, '\\$&');
}

/** Two examples in English. Secrets and what is to be disclosed to nobody are not shown, whatever they are made of. */
function examplesOf({ topic, examples }: AnyRule): string {
  if (topic === 'secrets' || topic === 'disclosure') return '';
  const english = (list: readonly AnyExample[]) => list.find(({ lang }) => lang === 'en');
  const shown = [
    ['Found', english(examples.breaks)],
    ['Not found', english(examples.keeps)],
  ] as const;
  return shown
    .map(([title, example]) => (example ? `${title}${whereOf(example)}:\n\n${fences(example)}\n` : ''))
    .join('');
}

function whereOf(example: AnyExample): string {
  return 'where' in example ? `, where ${example.where}` : '';
}

function fences(example: AnyExample): string {
  const files: [string, string][] = 'files' in example ? Object.entries(example.files) : [['', example.text]];
  return files
    .map(([name, text]) => `\`\`\`\`markdown${name && ` title="${name}"`}\n${text.trimEnd()}\n\`\`\`\`\n`)
    .join('\n');
}

/** Compares the rows of the table under "## Keys", "## Codes" or "## Rules" with those wanted. */
function expectTable(page: string, rows: readonly string[][]): void {
  for (const row of rows) expect(row, 'every key has a description').not.toContain('');
  const text = rows
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`)
    .join('');
  expectPart(page, /(?<=^## (?:Keys|Codes|Rules)$[^|]*\n\|[^\n]*\n\|[^\n]*\n)(?:\|[^\n]*\n)*/m, text);
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
