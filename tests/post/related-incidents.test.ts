import { expect, test } from 'vitest';
import { type IncidentPost, relatedIncidents } from '#post/index.ts';
import { post } from '../feeds/blog.ts';
import { read } from '../incident/block.ts';

/** A post of an incident that names others: `['INC-2 recurrence']`. */
function telling(id: string, related: readonly string[] = []): IncidentPost {
  const items = related.map((words) => {
    const [other, relation, internal = 'false'] = words.split(' ');
    return `  - { id: ${other}, relation: ${relation}, internal: ${internal} }`;
  });
  const { incident } = read([`id: ${id}`, 'severity: SEV-2', 'status: resolved', 'related:', ...items]);
  if (!incident) throw new Error('no incident');
  return { ...post({ id: `posts/${id}.md` }), incident };
}
const told = (of: IncidentPost, all: readonly IncidentPost[]) =>
  relatedIncidents(all)(of).map(
    ({ post, relation, direction, internal }) =>
      `${direction} ${relation} ${post.incident.id}${internal ? ' internal' : ''}`,
  );

test('an incident leads to those it names, in their order, and they lead back', () => {
  const late = telling('INC-3', ['INC-1 recurrence', 'INC-2 caused_by']);
  const all = [late, telling('INC-2'), telling('INC-1')];
  expect(told(late, all)).toEqual(['forth recurrence INC-1', 'forth caused_by INC-2']);
  expect(all.slice(1).map((one) => told(one, all))).toEqual([
    ['back caused_by INC-3'],
    ['back recurrence INC-3'],
  ]);
});

test('ids are compared as addresses are', () => {
  const late = telling('INC-2', ['inc-1 recurrence']);
  const early = telling('INC-1');
  expect(told(late, [late, early])).toEqual(['forth recurrence INC-1']);
  expect(told(early, [late, early])).toEqual(['back recurrence INC-2']);
});

test('what has no page is left out', () => {
  const one = telling('INC-2', ['INC-1 recurrence', 'INC-9 recurrence']);
  expect(told(one, [one])).toEqual([]);
});

test('two that call each other the same are told so once; other relations are told from both sides', () => {
  const one = telling('INC-1', ['INC-2 duplicate']);
  const two = telling('INC-2', ['INC-1 duplicate', 'INC-1 follow_up']);
  expect(told(one, [one, two])).toEqual(['forth duplicate INC-2', 'back follow_up INC-2']);
  expect(told(two, [one, two])).toEqual(['forth duplicate INC-1', 'forth follow_up INC-1']);
});

test('what is written twice is told once', () => {
  const one = telling('INC-2', ['INC-1 caused_by', 'inc-1 caused_by', 'INC-1 recurrence']);
  const other = telling('INC-1');
  expect(told(one, [one, other])).toEqual(['forth caused_by INC-1', 'forth recurrence INC-1']);
  expect(told(other, [one, other])).toEqual(['back caused_by INC-2', 'back recurrence INC-2']);
});

test('a relation that is internal says so on both pages', () => {
  const one = telling('INC-2', ['INC-1 recurrence true']);
  const other = telling('INC-1');
  expect(told(one, [one, other])).toEqual(['forth recurrence INC-1 internal']);
  expect(told(other, [one, other])).toEqual(['back recurrence INC-2 internal']);
});

test('a post without an incident is related to none', () => {
  expect(relatedIncidents([telling('INC-1')])(post())).toEqual([]);
});
