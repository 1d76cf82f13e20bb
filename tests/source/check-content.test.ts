import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheFolders } from '#cache/index.ts';
import { checkContent, prepare } from '#source/index.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { writeTree } from './folder.ts';

/** A blog of three posts: one links to a heading of another, and one has lost underscores in a heading, code and an image without words. */
function blog() {
  const root = temporaryFolder();
  const content = join(root, 'content');
  writeTree(content, {
    'site.yml': 'title: x\nurl: https://x.example.org\ntimezone: Asia/Seoul\n',
    'posts/2026-01-01-from.md':
      '---\ntitle: From\n---\n\n[The end](/posts/to/#the-end) and [nothing](/nope/).\n',
    'posts/2026-01-02-to.md': '---\ntitle: To\n---\n\nWords.\n\n## The end\n\nMore.\n',
    'posts/2026-01-03-mixed.md':
      '---\ntitle: Mixed\n---\n\nCall __init__ here.\n\n```\nno label\n```\n\n<script>\n\nThe rest.\n',
  });
  const cache = cacheFolders(join(root, 'cache'));
  const options = {
    contentDir: content,
    outDir: join(root, 'dist'),
    cache,
    overrides: {},
    now: Temporal.Instant.from('2026-06-01T00:00:00Z'),
    reservedPaths: [],
  };
  const found = async () =>
    (await checkContent(options)).findings.map(
      ({ file, line, column, code }) => `${file.slice(content.length + 1)}:${line}:${column} ${code}`,
    );
  return { content, cache, options, found };
}

describe('a check of a content folder', () => {
  test('renders no document', async () => {
    const { cache, found } = blog();
    expect(await found()).toContain('posts/2026-01-03-mixed.md:5:6 eaten-underscores');
    expect(existsSync(cache.documents) ? readdirSync(cache.documents) : []).toEqual([]);
    expect(existsSync(cache.snapshot)).toBe(false);
  });

  test('finds the same before a build, after one, and from what was kept', async () => {
    const { options, found } = blog();
    const before = await found();
    await prepare({ ...options, includeDrafts: true });
    const other = blog();
    await prepare({ ...other.options, includeDrafts: true });
    // What the pipeline tells (SF2040: a script that nothing closes) is among it.
    expect(before.map((one) => one.split(' ').at(-1))).toEqual(
      expect.arrayContaining(['broken-link', 'code-label', 'eaten-underscores', 'SF2040']),
    );
    expect(await found()).toEqual(before);
    expect(await other.found()).toEqual(before);
  });

  test('looks at links anew when a heading of another post has changed', async () => {
    const { content, found } = blog();
    const anchor = 'posts/2026-01-01-from.md:5:1 broken-link';
    expect(await found()).not.toContain(anchor);
    writeFileSync(join(content, 'posts/2026-01-02-to.md'), '---\ntitle: To\n---\n\nWords.\n\n## An end\n');
    expect(await found()).toContain(anchor);
  });

  test('takes nothing from a run by other settings, nor from a cache that is damaged', async () => {
    const { content, cache, found } = blog();
    const before = await found();
    const kept = join(cache.root, 'checks.json');
    writeFileSync(kept, '{"code":');
    expect(await found()).toEqual(before);
    writeFileSync(
      join(content, 'site.yml'),
      'title: x\nurl: https://x.example.org\nchecks: { code-label: off }\n',
    );
    expect(await found()).toEqual(before.filter((one) => !one.endsWith(' code-label')));
  });
});
