import { readFileSync } from 'node:fs';
import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { parseTraces, runtimeName } from '#trace/index.ts';
import { runtimes } from '#trace/runtimes/index.ts';
import { fixtureRuntimes } from '../trace/fixtures.ts';
import { tracesIn } from '../trace/measure.ts';

const text = readFileSync(new URL('../../content/pages/docs/gallery.md', import.meta.url), 'utf8');

/** What stands under each `### Name`, with the text between its fences. */
const sections = text
  .split(/^### /m)
  .slice(1)
  .map((section) => ({
    name: section.split('\n', 1)[0] ?? '',
    traces: [...section.matchAll(/^```\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
      tracesIn(parseTraces(block)),
    ),
  }));

test('gallery.md has a section for every runtime', () => {
  // A table may read several: the fixtures know the names that it gives.
  const ids = new Set([...runtimes.map(({ id }) => id), ...fixtureRuntimes()]);
  ids.delete('mixed');
  expect(sections.map(({ name }) => name).toSorted()).toEqual([...ids].map(runtimeName).toSorted());
});

test.each(sections)('gallery.md shows one trace under "$name", and it is read as one of it', (section) => {
  expect(section.traces.map(({ runtime }) => runtimeName(runtime))).toEqual([section.name]);
  expect(section.traces[0]?.frames).not.toEqual([]);
});

test('gallery.md links to each of its sections on top', () => {
  const slugger = new GithubSlugger();
  const [top = ''] = text.split(/^## /m);
  const links = [...top.matchAll(/\[([^\]]+)\]\((#[^)]*)\)/g)].map(([, name, target]) => [name, target]);
  expect(links).toEqual(sections.map(({ name }) => [name, `#${slugger.slug(name)}`]));
});
