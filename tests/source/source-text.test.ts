import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSourceText, sizeLimit } from '#source/source-text.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { saidOf } from './folder.ts';

function read(content: string | Uint8Array, lenient = false) {
  const root = temporaryFolder();
  const file = join(root, 'a.md');
  writeFileSync(file, content);
  const { text, digest, diagnostics } = readSourceText(file, lenient);
  return {
    text,
    digest,
    said: saidOf(diagnostics, root),
    messages: diagnostics.map(({ message }) => message),
  };
}

/** Text with single bytes in it: `\xNN` of a string of Latin-1. */
const bytes = (latin1: string) => Buffer.from(latin1, 'latin1');

test('text is read as it is, byte order mark and line ends included', () => {
  const text = '\uFEFF---\r\ntitle: 서버\r\n---\r\n';
  expect(read(text)).toMatchObject({ text, said: [] });
});

test('the digest follows the bytes', () => {
  expect(read('a').digest).toBe(read('a').digest);
  expect(read('a').digest).not.toBe(read('a\n').digest);
});

describe('bytes that are no UTF-8', () => {
  const korean = Buffer.concat([Buffer.from('---\ntitle: 서버 '), bytes('\xbc\xad\xb9\xf6\n---\n')]);

  test.each([
    ['EUC-KR behind Korean in UTF-8', korean, '2:11', '0xBC'],
    ['at the very start', bytes('\xff\xfe# x'), '1:1', '0xFF'],
    ['a character cut off at the end', bytes('# x\n\xec\x84'), '2:1', '0xEC'],
    ['a continuation byte alone', bytes('a\nb\n\x84'), '3:1', '0x84'],
    ['an overlong slash', bytes('ab\xc0\xaf'), '1:3', '0xC0'],
  ])('%s: an error at line and column', (_, content, place, byte) => {
    const found = read(content);
    expect(found).toMatchObject({ text: null, said: [`error SF4005 a.md:${place}`] });
    expect(found.messages[0]).toContain(byte);
  });

  test('become U+FFFD with a warning in a foreign source', () => {
    expect(read(bytes('caf\xe9!'), true)).toMatchObject({
      text: 'caf\uFFFD!',
      said: ['warning SF4005 a.md:1:4'],
    });
  });

  test('a U+FFFD that the author wrote is text', () => {
    expect(read('a \uFFFD b')).toMatchObject({ text: 'a \uFFFD b', said: [] });
  });
});

describe('files with nothing in them', () => {
  test.each(['', ' \n\n', '\uFEFF', '\uFEFF\r\n\t'])(
    '%j: an error; a warning in a foreign source',
    (text) => {
      expect(read(text)).toMatchObject({ text: null, said: ['error SF4006 a.md:1:1'] });
      expect(read(text, true)).toMatchObject({ text: null, said: ['warning SF4006 a.md:1:1'] });
    },
  );
});

describe('the size of a post', () => {
  test('has a limit, to the byte', () => {
    expect(read('x'.repeat(sizeLimit)).said).toEqual([]);
    expect(read('x'.repeat(sizeLimit + 1))).toMatchObject({ text: null, said: ['error SF4004 a.md'] });
  });

  test('is told', () => {
    expect(read('x'.repeat(5 * 1024 * 1024)).messages).toEqual([
      'The file has 5.0 MB; a post may have 2 MB.',
    ]);
  });
});

test('a file that is gone is an error', () => {
  const root = temporaryFolder();
  const { text, diagnostics } = readSourceText(join(root, 'gone.md'), false);
  expect(text).toBeNull();
  expect(saidOf(diagnostics, root)).toEqual(['error SF4003 gone.md']);
  expect(diagnostics[0]?.message).toContain('ENOENT');
});
