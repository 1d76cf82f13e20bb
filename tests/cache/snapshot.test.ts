import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSnapshot, type Snapshot, writeSnapshot } from '#cache/index.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { post } from '../feeds/blog.ts';

const snapshot: Snapshot = {
  fingerprint: 'today',
  entries: {
    'posts/a.md': {
      post: post(),
      key: 'k',
      images: [],
      links: [],
      unknownKeys: [],
      incidentPlace: null,
      files: [],
      internalFiles: [],
      ids: [],
      diagnostics: [],
    },
  },
  published: [{ id: 'posts/a.md', redirects: ['/old/'] }],
  images: [],
  edited: {},
  history: null,
};

test('a snapshot is read as it was written, into a folder that was not there', () => {
  const file = join(temporaryFolder(), 'cache', 'snapshot.json');
  writeSnapshot(file, snapshot);
  expect(readSnapshot(file)).toEqual(snapshot);
  expect(readSnapshot(file, 'today')).toEqual(snapshot);
});

test('one of another pipeline or other settings does not count', () => {
  const file = join(temporaryFolder(), 'snapshot.json');
  writeSnapshot(file, snapshot);
  expect(readSnapshot(file, 'yesterday')).toBeUndefined();
});

test.each(['', '{"fingerprint":', 'null', '[]', '{}', '"today"'])('%j is none', (text) => {
  const file = join(temporaryFolder(), 'snapshot.json');
  writeFileSync(file, text);
  expect(readSnapshot(file, 'today')).toBeUndefined();
});

test('one that is not there is none', () => {
  expect(readSnapshot(join(temporaryFolder(), 'snapshot.json'))).toBeUndefined();
});
