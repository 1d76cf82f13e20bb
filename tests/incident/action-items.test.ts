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

  test('by owner keep that order; owners stand by name, whoever has most to do, and those of nobody last', () => {
    const items = followUps(
      [
        withItems(
          'INC-1',
          'id: A, priority: P0',
          'id: B, owner: team 10, due: 2018-03-20',
          'id: C, owner: 한미나, priority: P1',
          'id: D, owner: team 2',
          'id: E, owner: 한미나, due: 2018-03-21',
          'id: F, owner: 김하나',
        ),
      ],
      '2018-04-10',
    );
    // C is due on no day, so it stands after E.
    expect(byOwner(items).map(({ owner, items: owned }) => [owner, ids(owned)])).toEqual([
      ['김하나', ['F']],
      ['한미나', ['E', 'C']],
      ['team 2', ['D']],
      ['team 10', ['B']],
      [null, ['A']],
    ]);
  });
});
