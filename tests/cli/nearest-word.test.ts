import { expect, test } from 'vitest';
import { nearestWord } from '#cli/nearest-word.ts';

const words = ['site', 'quiet', 'port', 'build', 'dev', 'preview', 'content', 'missing-images'];

test.each([
  ['biuld', 'build'],
  ['Build', 'build'],
  ['buidl', 'build'],
  ['contnet', 'content'],
  ['pre', 'preview'],
  ['missing', 'missing-images'],
  ['missingImages', 'missing-images'],
  ['devel', 'dev'],
  ['quite', 'quiet'],
  ['prot', 'port'],
])('"%s" means "%s"', (typed, meant) => {
  expect(nearestWord(typed, words)).toBe(meant);
});

test.each(['', 'xyz', 'zzzzzzzzzzzzzz', '빌드', 'd'.repeat(100_000)])(
  '"%.20s" means nothing that is known',
  (typed) => {
    expect(nearestWord(typed, words)).toBeNull();
  },
);
