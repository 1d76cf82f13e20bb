import { expect, test } from 'vitest';
import { wordsFor } from '#i18n/index.ts';
import { isForEverybody, postMarks } from '../../src/components/post-marks.ts';
import { post } from '../feeds/blog.ts';

const words = wordsFor('en', 'en');
const builtAt = '2018-03-10T12:00:00+09:00[Asia/Seoul]';
const later = '2018-04-01T00:00:00+09:00[Asia/Seoul]';
const marks = (facts: Parameters<typeof post>[0], audience: 'public' | 'internal' = 'internal') =>
  postMarks(post(facts), audience, builtAt, words);

test('an internal build marks what is not for everybody', () => {
  expect(marks({})).toEqual([]);
  expect(marks({ visibility: 'internal' })).toEqual(['Internal']);
  expect(marks({ visibility: 'unlisted' })).toEqual(['Unlisted']);
  expect(marks({ embargoUntil: later })).toEqual(['Internal until 1 April 2018']);
  expect(marks({ visibility: 'unlisted', embargoUntil: later })).toEqual([
    'Unlisted',
    'Internal until 1 April 2018',
  ]);
});

test('an embargo that is over is none, and what is internal has none to tell', () => {
  expect(marks({ embargoUntil: builtAt })).toEqual([]);
  expect(marks({ visibility: 'internal', embargoUntil: later })).toEqual(['Internal']);
});

test('a build for the public marks nothing', () => {
  expect(marks({ visibility: 'unlisted' }, 'public')).toEqual([]);
});

test('search engines are told of public posts alone', () => {
  const shown = (facts: Parameters<typeof post>[0]) => isForEverybody(post(facts), builtAt);
  expect([shown({}), shown({ embargoUntil: builtAt })]).toEqual([true, true]);
  expect([
    shown({ visibility: 'unlisted' }),
    shown({ visibility: 'internal' }),
    shown({ embargoUntil: later }),
  ]).toEqual([false, false, false]);
});
