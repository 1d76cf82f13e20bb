import { expect, test } from 'vitest';
import { isKept, timeShown } from '../../src/collections/time-shown.ts';
import { post } from '../feeds/blog.ts';
import { incident, read } from '../incident/block.ts';

const built = { builtAt: '2018-03-10T12:00:00+09:00[Asia/Seoul]', today: '2018-03-10' };
const later = { builtAt: '2018-03-11T12:00:00+09:00[Asia/Seoul]', today: '2018-03-11' };
/** Whether the page of a post is another one a day later. */
const ages = (facts: Parameters<typeof post>[0]) =>
  JSON.stringify(timeShown(post(facts), built)) !== JSON.stringify(timeShown(post(facts), later));

test('an incident that goes on shows the time of the build', () => {
  const { incident: ongoing } = read(['id: INC-1', 'severity: SEV-1', 'status: investigating']);
  expect(ongoing).not.toBeNull();
  expect(ages({ incident: ongoing })).toBe(true);
  expect(ages({ incident: incident([]) })).toBe(false);
});

test.each([
  ['open and due', 'status: open, due: 2018-04-10', true],
  ['open', 'status: open', false],
  ['done', 'status: done, due: 2018-04-10', false],
])('a follow-up that is %s', (_, words, expected) => {
  const lines = ['actionItems:', `  - { id: AI-1, title: x, ${words} }`];
  expect(ages({ incident: incident(lines) })).toBe(expected);
});

test('an embargo ends between two builds', () => {
  const embargoUntil = '2018-03-11T00:00:00+09:00[Asia/Seoul]';
  expect(ages({ embargoUntil })).toBe(true);
  expect([built, later].map(({ builtAt }) => isKept(post({ embargoUntil }), builtAt))).toEqual([true, false]);
});

test('other posts show none', () => {
  expect(ages({})).toBe(false);
});
