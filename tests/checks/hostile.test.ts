import { expect, test } from 'vitest';
import { rules } from '#checks/index.ts';
import { findingsOf } from './checked.ts';

/** Lines that make patterns which look back, or look far ahead, take the square of their length. */
const lines: readonly [string, string][] = [
  ['stars', '** a **b '],
  ['open stars', '가** '],
  ['dunders', '__init__ a/__init__.py '],
  ['quotes', '" “ ‘ human error '],
  ['apostrophes', "'a 'b should have known "],
  ['articles', 'the the the '],
  ['tags', '<a <img <small '],
  ['closed tags', '<img src=x> '],
  ['images', '![](x) '],
  ['links', '[here](#gone) '],
  ['clock times', '11:30 오전 11시 '],
  ['durations', '11시 30분까지 24분 '],
  ['past stems', '했어야 했더라면 확인했 '],
  ['faults', '실수 실수로 내 잘못 '],
  ['figures', '1:1:1:1 00000 '],
  ['Hangul', '가'],
  ['letters', 'should'],
];

test.each(lines)('a long line of %s is checked by every rule', { timeout: 120_000 }, async (_, piece) => {
  const text = piece.repeat(Math.ceil(20_000 / piece.length));
  const incident = [
    '---',
    'title: x',
    'date: 2026-05-01',
    'incident: { id: INC-1, severity: SEV-1, status: resolved, startedAt: 2026-05-01 11:30, mitigatedAt: 2026-05-01 11:40, resolvedAt: 2026-05-01 12:00 }',
    '---',
    '',
  ].join('\n');
  const findings = await findingsOf({
    lang: 'ko',
    text: `${incident}\n## 경과\n\n- 11:30 ${text}\n\n${text}\n`,
  });
  // A crowded text has been read, and what is found of it lies in the file.
  const last = incident.split('\n').length + 6;
  expect(findings.every(({ line = 0 }) => line > 0 && line <= last)).toBe(true);
});

test('a long line of front matter is checked by every rule', { timeout: 120_000 }, async () => {
  for (const piece of ['no, ', '1.10, ', '12:30, ', 'a #b ', '2026-05-01, ']) {
    const tags = piece.repeat(5000);
    const findings = await findingsOf({
      lang: 'en',
      text: `---\ntitle: x\ndate: 2026-05-01\ntags: [${tags}a ]\n---\n\nText.\n`,
    });
    expect(findings.every(({ line = 0 }) => line >= 1 && line <= 7)).toBe(true);
  }
});

test('rules say the same twice', async () => {
  for (const rule of rules)
    for (const example of rule.examples.breaks)
      expect(await findingsOf(example, rule)).toEqual(await findingsOf(example, rule));
});
