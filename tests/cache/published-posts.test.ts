import { expect, test } from 'vitest';
import { type Entry, publishedPosts, type Snapshot } from '#cache/index.ts';
import type { ImageReference } from '#markdown/index.ts';
import type { Post } from '#post/index.ts';

const entry = (id: string, parts: Partial<Entry> = {}, path = `/${id}/`): Entry => ({
  post: { id, file: `/s/${id}.md`, path, redirects: [] } as unknown as Post,
  key: `key of ${id}`,
  images: [],
  links: [],
  unknownKeys: [],
  incidentPlace: null,
  files: [],
  internalFiles: [],
  ids: [],
  diagnostics: [],
  ...parts,
});

function digestOfA(entries: Entry[], images: Snapshot['images'] = [], redirects: string[] = []) {
  return publishedA(entries, [], images, redirects)?.digest;
}

/** @param kept entries that are not published */
function publishedA(
  entries: Entry[],
  kept: Entry[],
  images: Snapshot['images'] = [],
  redirects: string[] = [],
) {
  const snapshot: Snapshot = {
    fingerprint: 'f',
    entries: Object.fromEntries([...entries, ...kept].map((one) => [one.post.id, one])),
    published: entries.map(({ post }) => ({ id: post.id, redirects: post.id === 'a' ? redirects : [] })),
    images,
    edited: {},
    history: null,
  };
  return publishedPosts(snapshot).find(({ post }) => post.id === 'a');
}

const link = { candidates: ['/s/b.md'], source: 'b.md', suffix: '', line: 1, column: 1 };
const image: ImageReference = {
  key: '/s/a.png',
  kind: 'local',
  candidates: [],
  source: 'a.png',
  line: 1,
  column: 1,
};
const plain = digestOfA([entry('a'), entry('b')]);

test('a digest is the same for the same post, whatever becomes of others', () => {
  expect(digestOfA([entry('a'), entry('b', { key: 'changed' }, '/moved/')])).toBe(plain);
});

test('a digest changes with the document and with old addresses', () => {
  expect(digestOfA([entry('a', { key: 'changed' }), entry('b')])).not.toBe(plain);
  expect(digestOfA([entry('a'), entry('b')], [], ['/old/'])).not.toBe(plain);
});

test('a digest changes when a picture of the post does', () => {
  const digest = (stamp: string) =>
    digestOfA([entry('a', { images: [image] })], [{ key: image.key, file: '/s/a.png', stamp }]);
  expect(digest('2')).not.toBe(digest('1'));
});

test('a digest changes when a post it links to moves or goes', () => {
  const withB = digestOfA([entry('a', { links: [link] }), entry('b')]);
  expect(digestOfA([entry('a', { links: [link] }), entry('b', {}, '/moved/')])).not.toBe(withB);
  expect(digestOfA([entry('a', { links: [link] })])).not.toBe(withB);
});

test('of the links of a post those are known that mean a post which is not published', () => {
  const gone = { ...link, candidates: ['/s/gone.md'] };
  const a = entry('a', { links: [gone, link] });
  expect(publishedA([a, entry('b')], [])?.withheldLinks).toEqual([]);
  expect(publishedA([a], [entry('b')])?.withheldLinks).toEqual([1]);
  expect(publishedA([a], [entry('b')])?.digest).not.toBe(publishedA([a], [])?.digest);
});
