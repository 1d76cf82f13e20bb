import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheFolders, openDocumentStore } from '#cache/index.ts';
import { type PrepareOptions, prepare } from '#source/index.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { saidOf, writeTree } from './folder.ts';

/** A content folder with a cache of its own. */
function folder(files: Readonly<Record<string, string | Uint8Array>>, kind: 'native' | 'jekyll' = 'native') {
  const root = temporaryFolder();
  const content = join(root, 'content');
  const cache = cacheFolders(join(root, 'cache'));
  const configuration = kind === 'native' ? 'site.yml' : '_config.yml';
  writeTree(content, { [configuration]: 'url: https://blog.example.org\ntimezone: Asia/Seoul\n', ...files });
  const run = async (options: Partial<PrepareOptions> = {}) => {
    const prepared = await prepare({
      contentDir: content,
      outDir: join(root, 'dist'),
      cache,
      overrides: {},
      includeDrafts: false,
      now: Temporal.Instant.from('2026-06-01T00:00:00Z'),
      reservedPaths: ['/', '/tags/'],
      ...options,
    });
    if (!prepared.site)
      return { ...prepared, said: saidOf(prepared.diagnostics, content), published: [], texts: {} };
    const { snapshot, statics } = prepared;
    const documents = openDocumentStore(cache.documents);
    return {
      site: prepared.site,
      said: saidOf(prepared.diagnostics, content),
      published: snapshot.published.map(({ id }) => id),
      statics: statics.map(({ path }) => path),
      texts: Object.fromEntries(
        Object.values(snapshot.entries).map(({ post, key }) => [post.id, documents.read(key).text]),
      ),
      keys: Object.fromEntries(Object.values(snapshot.entries).map(({ post, key }) => [post.id, key])),
      snapshot,
    };
  };
  return { content, cache, run };
}

const post = (text: string, ...keys: string[]) =>
  `---\n${['title: x', ...keys].join('\n')}\n---\n\n${text}\n`;

/** The documents of a cache by name, each with what tells whether it was written again. */
const written = (documents: string) =>
  Object.fromEntries(readdirSync(documents).map((name) => [name, statSync(join(documents, name)).ino]));

describe('rendering', () => {
  test('happens once: unchanged files are taken from the cache', async () => {
    const { cache, run } = folder({
      'posts/2026-01-01-a.md': post('One.'),
      'posts/2026-01-02-b.md': post('Two.'),
    });
    const first = await run();
    expect(first.texts).toEqual({ 'posts/2026-01-01-a.md': 'One.', 'posts/2026-01-02-b.md': 'Two.' });
    const before = written(cache.documents);
    const second = await run();
    expect(second).toEqual(first);
    expect(written(cache.documents)).toEqual(before);
  });

  test('happens again for a file that has changed, and for it alone', async () => {
    const { content, cache, run } = folder({
      'posts/2026-01-01-a.md': post('One.'),
      'posts/2026-01-02-b.md': post('Two.'),
    });
    const first = await run();
    const before = written(cache.documents);
    writeTree(content, { 'posts/2026-01-02-b.md': post('Two again.') });
    const second = await run();
    expect(second.texts).toEqual({ 'posts/2026-01-01-a.md': 'One.', 'posts/2026-01-02-b.md': 'Two again.' });
    const unchanged = `${first.keys?.['posts/2026-01-01-a.md']}.json`;
    expect(written(cache.documents)[unchanged]).toBe(before[unchanged]);
    // The document of the text before is gone.
    expect(readdirSync(cache.documents)).toHaveLength(2);
  });

  test('happens again for all when a setting of the site has changed', async () => {
    const { content, run } = folder({ 'posts/2026-01-01-a.md': post('The {{ site.mood }} blog.') });
    writeTree(content, { 'site.yml': 'url: https://blog.example.org\nmood: good\n' });
    expect((await run()).texts).toEqual({ 'posts/2026-01-01-a.md': 'The good blog.' });
    writeTree(content, { 'site.yml': 'url: https://blog.example.org\nmood: better\n' });
    expect((await run()).texts).toEqual({ 'posts/2026-01-01-a.md': 'The better blog.' });
  });

  test('of a file that is moved is rendering of another one: what it links to moves along', async () => {
    const { content, run } = folder({ 'posts/2026-01-01-a.md': post('One.') });
    await run();
    rmSync(join(content, 'posts/2026-01-01-a.md'));
    writeTree(content, { 'posts/sub/2026-01-01-a.md': post('One.') });
    expect((await run()).published).toEqual(['posts/sub/2026-01-01-a.md']);
  });

  test('is shared out to workers where there are many files', async () => {
    const names = Array.from(
      { length: 30 },
      (_, index) => `posts/2026-01-${String(index + 1).padStart(2, '0')}-x.md`,
    );
    const { run } = folder(
      Object.fromEntries(names.map((name, index) => [name, post(`Number ${index}.`, `slug: p${index}`)])),
    );
    const { texts, said } = await run();
    expect(said).toEqual([]);
    expect(texts).toEqual(Object.fromEntries(names.map((name, index) => [name, `Number ${index}.`])));
  }, 60_000);
});

