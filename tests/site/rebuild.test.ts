import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences, filesOf, sunfish, workspace } from './workspace.ts';

describe('building again', () => {
  const site = workspace('base-path');
  let first: Map<string, string>;

  const rebuild = async () => {
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
    return filesOf(site.out);
  };

  beforeAll(async () => {
    first = await rebuild();
  });
  afterAll(() => site.remove());

  test('an unchanged site has the same bytes', async () => {
    expect(differences(first, await rebuild())).toEqual([]);
  });

  test('an empty cache makes no difference', async () => {
    const out = join(site.out, '..', 'again');
    const words = ['build', '--content', site.content, '--out', out, '--quiet'];
    const { code, output } = await sunfish(words, join(site.out, '..', 'empty-cache'));
    expect(code, output).toBe(0);
    expect(differences(first, filesOf(out))).toEqual([]);
  });

  test('an edit of a text changes its page and the feeds, and nothing else', async () => {
    appendFileSync(join(site.content, 'posts/2025-01-10-queue.md'), '\nWe slept late.\n');
    const second = await rebuild();
    expect(differences(first, second)).toEqual([
      'atom.xml',
      'feed.json',
      'posts/queue/index.html',
      'rss.xml',
    ]);
    expect(second.get('posts/queue/index.html')).toContain('We slept late.');
  });

  test('a new title changes the neighbours, the lists and what counts the post', async () => {
    const file = join(site.content, 'posts/2025-01-12-drain.md');
    const before = filesOf(site.out);
    writeFileSync(file, readFileSync(file, 'utf8').replace('Draining the queue', 'Emptying the queue'));
    const after = await rebuild();
    const changed = differences(before, after);
    for (const path of [
      'index.html',
      'posts/drain/index.html',
      'posts/queue/index.html',
      'tags/queue/index.html',
      'rss.xml',
    ]) {
      expect(changed).toContain(path);
      expect(after.get(path)).toContain('Emptying the queue');
    }
    expect(changed).not.toContain('about/index.html');
    expect([...after.values()].join('\n')).not.toContain('Draining the queue');
  });

  test('a new language is told to the readers of its neighbours', async () => {
    const file = join(site.content, 'posts/2025-01-12-drain.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('tags:', 'lang: de\ntags:'));
    const neighbour = (await rebuild()).get('posts/queue/index.html');
    expect(neighbour).toContain('<span lang="de">Emptying the queue</span>');
  });

  test('a post that is gone leaves nothing behind', async () => {
    rmSync(join(site.content, 'posts/2025-01-15-한글-이름.md'));
    const after = await rebuild();
    expect([...after].filter(([path, text]) => path.includes('한글') || text.includes('한글'))).toEqual([]);
  });
});
