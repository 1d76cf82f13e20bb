import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes, fixesAsDiff, fixFiles } from '#cli/fixes.ts';
import { finding } from './reporters/findings.ts';
import { temporaryFolder } from './temporary-folder.ts';

const at = (start: number, end: number, text: string) => ({ start, end, text });

describe('fixes', () => {
  test('are made in order, and leave the rest as it is', () => {
    expect(applyFixes('one two three', [at(0, 3, '1'), at(8, 13, '3')])).toBe('1 two 3');
  });

  test('that overlap: the second waits for the next run', () => {
    expect(applyFixes('abcdef', [at(0, 4, 'X'), at(2, 6, 'Y')])).toBe('Xef');
  });

  test('that replace a text by itself change nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        expect(applyFixes(text, [at(start, end, text.slice(start, end))])).toBe(text);
      }),
    );
  });
});

function file() {
  const folder = temporaryFolder();
  const path = join(folder, 'a.md');
  writeFileSync(path, 'first\r\n__init__ is read\r\nlast\r\n');
  return { folder, path };
}

test('files are mended in place, and keep their line ends and their mode', () => {
  const { path } = file();
  chmodSync(path, 0o640);
  expect(fixFiles([finding({ file: path, fix: at(7, 15, '`__init__`') })])).toBe(1);
  expect(readFileSync(path, 'utf8')).toBe('first\r\n`__init__` is read\r\nlast\r\n');
  expect(statSync(path).mode & 0o777).toBe(0o640);
});

test('silenced findings are not mended', () => {
  const { path } = file();
  expect(fixFiles([finding({ file: path, fix: at(0, 5, ''), silenced: 'on purpose' })])).toBe(0);
  expect(readFileSync(path, 'utf8')).toContain('first');
});

test('a dry run shows the lines that would change, and changes nothing', () => {
  const { folder, path } = file();
  const before = readFileSync(path, 'utf8');
  const diff = fixesAsDiff([finding({ file: path, fix: at(7, 15, '`__init__`') })], { cwd: folder });
  expect(diff.replaceAll('\r', '')).toBe(
    '--- a.md\n+++ a.md\n@@ -2 +2 @@\n-__init__ is read\n+`__init__` is read\n',
  );
  expect(readFileSync(path, 'utf8')).toBe(before);
});

test('a dry run has dots where a line holds a secret', () => {
  const { folder, path } = file();
  const secret = { line: 2, column: 10, endLine: 2, endColumn: 12, hidden: true };
  const findings = [
    finding({ file: path, fix: at(7, 15, '`__init__`') }),
    finding({ file: path, ...secret }),
  ];
  expect(fixesAsDiff(findings, { cwd: folder })).toContain('-__init__ •• read\r\n+`__init__` •• read');
});