describe('a damaged cache', () => {
  test.each([
    ['no snapshot', ({ snapshot }: ReturnType<typeof cacheFolders>) => rmSync(snapshot)],
    [
      'half a snapshot',
      ({ snapshot }) => writeFileSync(snapshot, readFileSync(snapshot, 'utf8').slice(0, 100)),
    ],
    ['a snapshot of something else', ({ snapshot }) => writeFileSync(snapshot, 'null')],
    ['no documents', ({ documents }) => rmSync(documents, { recursive: true })],
    ['other files among the documents', ({ documents }) => writeFileSync(join(documents, 'x.json'), '{}')],
  ] satisfies [string, (cache: ReturnType<typeof cacheFolders>) => void][])(
    '%s: is made anew',
    async (_, damage) => {
      const { cache, run } = folder({ 'posts/2026-01-01-a.md': post('One.') });
      const first = await run();
      damage(cache);
      expect(await run()).toEqual(first);
      expect(readdirSync(cache.documents)).toHaveLength(1);
    },
  );

  test('a damaged document is told of when it is read, and made anew by the next run', async () => {
    const { cache, run } = folder({ 'posts/2026-01-01-a.md': post('One.') });
    const { keys } = await run();
    const key = keys?.['posts/2026-01-01-a.md'] ?? '';
    writeFileSync(join(cache.documents, `${key}.json`), '{"html": "<p>O');
    expect(() => openDocumentStore(cache.documents).read(key)).toThrow(/Run again/);
    expect((await run()).texts).toEqual({ 'posts/2026-01-01-a.md': 'One.' });
  });
});

describe('what is published', () => {
  const files = {
    'posts/2026-01-01-out.md': post('Out.'),
    'posts/2026-01-02-draft.md': post('Draft.', 'draft: true'),
    'posts/2026-01-03-withheld.md': post('Withheld.', 'published: false'),
    'posts/2027-01-01-future.md': post('Future.'),
    // 09:30 of that day in Seoul is half an hour after the moment of the run.
    'posts/soon.md': post('Soon.', 'date: 2026-06-01 09:30'),
    'posts/just-now.md': post('Just now.', 'date: 2026-06-01 08:30'),
  };

  test('are neither drafts nor posts of the future', async () => {
    expect((await folder(files).run()).published).toEqual(['posts/2026-01-01-out.md', 'posts/just-now.md']);
  });

  test('is everything while the author writes', async () => {
    expect((await folder(files).run({ includeDrafts: true })).published).toHaveLength(6);
  });

  test('are posts of the future too where Jekyll’s settings say so', async () => {
    const { content, run } = folder({ '_posts/2027-01-01-future.md': post('Future.') }, 'jekyll');
    expect((await run()).published).toEqual([]);
    writeTree(content, { '_config.yml': 'url: https://blog.example.org\nfuture: true\n' });
    expect((await run()).published).toEqual(['_posts/2027-01-01-future.md']);
  });
});

