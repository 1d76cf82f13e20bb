import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeCollection } from '#cli/editor/collection.ts';
import { keepList, updateList } from '#cli/editor/update-list.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const post = '---\ntitle: x\n---\n';

function blog() {
  const folder = temporaryFolder();
  writeFiles(folder, { 'content/site.yml': 'title: x\n', 'content/posts/2026-03-10-a.md': post });
  const list = join(folder, '.astro/collections/collections.json');
  const changed = keepList(join(folder, 'content'), join(folder, 'dist'));
  return { folder, list, changed };
}

test('a file that is new is in the list when nothing has changed for a second', () => {
  const { folder, list, changed } = blog();
  writeCollection(folder, []);
  writeFiles(folder, { 'content/posts/2026-03-11-b.md': post });
  changed();
  vi.advanceTimersByTime(900);
  changed();
  vi.advanceTimersByTime(900);
  expect(readFileSync(list, 'utf8')).not.toContain('-b.md');
  vi.advanceTimersByTime(100);
  expect(readFileSync(list, 'utf8')).toContain('2026-03-11-b.md');
});

test('a file that is gone is not in the list', () => {
  const { folder, list } = blog();
  writeCollection(folder, [join(folder, 'content/posts/2026-03-09-gone.md')]);
  updateList(join(folder, 'content'), join(folder, 'dist'));
  expect(readFileSync(list, 'utf8')).not.toContain('gone');
});

test('a list that is true is not written again: the language server would begin anew', () => {
  const { folder, list, changed } = blog();
  writeCollection(folder, [join(folder, 'content/posts/2026-03-10-a.md')]);
  const before = statSync(list, { bigint: true });
  changed();
  vi.advanceTimersByTime(1000);
  expect(statSync(list, { bigint: true }).mtimeNs).toBe(before.mtimeNs);
});

test('nothing is written where nobody asked for it', () => {
  const { folder, changed } = blog();
  changed();
  vi.advanceTimersByTime(1000);
  expect(existsSync(join(folder, '.astro'))).toBe(false);
});

test('a folder that cannot be written to does not end the run', () => {
  const { folder, list, changed } = blog();
  writeFiles(folder, {
    '.astro/collections/front-matter.schema.json': '',
    '.astro/collections/collections.json/in-the-way': '',
  });
  changed();
  expect(() => vi.advanceTimersByTime(1000)).not.toThrow();
  expect(statSync(list).isDirectory()).toBe(true);
});
