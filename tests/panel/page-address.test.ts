import { expect, test } from 'vitest';
import { isSamePage } from '#panel/page-address.ts';

test.each([
  ['/posts/x/', '/posts/x/'],
  ['/posts/x', '/posts/x/'],
  ['/posts/x/index.html', '/posts/x/'],
  ['/blog/', '/blog'],
  ['/2024/05/17/cert-expired.html/', '/2024/05/17/cert-expired.html'],
  ['/posts/한글-이름/', `/posts/${encodeURIComponent('한글-이름')}/`],
  // A name as macOS writes it, its syllables in parts.
  [`/posts/${'한글'.normalize('NFD')}/`, '/posts/한글/'],
  ['/100%/', '/100%/'],
])('%s is the page %s', (one, other) => {
  expect(isSamePage(one, other)).toBe(true);
});

test.each([
  ['/posts/x/', '/posts/y/'],
  ['/', '/posts/x/'],
  ['/posts/x.html', '/posts/x/'],
])('%s is not the page %s', (one, other) => {
  expect(isSamePage(one, other)).toBe(false);
});
