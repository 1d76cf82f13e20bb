import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { actionsCommand } from '#cli/commands/actions.ts';
import { incidentPost, runOn } from './content.ts';

const files = {
  'posts/a.md': incidentPost('INC-1', [
    '  severity: SEV-2',
    '  status: resolved',
    '  actionItems:',
    '    - { id: AI-1, title: 디스크가 차기 전에 알려 주는 경보를 모든 서버에 붙인다, owner: 김하나, due: 2020-01-01, priority: P1 }',
    '    - { id: AI-2, title: Count the disks, status: done, due: 2019-01-01 }',
    '    - { id: AI-3, title: "=1+1", owner: ops, due: 2999-01-01, status: in_progress }',
  ]),
  'posts/b.md': incidentPost('INC-2', [
    'draft: true',
    '  severity: SEV-3',
    '  status: resolved',
    '  actionItems: [{ id: AI-1, title: Write it down, owner: Ops }, { id: AI-2, title: Tell, due: 2019-05-01, internal: true }]',
  ]),
};

const itemsOf = (out: string) => [...out.matchAll(/INC-(\d) +AI-(\d)/g)].map(([, a, b]) => `${a}/${b}`);

describe('sunfish actions', () => {
  test('lists what needs somebody first, within 80 columns', async () => {
    const { code, out, err } = await runOn(actionsCommand, files);
    expect([code, err]).toEqual([0, '']);
    // 80 − 8 (INCIDENT) − 4 − 11 (in progress) − 2 − 10 − 6 gaps of 2 = 33: the owner needs 6, the title has 27.
    expect(out.split('\n')).toEqual([
      'INCIDENT  ITEM  STATUS       PR  DUE         OWNER   TITLE',
      'INC-2     AI-2  overdue      —   2019-05-01  —       [draft] Tell',
      'INC-1     AI-1  overdue      P1  2020-01-01  김하나  디스크가 차기 전에 알려 주…',
      'INC-1     AI-3  in progress  —   2999-01-01  ops     =1+1',
      'INC-2     AI-1  open         —   —           Ops     [draft] Write it down',
      'INC-1     AI-2  done         —   2019-01-01  —       Count the disks',
      '5 follow-ups, 4 open, 2 overdue',
      '',
    ]);
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });

  test.each([
    [{ open: true }, ['2/2', '1/1', '1/3', '2/1']],
    [{ overdue: true }, ['2/2', '1/1']],
    [{ owner: 'OPS' }, ['1/3', '2/1']],
    [{ owner: '김하나', overdue: true }, ['1/1']],
  ])('%j lists what it says', async (values, items) => {
    const { code, out } = await runOn(actionsCommand, files, values);
    expect([code, itemsOf(out)]).toEqual([0, items]);
  });

  test('prints an array as JSON', async () => {
    const { out } = await runOn(actionsCommand, files, { format: 'json', owner: '김하나' });
    expect(JSON.parse(out)).toEqual([
      {
        incident: 'INC-1',
        id: 'AI-1',
        title: '디스크가 차기 전에 알려 주는 경보를 모든 서버에 붙인다',
        status: 'open',
        open: true,
        overdue: true,
        due: '2020-01-01',
        priority: 'P1',
        owner: '김하나',
        type: null,
        reason: null,
        url: null,
        internal: false,
      },
    ]);
  });

  test('prints a table as CSV that runs no formula', async () => {
    const { out } = await runOn(actionsCommand, files, { format: 'csv', owner: 'ops', open: true });
    expect(out.split('\r\n').slice(0, 2)).toEqual([
      'incident,id,title,status,open,overdue,due,priority,owner,type,reason,url,internal',
      "INC-1,AI-3,'=1+1,in_progress,true,false,2999-01-01,,ops,,,,false",
    ]);
  });

  test('an unknown owner is met with the nearest one, and ends with 2', async () => {
    const { code, out, err } = await runOn(actionsCommand, files, { owner: '김한나' });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('"김하나"');
  });
});