describe('what is wrong', () => {
  const wrong = post('{{ site.titel }} ![x](gone.png)', 'mood: good');

  test('is told of every file, the unchanged ones of each run again', async () => {
    const { run } = folder({
      'posts/2026-01-01-a.md': wrong,
      'posts/2026-01-02-b.md': '---\ntitle: "x\n---\n',
      'posts/2026-01-03-c.md': '',
      'posts/d.md': post('No date.'),
    });
    const { said, published } = await run();
    expect(said).toEqual([
      'error SF1001 posts/2026-01-02-b.md:2:8',
      'error SF1007 posts/d.md:1:1',
      'error SF2001 posts/2026-01-01-a.md:6:1',
      'error SF4006 posts/2026-01-03-c.md:1:1',
      'error SF4007 posts/2026-01-01-a.md:6:18',
      'warning SF1009 posts/2026-01-01-a.md:3:1',
    ]);
    expect(published).toEqual(['posts/2026-01-01-a.md']);
    expect((await run()).said).toEqual(said);
  });

  test('with a post that is not published yet is a warning', async () => {
    const { run } = folder({ 'posts/2026-01-01-a.md': wrong.replace('title: x', 'title: x\ndraft: true') });
    expect((await run()).said).toEqual([
      'warning SF1009 posts/2026-01-01-a.md:4:1',
      'warning SF2001 posts/2026-01-01-a.md:7:1',
      'warning SF4007 posts/2026-01-01-a.md:7:18',
    ]);
    expect((await run({ includeDrafts: true })).said).toContain('error SF2001 posts/2026-01-01-a.md:7:1');
  });

  test('with the addresses of posts is found among those that are published', async () => {
    const { run } = folder({
      'posts/2026-01-01-a.md': post('A.', 'slug: same'),
      'posts/2026-01-02-b.md': post('B.', 'slug: same', 'draft: true'),
      'posts/2026-01-03-c.md': post('C.', 'permalink: /tags/'),
    });
    expect((await run()).said).toEqual(['error SF1011 posts/2026-01-03-c.md:1:1']);
    expect((await run({ includeDrafts: true })).said).toEqual([
      'error SF1010 posts/2026-01-02-b.md:1:1',
      'error SF1011 posts/2026-01-03-c.md:1:1',
    ]);
  });

  test('with a setting is told together with what is wrong with posts', async () => {
    const { content, run } = folder({ 'posts/2026-01-01-a.md': wrong });
    writeTree(content, { 'site.yml': 'titel: x\n' });
    const { said } = await run();
    expect(said).toEqual(
      expect.arrayContaining(['error SF3004 site.yml:1:1', 'warning SF3006 site.yml:1:1']),
    );
    expect(said.filter((line) => line.includes('posts/'))).not.toEqual([]);
  });

  test('with the syntax of the configuration ends the run: nothing can be filled in from it', async () => {
    const { content, run } = folder({ 'posts/2026-01-01-a.md': wrong });
    writeTree(content, { 'site.yml': 'title: "x\n' });
    expect(await run()).toMatchObject({ site: null, said: ['error SF3001 site.yml:1:8'] });
  });

  test('is gone when it is mended', async () => {
    const { content, run } = folder({ 'posts/2026-01-01-a.md': '---\ntitle: "x\n---\n' });
    expect((await run()).said).toEqual(['error SF1001 posts/2026-01-01-a.md:2:8']);
    writeTree(content, { 'posts/2026-01-01-a.md': post('Mended.') });
    expect(await run()).toMatchObject({ said: [], texts: { 'posts/2026-01-01-a.md': 'Mended.' } });
  });
});

