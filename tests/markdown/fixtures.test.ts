import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentOf, type Fact, factsOf, foldersIn, readCase } from './cases.ts';

/** What `expected.json` of each stage's cases tells besides the HTML of `expected.html`. */
const stages: Record<string, readonly Fact[]> = {
  captions: ['slots', 'diagnostics'],
  code: ['slots', 'diagnostics'],
  containers: ['diagnostics'],
  excerpt: ['excerpt', 'hasMore'],
  gfm: [],
  headings: ['title', 'headings'],
  images: ['images', 'slots', 'diagnostics'],
  internal: [
    'title',
    'headings',
    'excerpt',
    'hasMore',
    'text',
    'images',
    'links',
    'internalFiles',
    'diagnostics',
  ],
  leniency: ['links', 'images', 'diagnostics'],
  links: ['links', 'slots'],
  liquid: ['code', 'imageSources', 'diagnostics'],
  'raw-html': ['slots', 'diagnostics'],
  'smart-quotes': [],
  timeline: ['slots', 'diagnostics'],
  tracebacks: ['slots', 'diagnostics'],
  'unix-times': ['excerpt', 'slots', 'diagnostics'],
};

/** `UPDATE_FIXTURES=1` writes what came out, to be read before it is committed. */
const update = process.env['UPDATE_FIXTURES'] === '1';

test('every folder of fixtures is a stage', () => {
  expect(foldersIn('').filter((name) => !(name in stages))).toEqual([]);
});

describe.for(foldersIn(''))('%s', (stage) => {
  test.for(foldersIn(stage))('%s', async (name) => {
    const { folder, input, site } = readCase(`${stage}/${name}`);
    // Internal blocks are there to be seen only in an internal site.
    const audience = stage === 'containers' ? 'internal' : site.audience;
    const document = await documentOf(input, { ...site, audience });
    const facts = factsOf(document, stages[stage] ?? []);
    compare(path.join(folder, 'expected.html'), `${document.html.trim()}\n`);
    if (Object.keys(facts).length > 0)
      compare(path.join(folder, 'expected.json'), `${JSON.stringify(facts, null, 2)}\n`);
  });
});

function compare(file: string, actual: string): void {
  if (update) writeFileSync(file, actual);
  expect(existsSync(file), `${file} is missing: write it with UPDATE_FIXTURES=1`).toBe(true);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
