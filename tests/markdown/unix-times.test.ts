import { expect, test } from 'vitest';
import { renderPlain } from '#markdown/index.ts';
import { documentOf } from './cases.ts';

/**
 * 1520649000 = 17600 days of 86400 s and 9000 s. 1970 to 2017 are 48 years with 12 leap days, 17532 days; 68 more are 31 + 28 + 9:
 * 10 March 2018, 02:30 UTC, 11:30 in Seoul.
 */
const shown = '2018-03-10 11:30 UTC+9';

const incident = `---
title: Night
incident:
  id: INC-1
  severity: SEV-2
  impact: major
  status: resolved
  timezone: Asia/Seoul
  startedAt: 2018-03-10T11:30+09:00
  resolvedAt: 2018-03-10T13:04+09:00
---
`;

test('a Unix time stays readable in feeds, which have no classes', async () => {
  const plain = renderPlain(await documentOf(`${incident}At \`@1520649000\`.`), {
    imageUrl: () => null,
    href: (link) => link,
  });
  expect(plain).toBe(
    `<p>At <code>@1520649000</code> <time datetime="2018-03-10T11:30:00+09:00">(${shown})</time>.</p>`,
  );
});

test('and in plain text', async () => {
  expect((await documentOf(`${incident}At \`1520649000\`.`)).text).toBe(`At 1520649000 (${shown}).`);
});

test('within a year of the incident, and no further', async () => {
  // startedAt and resolvedAt count: from 2017-03-10 11:30 to 2019-03-10 13:04, 31536000 s a year.
  const days = [1520649000 - 31_536_000, 1520654640 + 31_536_000];
  const html = async (seconds: number) => (await documentOf(`${incident}\`${seconds}\``)).html;
  for (const [index, seconds] of days.entries()) {
    expect(await html(seconds)).toContain('<time');
    expect(await html(seconds + (index === 0 ? -1 : 1))).not.toContain('<time');
  }
});

test('the time of an entry is the entry’s; one in its words gets its own', async () => {
  const { slots } = await documentOf(
    `${incident}:::timeline\n- \`@1520649000\` deploy\n- 11:40 seen at \`1520649600\`\n:::`,
  );
  const entries = slots.flatMap((slot) => (slot.component === 'Timeline' ? slot.props.entries : []));
  expect(entries.map(({ html }) => html.replaceAll(/<[^>]*>/g, ''))).toEqual([
    'deploy',
    'seen at 1520649600 (2018-03-10 11:40 UTC+9)',
  ]);
});

test.each(['(2018-03-10 11:30)', '(11:30 KST)', '(11시 30분)', '= 11:30 KST', '→ 2018-03-10 11:30'])(
  'one whose time the author has written beside it gets no other: %s',
  async (written) => {
    expect((await documentOf(`${incident}At \`1520649000\` ${written}.`)).text).toBe(
      `At 1520649000 ${written}.`,
    );
  },
);