test('files beside a post are served beside its page, and nowhere when it has none', async () => {
  const { run } = folder({
    'posts/a/index.md': post('A.', 'date: 2026-01-01', 'slug: moved'),
    'posts/a/logs/full.log': 'x',
    'posts/b/index.md': post('B.', 'date: 2026-01-01', 'draft: true'),
    'posts/b/secret.log': 'x',
    'public/robots.txt': 'x',
  });
  expect((await run()).statics).toEqual(['robots.txt', 'posts/moved/logs/full.log']);
});

test('nothing is written into the content folder', async () => {
  const { content, run } = folder({ 'posts/2026-01-01-a.md': post('One.') });
  const list = () => readdirSync(content, { recursive: true }).map(String).sort();
  const before = list();
  await run();
  expect(list()).toEqual(before);
});

describe('a secret in a post', () => {
  // Put together here, so that scanners of this repository find nothing.
  const token = `ghp_${'a1B2'.repeat(9)}`;

  test('stops a build at its place, and is in no message', async () => {
    const { run, content } = folder({ 'posts/2026-01-01-a.md': post(`It was ${token}.`) });
    // The body begins on line 5; "It was " are seven characters.
    expect((await run()).said).toEqual(['error secret-token posts/2026-01-01-a.md:5:8']);
    const { diagnostics } = await prepareOf(content);
    expect(JSON.stringify(diagnostics)).not.toContain(token);
  });

  test('is in no message that quotes what holds it: an image, a key of the front matter', async () => {
    const { content } = folder({
      'posts/2026-01-01-a.md': post(`![x](${token}.png)`, `unknown-${token}: 4`),
    });
    const { diagnostics } = await prepareOf(content);
    const quoting = diagnostics.filter(({ code }) => ['SF4007', 'SF1009'].includes(code));
    expect(quoting.map(({ message }) => message)).toEqual([
      'There is no image "••••.png".',
      'Nothing reads the key "unknown-••••" (in one file).',
    ]);
    expect(JSON.stringify(diagnostics)).not.toContain(token);
  });

  test('is told of a file that cannot be read as well, so that no report quotes its line', async () => {
    const { run } = folder({ 'posts/2026-01-01-a.md': `---\ntitle: "${token}\n---\n\nText.\n` });
    // `title: "` are eight characters.
    expect((await run()).said).toEqual([
      'error SF1001 posts/2026-01-01-a.md:2:8',
      'error secret-token posts/2026-01-01-a.md:2:9',
    ]);
  });

  test('that is silenced with a reason does not, nor does one where the site switched the rule off', async () => {
    const silenced = post(`<!-- sunfish-disable secret-token -- fake -->\n\nIt was ${token}.`);
    expect((await folder({ 'posts/2026-01-01-a.md': silenced }).run()).said).toEqual([]);
    const off = 'url: https://blog.example.org\nchecks: { secret-token: off }\n';
    const files = { 'site.yml': off, 'posts/2026-01-01-a.md': post(`It was ${token}.`) };
    expect((await folder(files).run()).said).toEqual([]);
  });

  test('in a draft is a warning: nothing of it is published', async () => {
    const draft = post(`It was ${token}.`, 'draft: true');
    expect((await folder({ 'posts/2026-01-01-a.md': draft }).run()).said).toEqual([
      'warning secret-token posts/2026-01-01-a.md:6:8',
    ]);
  });
});

/** What is told of a content folder, with a cache of its own. */
function prepareOf(contentDir: string) {
  return prepare({
    contentDir,
    outDir: join(contentDir, 'dist'),
    cache: cacheFolders(join(temporaryFolder(), 'cache')),
    overrides: {},
    includeDrafts: false,
    now: Temporal.Instant.from('2026-06-01T00:00:00Z'),
    reservedPaths: [],
  });
}
