import { describe, expect, test } from 'vitest';
import { hiddenColumns } from '#diagnostics/index.ts';
import { excerptOf, shownFix, shownText } from '#panel/excerpt.ts';
import { finding } from '../cli/reporters/findings.ts';

describe('an excerpt', () => {
  const text = '---\r\ntitle: x\r\n---\r\n\r\n  멈춘 시간은 39분이다.\r\n';

  test('marks what is at fault in its line, without the indent', () => {
    // Two spaces, "멈춘 시간은 " are seven characters: "39분" stands in columns 10 to 12.
    expect(excerptOf(text, { line: 5, column: 10, endLine: 5, endColumn: 13 })).toEqual({
      before: '멈춘 시간은 ',
      marked: '39분',
      after: '이다.',
    });
  });

  test('of a place without an end marks the word that stands there', () => {
    expect(excerptOf(text, { line: 2, column: 1 })).toEqual({ before: '', marked: 'title:', after: ' x' });
    const item = '- { due: 2026-11-10, status: open }';
    expect(excerptOf(item, { line: 1, column: 10 })).toMatchObject({ marked: '2026-11-10' });
    expect(excerptOf('tags: [a, b]', { line: 1, column: 11 })).toMatchObject({ marked: 'b', after: ']' });
  });

  test('of a place of several lines marks the first one to its end', () => {
    const place = { line: 2, column: 8, endLine: 3, endColumn: 2 };
    expect(excerptOf(text, place)).toEqual({ before: 'title: ', marked: 'x', after: '' });
  });

  test('is none where the place names no line, an empty one, or one that the file does not have', () => {
    expect(excerptOf(text, {})).toBeNull();
    expect(excerptOf(text, { line: 4, column: 1 })).toBeNull();
    expect(excerptOf(text, { line: 7, column: 1 })).toBeNull();
  });

  test('counts columns behind a byte-order mark', () => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 4 };
    expect(excerptOf('\uFEFFabcdef', place)).toMatchObject({ marked: 'abc', after: 'def' });
  });

  test('of a line of any length stays short, and keeps characters of two units whole', () => {
    const line = '🐡'.repeat(500);
    // Each fish takes two units: the 200th to the 499th.
    const excerpt = excerptOf(line, { line: 1, column: 399, endLine: 1, endColumn: 999 });
    expect(excerpt).toEqual({
      before: `…${'🐡'.repeat(48)}`,
      marked: `${'🐡'.repeat(160)}…`,
      after: '🐡',
    });
  });
});

describe('a text that is shown', () => {
  test('has dots for its secrets, and every line, column and offset as it was', () => {
    const text = '\uFEFFkey: hunter22\r\nno secret\rkey: hunter22\n';
    const secret = (line: number) =>
      finding({ line, column: 6, endLine: line, endColumn: 14, hidden: true, code: 'secret-token' });
    const hiddenIn = hiddenColumns([secret(1), secret(3)], '/');
    expect(shownText(text, '/blog/posts/a.md', hiddenIn)).toBe(
      '\uFEFFkey: ••••••••\r\nno secret\rkey: ••••••••\n',
    );
    expect(shownText(text, '/blog/posts/b.md', hiddenIn)).toBe(text);
  });
});

describe('a fix', () => {
  test('is shown in its line: what goes, what comes', () => {
    const text = 'One.\nThe method __init__ is called.\nTwo.\n';
    const start = text.indexOf('__init__');
    expect(shownFix(text, { start, end: start + 8, text: '`__init__`' })).toEqual({
      before: 'The method ',
      removed: '__init__',
      inserted: '`__init__`',
      after: ' is called.',
    });
  });

  test('may put something in, or take out a line end', () => {
    expect(shownFix('\uFEFFab', { start: 2, end: 2, text: '-' })).toEqual({
      before: 'a',
      removed: '',
      inserted: '-',
      after: 'b',
    });
    expect(shownFix('a\r\nb', { start: 1, end: 3, text: ' ' })).toEqual({
      before: 'a',
      removed: '\r\n',
      inserted: ' ',
      after: 'b',
    });
  });
});
