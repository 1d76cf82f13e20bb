import { expect, test } from 'vitest';
import { idsOf, parseSource, sourceElements, sourceTimeline } from '#markdown/index.ts';
import { incident } from '../incident/block.ts';
import { documentOf, siteOf } from './cases.ts';

const site = siteOf('');
const elements = (text: string, title: string | null = 'x') =>
  sourceElements(parseSource(text, 0), { site, file: '/site/posts/x.md', lang: 'en', title });

const texts = [
  '## Log\n\n## Log\n\n### A **bold** `code`\n\n<h2 id="own">Own</h2>\n\nA note.[^1]\n\n[^1]: Here.\n',
  '# Title\n\n## 무엇이 문제?\n\n<a name="old"></a>\n\n## More\n',
];

test.each(texts)('the ids are those of the page: %j', async (text) => {
  const { html } = await documentOf(text);
  const ids = [...html.matchAll(/\s(?:id|name)="([^"]+)"/g)]
    .map(([, id]) => id)
    .filter((id) => id !== 'more');
  // `documentOf` gives no title, so the first heading is it.
  expect([...idsOf(elements(text, null))].toSorted()).toEqual(ids.toSorted());
});

test('the heading that is the title has no id on the page', () => {
  expect([...idsOf(elements('# x\n\n## y\n'))]).toEqual(['y']);
  expect([...idsOf(elements('# x\n\n## y\n', 'another'))]).toEqual(['x', 'y']);
});

test('the tree that was parsed is left as it was', () => {
  const tree = parseSource('# x\n\n<b>y</b>\n', 0);
  const before = structuredClone(tree);
  sourceElements(tree, { site, file: '/x.md', lang: 'en', title: 'x' });
  expect(tree).toEqual(before);
});

test('entries of a timeline have their instants, words and places', () => {
  const text =
    '## Timeline (UTC)\n\n- 02:30 deploy\n- **02:42** – alarm, `disk` full\n\n  ```\n  log\n  ```\n';
  const entries = sourceTimeline(elements(text), text, incident(['startedAt: 2026-05-01 11:30']));
  // 02:30 UTC is 11:30 in Seoul, 02:42 UTC is 11:42.
  expect(entries.map(({ at, text: words, line, column }) => [at?.slice(0, 16), words, line, column])).toEqual(
    [
      ['2026-05-01T11:30', 'deploy', 3, 3],
      ['2026-05-01T11:42', 'alarm, disk full', 4, 5],
    ],
  );
});
