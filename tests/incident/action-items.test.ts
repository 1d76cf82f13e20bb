import { describe, expect, test } from 'vitest';
import { byOwner, followUps } from '#incident/index.ts';
import { incident } from './block.ts';

const withItems = (id: string, ...items: string[]) => ({
  ...incident([
    'resolvedAt: 2018-03-10 12:00',
    'actionItems:',
    ...items.map((item) => `  - { title: x, ${item} }`),
  ]),
  id,
});
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('follow-ups', () => {
  test('are overdue the day after they were due, and not on the day itself', () => {
    const one = withItems('INC-1', 'id: A, due: 2018-04-10');
    expect(followUps([one], '2018-04-10')[0]).toMatchObject({
      incident: 'INC-1',
      open: true,
      overdue: false,
    });
    expect(followUps([one], '2018-04-11')[0]).toMatchObject({ open: true, overdue: true });
  });

  test.each([
    ['open', true],
    ['in_progress', true],
    ['done', false],
    ['wont_do, reason: no', false],
  ])('of status %s are open and so can be overdue: %s', (status, open) => {
    const items = followUps([withItems('INC-1', `id: A, due: 2018-04-10, status: ${status}`)], '2020-01-01');
    expect(items).toMatchObject([{ open, overdue: open }]);
  });

  test('without a due day are never overdue', () => {
    expect(followUps([withItems('INC-1', 'id: A')], '2030-01-01')[0]?.overdue).toBe(false);
  });

  test('stand overdue first, then open, then closed; by due day, then by priority, then as written', () => {
    const incidents = [
      withItems(
        'INC-1',
        'id: done, due: 2018-01-01, status: done',
        'id: undated',
        'id: undated-urgent, priority: P0',
        'id: later, due: 2018-06-01',
        'id: overdue, due: 2018-04-09',
      ),
      withItems(
        'INC-2',
        'id: overdue-longer, due: 2018-03-20',
        'id: overdue-urgent, due: 2018-04-09, priority: P1',
        'id: undated-too',
      ),
    ];
    expect(ids(followUps(incidents, '2018-04-10'))).toEqual([
      'overdue-longer',
      'overdue-urgent',
      'overdue',
      'later',
      'undated-urgent',
      'undated',
      'undated-too',
      'done',
    ]);
  });

  test('by owner keep that order, and those of nobody stand last', () => {
    const items = followUps(
      [
        withItems(
          'INC-1',
          'id: A, priority: P0',
          'id: B, owner: Kim',
          'id: C, owner: Lee, priority: P1',
          'id: D, owner: Kim',
        ),
      ],
      '2018-04-10',
    );
    expect(byOwner(items).map(({ owner, items: owned }) => [owner, ids(owned)])).toEqual([
      ['Lee', ['C']],
      ['Kim', ['B', 'D']],
      [null, ['A']],
    ]);
  });
});
