import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import { fixturePost, fixtureSite, open, postsOf, sampleSite, useBrowser } from './visit.ts';

useBrowser();

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** Levels of headings are the author's: a post of a Jekyll blog may begin with `###`. */
const options = { rules: { 'heading-order': { enabled: false } } };

/** What axe finds wrong: rule, and the places. */
async function violations(url: string, colorScheme: 'light' | 'dark'): Promise<string[]> {
  const page = await open(url, { colorScheme });
  await page.evaluate(axe);
  const { violations } = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(options),
    options,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 150))
        .join(' | ')}`,
  );
}

describe.each(['light', 'dark'] as const)('axe finds nothing wrong in %s', (scheme) => {
  test('on home', async () => {
    expect(await violations(fixtureSite, scheme)).toEqual([]);
    expect(await violations(sampleSite, scheme)).toEqual([]);
  });

  test('on posts', async () => {
    const posts = await postsOf(sampleSite);
    for (const url of [fixturePost, ...posts]) expect(await violations(url, scheme), url).toEqual([]);
  });

  test.each(['archive/', 'tags/', 'subjects/', 'tags/tls/', 'about/', '404.html'])('on %s', async (path) => {
    expect(await violations(`${fixtureSite}${path}`, scheme)).toEqual([]);
  });

  test.each([
    'incidents/',
    'stats/',
    'incidents/severity/sev-2/',
    'incidents/services/jari/',
    'incidents/factors/deploy/',
    'actions/',
  ])('on %s', async (path) => {
    expect(await violations(`${sampleSite}${path}`, scheme)).toEqual([]);
  });
});
