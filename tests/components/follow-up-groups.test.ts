import { describe, expect, test } from 'vitest';
import { followUpGroups } from '#components/index.ts';
import { followUps } from '#incident/index.ts';
import { incident } from '../incident/block.ts';

const told = (id: string) => ({ id, path: `/posts/${id}/`, title: id, lang: 'en' });
const withItems = (id: string, ...items: string[]) => ({
  ...incident(['actionItems:', ...items.map((item) => `  - { title: x, ${item} }`)]),
  id,
});

const groups = followUpGroups({
  items: followUps(
    [
      withItems('INC-2', 'id: A, owner: Kim, due: 2018-04-09', 'id: B, owner: Kim, status: done'),
      withItems('INC-1', 'id: A, due: 2018-05-01', 'id: B, owner: Ahn, status: wont_do, reason: x'),
    ],
    '2018-04-10',
  ),
  incidents: [told('INC-3'), told('INC-2'), told('INC-1')],
});

const ids = (some: (typeof groups)['all']['open']) =>
  some.map(({ item, incident: of }) => `${of.id} ${item.id}`);
const shown = ({ open, closed }: (typeof groups)['all']) => [ids(open), ids(closed)];

describe('follow-ups', () => {
  test('are apart by whether somebody has yet to act, and say how many are overdue', () => {
    expect(shown(groups.all)).toEqual([
      ['INC-2 A', 'INC-1 A'],
      ['INC-2 B', 'INC-1 B'],
    ]);
    expect(groups.overdue).toBe(1);
  });

  test('stand by owner, those of nobody last; an id is another one in another incident', () => {
    expect(groups.owners.map(({ owner, ...group }) => [owner, ...shown(group)])).toEqual([
      ['Ahn', [], ['INC-1 B']],
      ['Kim', ['INC-2 A'], ['INC-2 B']],
      [null, ['INC-1 A'], []],
    ]);
  });

  test('of which there are many stand by owner and incident where they are open, and all in one list', () => {
    const closed = Array.from({ length: 300 }, (_, index) => `id: C-${index}, owner: Ahn, status: done`);
    const { all, owners, incidents } = followUpGroups({
      items: followUps(
        [withItems('INC-1', 'id: A, owner: Kim'), withItems('INC-2', ...closed)],
        '2018-04-10',
      ),
      incidents: [told('INC-2'), told('INC-1')],
    });
    expect([all.open.length, all.closed.length]).toEqual([1, 300]);
    expect(owners.map(({ owner, ...group }) => [owner, ...shown(group)])).toEqual([['Kim', ['INC-1 A'], []]]);
    expect(incidents.map(({ incident: { id } }) => id)).toEqual(['INC-1']);
  });

  test('stand by incident in the order given, and not below one that has none', () => {
    expect(groups.incidents.map(({ incident: { id }, ...group }) => [id, ...shown(group)])).toEqual([
      ['INC-2', ['INC-2 A'], ['INC-2 B']],
      ['INC-1', ['INC-1 A'], ['INC-1 B']],
    ]);
  });
});
