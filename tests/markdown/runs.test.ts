import type { Element, RootContent } from 'hast';
import { expect, test } from 'vitest';
import { runsOf } from '../../src/markdown/html/runs.ts';

const raw = (value: string): RootContent => ({ type: 'raw', value });
const paragraph = (...children: Element['children']): RootContent => ({
  type: 'element',
  tagName: 'p',
  properties: {},
  children,
});
const words = paragraph({ type: 'text', value: 'words' });

/** Blocks of each run; a run without raw HTML in brackets. */
const shape = (...blocks: RootContent[]) =>
  runsOf(blocks).map(({ blocks, hasRaw }) => (hasRaw ? blocks.length : [blocks.length]));

test('leaves blocks without raw HTML alone', () => {
  expect(shape(words, words)).toEqual([[1], [1]]);
});

test('keeps what an element spans together', () => {
  expect(shape(words, raw('<details>'), words, raw('</details>'), words)).toEqual([[1], 3, [1]]);
});

test('takes a block whose elements end in it alone', () => {
  const inline = paragraph({ type: 'raw', value: '<b>' }, { type: 'raw', value: '</b>' });
  expect(shape(inline, raw('<img src="a.png"><br>'), words)).toEqual([1, 1, [1]]);
});

test('lets an element that ends by itself end with its parent', () => {
  expect(shape(raw('<ul><li>a<li>b</ul>'), words)).toEqual([1, [1]]);
});

test('believes the slash of a self-closing tag in drawings alone', () => {
  expect(shape(raw('<svg><path d="M0 0"/></svg>'), words)).toEqual([1, [1]]);
  expect(shape(raw('<div/>'), words, words)).toEqual([3]);
});

test.each(['<b><i></b></i>', '</div>', '<div>'])('goes to the end where tags do not match: %s', (html) => {
  expect(shape(words, raw(html), words, words)).toEqual([[1], 3]);
});
