import { symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { canBeOptimised, type Entry, type FoundImage } from '#cache/index.ts';
import { createImageFinder, findImages } from '#source/images.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { listed } from '../post/blog.ts';
import { saidOf, writeTree } from './folder.ts';

const png = await sharp({ create: { width: 2, height: 2, channels: 3, background: 'teal' } })
  .png()
  .toBuffer();

/** Entries of posts that name images: by post, the paths each image may mean. */
function entriesOf(root: string, named: Readonly<Record<string, string[][]>>): Entry[] {
  return Object.entries(named).map(([id, images]) => ({
    post: listed({ id, file: join(root, id) }),
    key: id,
    links: [],
    unknownKeys: [],
    incidentPlace: null,
    files: [],
    internalFiles: [],
    ids: [],
    diagnostics: [],
    images: images.map((paths, index) => {
      const candidates = paths.map((path) => join(root, path));
      return {
        key: candidates[0] ?? '',
        kind: 'local',
        candidates,
        source: paths[0] ?? '',
        line: index + 1,
        column: 1,
      };
    }),
  }));
}

async function find(
  files: Readonly<Record<string, string | Uint8Array>>,
  named: Readonly<Record<string, string[][]>>,
  severity: 'error' | 'warning' = 'error',
) {
  const root = temporaryFolder();
  writeTree(root, files);
  const { images, diagnostics } = await findImages(
    entriesOf(root, named),
    createImageFinder(root, []),
    severity,
  );
  return {
    found: images.map(({ file, problem }) => [file.slice(root.length + 1), problem]),
    said: saidOf(diagnostics, root),
    messages: diagnostics.map(({ message }) => message),
  };
}

test('each image is found once, however many posts show it', async () => {
  const { found, said } = await find(
    { 'a.png': png },
    { 'x.md': [['a.png'], ['a.png']], 'y.md': [['a.png']] },
  );
  expect(found).toEqual([['a.png', null]]);
  expect(said).toEqual([]);
});

test('of the places an address may mean the first that is there counts', async () => {
  const { found } = await find({ 'assets/a.png': png }, { 'x.md': [['posts/a.png', 'assets/a.png']] });
  expect(found).toEqual([['assets/a.png', null]]);
});

test('a name is found composed and decomposed', async () => {
  const composed = '그래프.png'.normalize('NFC');
  const decomposed = '그래프.png'.normalize('NFD');
  for (const [onDisk, written] of [
    [composed, decomposed],
    [decomposed, composed],
  ] as const) {
    const { found, said } = await find({ [onDisk]: png }, { 'x.md': [[written]] });
    expect(found).toEqual([[onDisk, null]]);
    expect(said).toEqual([]);
  }
});

describe('a missing image', () => {
  test('is told at every place that names it', async () => {
    const { found, said, messages } = await find({}, { 'x.md': [['a.png'], ['a.png']], 'y.md': [['a.png']] });
    expect(found).toEqual([]);
    expect(said).toEqual(['error SF4007 x.md:1:1', 'error SF4007 x.md:2:1', 'error SF4007 y.md:1:1']);
    expect(messages[0]).toBe('There is no image "a.png".');
  });

  test('is a warning where the site says so', async () => {
    expect((await find({}, { 'x.md': [['a.png']] }, 'warning')).said).toEqual(['warning SF4007 x.md:1:1']);
  });

  test('is one that differs in case alone: elsewhere the site could not be built', async () => {
    const { said } = await find({ 'Graph.PNG': png }, { 'x.md': [['graph.png']] });
    expect(said).toEqual(['error SF4007 x.md:1:1']);
  });

  test('is one that a link takes out of the content folder', async () => {
    const root = temporaryFolder();
    const elsewhere = temporaryFolder();
    writeTree(elsewhere, { 'secret.png': png });
    symlinkSync(join(elsewhere, 'secret.png'), join(root, 'a.png'));
    const { images } = await findImages(
      entriesOf(root, { 'x.md': [['a.png']] }),
      createImageFinder(root, []),
      'error',
    );
    expect(images).toEqual([]);
  });

  test('is one whose name is a folder’s', async () => {
    const { said } = await find({ 'a.png/b.png': png }, { 'x.md': [['a.png']] });
    expect(said).toEqual(['error SF4007 x.md:1:1']);
  });
});

describe('an image that cannot be read', () => {
  test.each([
    ['is text', 'a.png', 'not a picture'],
    ['is empty', 'a.png', ''],
    ['was cut off', 'a.png', png.subarray(0, png.length - 20)],
    ['holds no drawing', 'a.svg', '<html></html>'],
  ])('for it %s: an error', async (_, name, content) => {
    const { said } = await find({ [name]: content }, { 'x.md': [[name]] });
    expect(said).toEqual(['error SF4008 x.md:1:1']);
  });

  test('but that no pipeline reads is served as it is', async () => {
    const { found, said } = await find({ 'a.bmp': 'BM' }, { 'x.md': [['a.bmp']] });
    expect(found).toEqual([['a.bmp', null]]);
    expect(said).toEqual([]);
  });
});

test.each([
  ['/a.png', null, true],
  ['/a.SVG', null, true],
  ['/a.bmp', null, false],
  ['/a?b.png', null, false],
  ['/a#b.png', null, false],
  ['/a.png', 'broken', false],
])('%s with the problem %s can be optimised: %s', (file, problem, expected) => {
  expect(canBeOptimised({ key: file, file, stamp: '', problem })).toBe(expected);
});

test('an image of the run before is opened again only when it has changed', async () => {
  const root = temporaryFolder();
  writeTree(root, { 'a.png': png });
  const entries = entriesOf(root, { 'x.md': [['a.png']] });
  const find = (before: readonly FoundImage[]) =>
    findImages(entries, createImageFinder(root, before), 'error');
  const { images } = await find([]);
  const remembered: FoundImage[] = images.map((image) => ({ ...image, problem: 'as it was remembered' }));
  const again = await find(remembered);
  expect(again.images[0]?.problem).toBe('as it was remembered');
  utimesSync(join(root, 'a.png'), new Date(0), new Date(0));
  const changed = await find(remembered);
  expect(changed.images[0]?.problem).toBeNull();
});
