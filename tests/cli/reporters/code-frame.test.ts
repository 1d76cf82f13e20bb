import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { codeFrame } from '#cli/reporters/code-frame.ts';

const frame = (line: string, column?: number, endColumn?: number, width = 60) => {
  const { text, marks } = codeFrame(line, { column, endColumn }, width);
  return `${text}\n${marks}`;
};

describe('the marks', () => {
  test('stand under the column', () => {
    expect(frame('title: x', 8)).toBe('title: x\n       ^');
  });

  test('reach up to the end that is given', () => {
    expect(frame('date: 2026-13-45', 7, 17)).toBe('date: 2026-13-45\n      ^^^^^^^^^^');
  });

  test('count two columns for a Korean letter, before them and under them', () => {
    // 설 마 are two columns each, so the 3rd unit stands in column 5.
    expect(frame('설마 x', 4)).toBe('설마 x\n     ^');
    expect(frame('a설마', 2, 4)).toBe('a설마\n ^^^^');
  });

  test('count what a reader sees as one character as one', () => {
    // The family is 8 UTF-16 units and two columns wide; é is e and a combining accent.
    expect(frame('👨‍👩‍👧x', 9)).toBe('👨‍👩‍👧x\n  ^');
    expect(frame('e\u0301x', 3)).toBe('e\u0301x\n ^');
  });

  test('count four columns for a tab', () => {
    expect(frame('\tx', 2)).toBe('    x\n    ^');
  });

  test('stand after the end of a line that stops too early', () => {
    expect(frame('abc', 4)).toBe('abc\n   ^');
    expect(frame('', 1)).toBe('\n^');
    expect(frame('abc', 400)).toBe('abc\n   ^');
  });

  test('are left out where no column is known', () => {
    expect(frame('abc')).toBe('abc\n');
  });
});

describe('a long line', () => {
  const line = `${'가나다라 '.repeat(30)}HERE${' 마바사아'.repeat(30)}`;

  test('is cut on both sides of the column', () => {
    const at = line.indexOf('HERE') + 1;
    expect(frame(line, at, at + 4)).toMatchInlineSnapshot(`
      "… 가나다라 가나다라 HERE 마바사아 마바사아 마바사아 마바사…
                          ^^^^"
    `);
  });

  test('is cut at the end where the column stands near its start', () => {
    expect(frame(line, 1, 3)).toMatchInlineSnapshot(`
      "가나다라 가나다라 가나다라 가나다라 가나다라 가나다라 가나…
      ^^^^"
    `);
  });

  test('is cut at the start where the column stands near its end', () => {
    expect(frame(line, line.length)).toMatchInlineSnapshot(`
      "…아 마바사아 마바사아
                         ^^"
    `);
  });

  test('of five million characters takes no time', () => {
    const hostile = `${'a\u0301'.repeat(2_500_000)}x`;
    const began = performance.now();
    const { marks } = codeFrame(hostile, { column: hostile.length }, 60);
    expect(performance.now() - began).toBeLessThan(200);
    expect(marks.trimStart()).toBe('^');
  });
});

describe('what is hidden', () => {
  const masked = (line: string, ...hidden: { start: number; end: number }[]) =>
    codeFrame(line, { column: 1, endColumn: 2 }, 60, hidden).text;

  test('has a dot for each character that a reader would see', () => {
    expect(masked('key: 비밀x', { start: 5, end: 8 })).toBe('key: •••');
    // The family is 8 UTF-16 units and one character.
    expect(masked('a👨‍👩‍👧b', { start: 1, end: 9 })).toBe('a•b');
  });

  test('may stand in several places, and reach beyond the line', () => {
    expect(masked('abcdef', { start: 0, end: 1 }, { start: 4, end: 99 })).toBe('•bcd••');
  });

  test('takes a character with it of which only a part is hidden', () => {
    expect(masked('e\u0301x', { start: 1, end: 2 })).toBe('•x');
  });

  test('keeps the marks under what is shown', () => {
    const { text, marks } = codeFrame('설마 token', { column: 4, endColumn: 9 }, 60, [{ start: 3, end: 8 }]);
    // 설 and 마 are two columns each.
    expect(`${text}\n${marks}`).toBe('설마 •••••\n     ^^^^^');
  });
});

test('control characters are shown, never sent to the terminal', () => {
  expect(frame('a\u001B[31mb', 7)).toBe('a␛[31mb\n      ^');
  expect(frame('a\u202Eb', 3)).toBe('a<U+202E>b\n         ^');
});

test('no line is wider than the width, and no control character is left, whatever the line', () => {
  const anyLine = fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.replace(/[\r\n]/g, ''));
  fc.assert(
    fc.property(
      anyLine,
      fc.integer({ min: 1, max: 320 }),
      fc.integer({ min: 1, max: 320 }),
      (line, column, end) => {
        const { text, marks } = codeFrame(line, { column, endColumn: end }, 40);
        expect(stringWidth(text)).toBeLessThanOrEqual(40);
        expect(marks).toMatch(/^ *\^+$/);
        expect(text).not.toMatch(/\p{Cc}/u);
      },
    ),
  );
});
