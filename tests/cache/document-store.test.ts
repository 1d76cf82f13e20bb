import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDocumentStore } from '#cache/index.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { document } from '../feeds/blog.ts';

test('a document is read as it was written, by a later run too', () => {
  const folder = join(temporaryFolder(), 'documents');
  const written = document('<p>서버</p>', { text: '서버' });
  openDocumentStore(folder).write('one', written);
  expect(openDocumentStore(folder).read('one')).toEqual(written);
  expect(openDocumentStore(folder).has('one')).toBe(true);
  expect(openDocumentStore(folder).has('two')).toBe(false);
});

test('a store nothing was written to is empty, and makes no folder', () => {
  const folder = join(temporaryFolder(), 'documents');
  const store = openDocumentStore(folder);
  expect(store.has('one')).toBe(false);
  store.prune(new Set());
  expect(existsSync(folder)).toBe(false);
});

test('half a document never stands under a key', () => {
  const folder = temporaryFolder();
  // What a run that was killed left behind.
  writeFileSync(join(folder, 'one.json.4711.part'), '{"html":');
  const store = openDocumentStore(folder);
  expect(store.has('one')).toBe(false);
  store.write('one', document('<p>'));
  expect(openDocumentStore(folder).read('one').html).toBe('<p>');
});

test('documents nobody asks for any more are removed, remains of killed runs with them', () => {
  const folder = temporaryFolder();
  const store = openDocumentStore(folder);
  store.write('one', document('<p>1</p>'));
  store.write('two', document('<p>2</p>'));
  writeFileSync(join(folder, 'three.json.4711.part'), '{"html":');
  openDocumentStore(folder).prune(new Set(['two']));
  expect(readdirSync(folder)).toEqual(['two.json']);
});

test('a document that is not there is told of by its file', () => {
  expect(() => openDocumentStore(temporaryFolder()).read('gone')).toThrow(/gone\.json is missing or damaged/);
});
