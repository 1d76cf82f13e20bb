import { expect, test } from 'vitest';
import { settlePage } from '../../src/astro/page-files.ts';
import { readFiles, temporaryFolder, writeFiles } from '../cli/temporary-folder.ts';

/** The files there are when the pages that Astro wrote are settled. */
function settled(written: Readonly<Record<string, string>>, pathnames: readonly string[]) {
  const out = temporaryFolder();
  writeFiles(out, written);
  for (const pathname of pathnames) settlePage(out, pathname);
  return readFiles(out);
}

test('a page of a folder stays', () => {
  expect(settled({ 'posts/a/index.html': 'a', 'index.html': 'home' }, ['posts/a/', ''])).toEqual({
    'posts/a/index.html': 'a',
    'index.html': 'home',
  });
});

test('a page whose address ends in .html becomes that file', () => {
  const written = { '2018/x.html/index.html': 'x', '2018/y.HTM/index.html': 'y' };
  expect(settled(written, ['2018/x.html/', '2018/y.HTM'])).toEqual({ '2018/x.html': 'x', '2018/y.HTM': 'y' });
});

test.each(['c#/', 'c%23/'])('a number sign is one on the disk: %s', (start) => {
  const written = { 'c%23/a/index.html': 'a', 'c%23/b.html/index.html': 'b', 'tags/c/index.html': 'c' };
  expect(settled(written, [`${start}a/`, `${start}b.html`, 'tags/c/'])).toEqual({
    'c#/a/index.html': 'a',
    'c#/b.html': 'b',
    'tags/c/index.html': 'c',
  });
});
