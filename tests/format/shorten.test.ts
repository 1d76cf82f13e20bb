import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shorten } from '#format/index.ts';

describe('a shortened text', () => {
  test('is the text where it fits', () => {
    expect(shorten('금요일 오후 여섯 시', 11)).toBe('금요일 오후 여섯 시');
  });

  test('ends after a word, without the mark that follows it', () => {
    // 15 characters of the text have room beside `…`: "It was said, an", of which the last word is not whole.
    expect(shorten('It was said, and nobody wrote it down', 16)).toBe('It was said…');
  });

  test('is cut anywhere where no word ends near', () => {
    expect(shorten('가'.repeat(30), 10)).toBe(`${'가'.repeat(9)}…`);
  });

  test('does not cut a character in two', () => {
    // A fish is two UTF-16 units: the ninth unit is the first half of the fifth fish.
    expect(shorten('🐟'.repeat(10), 10)).toBe(`${'🐟'.repeat(4)}…`);
  });

  test('is never longer than asked for, and well formed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 1, max: 80 }),
        (text, length) => {
          const short = shorten(text, length);
          expect(short.length).toBeLessThanOrEqual(Math.max(length, 1));
          expect(short.isWellFormed()).toBe(text.isWellFormed());
        },
      ),
    );
  });
});
