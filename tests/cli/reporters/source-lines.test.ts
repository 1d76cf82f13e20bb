import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lineOf, readSourceFromDisk } from '#cli/reporters/source-lines.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

test.each([
  ['a\nb', 1, 'a'],
  ['a\nb', 2, 'b'],
  ['a\r\nb\r\n', 2, 'b'],
  ['a\rb', 2, 'b'],
  ['a\n', 2, ''],
  ['a\n', 3, null],
  ['\uFEFFa', 1, 'a'],
  ['', 1, ''],
  ['a', 0, null],
])('of %j line %i is %j', (text, line, expected) => {
  expect(lineOf(text, line)).toBe(expected);
});

test('a folder, a file that is not there and a path that cannot be have no text', () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a.md': '가' });
  expect(readSourceFromDisk(join(folder, 'a.md'))).toBe('가');
  expect(readSourceFromDisk(folder)).toBeNull();
  expect(readSourceFromDisk(join(folder, 'b.md'))).toBeNull();
  expect(readSourceFromDisk('\0')).toBeNull();
});
