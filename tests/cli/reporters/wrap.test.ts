import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { wrap } from '#cli/reporters/wrap.ts';

test('breaks at spaces', () => {
  expect(wrap('one two three', 8)).toEqual(['one two', 'three']);
});

test('counts two columns for a Korean letter', () => {
  // 가나 다라: 4 + 1 + 4 columns.
  expect(wrap('가나 다라 마', 9)).toEqual(['가나 다라', '마']);
  expect(wrap('가나 다라 마', 8)).toEqual(['가나', '다라 마']);
});

test('leaves a long path whole', () => {
  expect(wrap('see content/posts/2026-03-10-outage.md now', 10)).toEqual([
    'see',
    'content/posts/2026-03-10-outage.md',
    'now',
  ]);
});

test('an empty text has no lines', () => {
  expect(wrap(' ', 10)).toEqual([]);
});

test('loses no word, and only a line of one word is too wide', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 30 }), (text, columns) => {
      const lines = wrap(text, columns);
      expect(lines.join(' ')).toBe(text.split(/\s+/).filter(Boolean).join(' '));
      for (const line of lines) expect(!line.includes(' ') || stringWidth(line) <= columns).toBe(true);
    }),
  );
});
