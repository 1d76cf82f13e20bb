import { expect, test } from 'vitest';
import type { Entry } from '#cache/index.ts';
import { withoutWithheld } from '#source/withheld-files.ts';
import { listed } from '../post/blog.ts';

const entry = (facts: Partial<Pick<Entry, 'files' | 'internalFiles'>> & { image?: string }): Entry => {
  const { image, files = [], internalFiles = [] } = facts;
  const images = image
    ? [{ key: image, kind: 'local', candidates: [image], source: '', line: 1, column: 1 } as const]
    : [];
  return {
    post: listed({}),
    key: '',
    images: images.map((one) => ({ ...one, candidates: [...one.candidates] })),
    links: [],
    files,
    internalFiles,
    ids: [],
    unknownKeys: [],
    incidentPlace: null,
    diagnostics: [],
  };
};

/** Names of the files that are served, of a log, a plot, and a file nobody names. */
function served(published: Entry[], internal: Entry[], unpublished: Entry[] = []): string[] {
  const statics = ['log.txt', 'plot.png', 'unnamed.bin'].map((path) => ({ file: `/c/${path}`, path }));
  return withoutWithheld(statics, [...published, ...internal, ...unpublished], published, internal).map(
    ({ path }) => path,
  );
}

test('without anything internal all files are served', () => {
  expect(served([entry({ files: ['/c/log.txt'] })], [])).toEqual(['log.txt', 'plot.png', 'unnamed.bin']);
});

test('what an internal post names, as an image or by a link, is not', () => {
  expect(served([], [entry({ files: ['/c/log.txt'], image: '/c/plot.png' })])).toEqual(['unnamed.bin']);
});

test('what an internal block of a published post names is not', () => {
  expect(served([entry({ internalFiles: ['/c/log.txt'] })], [])).toEqual(['plot.png', 'unnamed.bin']);
});

test('what an internal block of a draft names is not, and what the rest of the draft names is', () => {
  const draft = entry({ internalFiles: ['/c/log.txt'], image: '/c/plot.png' });
  expect(served([], [], [draft])).toEqual(['plot.png', 'unnamed.bin']);
});

test('what published text names as well is served', () => {
  const published = entry({ image: '/c/plot.png', internalFiles: ['/c/plot.png'] });
  expect(served([published], [entry({ image: '/c/plot.png' })])).toContain('plot.png');
});

test('a Korean name is the same file however its letters are composed', () => {
  const statics = [{ file: '/c/기록.txt'.normalize('NFD'), path: 'x' }];
  const internal = [entry({ files: ['/c/기록.txt'] })];
  expect(withoutWithheld(statics, internal, [], internal)).toEqual([]);
});
