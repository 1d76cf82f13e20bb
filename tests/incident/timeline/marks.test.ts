import { expect, test } from 'vitest';
import { markEntries, readTimeline } from '#incident/index.ts';
import { incident } from '../block.ts';

const post = incident([
  'startedAt: 2018-03-10 11:30',
  'detectedAt: 2018-03-10 11:42:30',
  'acknowledgedAt: 2018-03-10 11:42:50',
  'mitigatedAt: 2018-03-10 11:59',
  'resolvedAt: 2018-03-10 12:10',
]);
const marks = (...texts: string[]) => {
  const lines = texts.map((text) => ({ text, place: { file: 'post.md' } }));
  return markEntries(readTimeline(lines, { incident: post, zone: null }).entries, post);
};

test('entries are marked with the instants of their minute', () => {
  expect(marks('11:20 a', '11:30 b', '11:42 c', '12:10 d')).toEqual([
    [],
    ['startedAt'],
    ['detectedAt', 'acknowledgedAt'],
    ['resolvedAt'],
  ]);
});

test('of several entries of a minute the first is marked, and one without an instant never', () => {
  expect(marks('12:10 a', 'then', '12:10 b')).toEqual([['resolvedAt'], [], []]);
});

test('an instant that no entry tells of marks none', () => {
  expect(marks('11:58 a', '12:00 b')).toEqual([[], []]);
});
