import { expect, test } from 'vitest';
import { readingMinutes } from '#post/index.ts';

test('English is counted by words: 238 a minute', () => {
  expect(readingMinutes('word '.repeat(238 * 5))).toBe(5);
});

test('Korean is counted by characters: 500 a minute', () => {
  expect(readingMinutes('서버 '.repeat(250 * 3))).toBe(3);
});

test('a mixed text is the sum of both', () => {
  expect(readingMinutes('word '.repeat(238) + '서'.repeat(1000))).toBe(3);
});

test('a compound, a number and a name with dots are one word each', () => {
  expect(readingMinutes("don't 4.2 post-mortem nginx.conf ".repeat(238))).toBe(4);
});

test('nothing to read takes a minute', () => {
  expect(readingMinutes('')).toBe(1);
  expect(readingMinutes('--- !!! 🎉')).toBe(1);
});
