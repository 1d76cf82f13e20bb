import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Part, page } from './page.ts';
import { workspace } from './workspace.ts';

const site = workspace('incidents');
/** A follow-up and a heading of one id. */
const oneName = `---
title: One name
incident:
  id: INC-2026-090
  severity: SEV-4
  status: resolved
  resolvedAt: 2026-07-01T12:00
  actionItems: [{ id: backups, title: Try the backups }]
---

## Backups

There were none.
`;

beforeAll(async () => {
  writeFileSync(join(site.content, 'posts/2026-07-01-one-name.md'), oneName);
  const { code, output } = await site.build();
  if (code !== 0) throw new Error(output);
});
afterAll(() => site.remove());

/** The summary of an incident post, in one line. */
const summary = (path: string) => page(site.out, path).one('.incident-summary').text;
const times = (part: Part) => part.all('time').map((time) => time.attribute('datetime'));
const durations = (path: string) =>
  page(site.out, path)
    .one('table.durations')
    .all('.duration-value')
    .map(({ text }) => text);
const entries = (path: string) =>
  page(site.out, path)
    .all('li.entry')
    .map(({ text }) => text);

describe('an incident with every field', () => {
  const path = 'posts/every-field/';

  test('shows its facts', () => {
    const text = summary(path);
    for (const fact of [
      'SEV-2',
      '많은 사람이 중요한 일을 못 한다',
      '인트라넷 API',
      '1,200명',
      '추정',
      '사용자 신고',
    ])
      expect(text).toContain(fact);
  });

  test('shows its durations, approximate where an instant is', () => {
    // 11:42 − ≈11:30, 11:45 − 11:42, 12:05 − ≈11:30, 12:20 − ≈11:30; the windows ≈11:30–11:50 and 11:55–12:05: 20 + 10 minutes;
    // 11:50 − ≈11:30, 12:20 − 11:20.
    expect(durations(path)).toEqual([
      '약 ≈12분',
      '3분',
      '약 ≈35분',
      '약 ≈50분',
      '약 ≈30분',
      '약 ≈20분',
      '1시간',
    ]);
  });

  test('begins and ends in its zone, and in UTC', () => {
    expect(times(page(site.out, path).one('.incident-summary'))).toEqual(
      expect.arrayContaining(['2018-03-10T11:30:00+09:00', '2018-03-10T12:20:00+09:00']),
    );
    expect(summary(path)).toContain('02:30');
  });

  test('shows a bar with a text alternative', () => {
    const alternative = page(site.out, path).one('.phase-bar').attribute('aria-label');
    expect(alternative).toContain('12분');
  });

  test('keeps the traceback that an entry of its timeline holds', () => {
    const entry = page(site.out, path)
      .all('li.entry')
      .find(({ text }) => text.includes('학생이 전화했다'));
    expect(entry?.all('.traceback')).toHaveLength(1);
  });

  test('counts T+50m from the start, and gives a Unix time its readable one', () => {
    // 11:30 and 50 minutes
    expect(entries(path).find((text) => text.includes('모두 돌아왔다'))).toContain('12:20');
    // 1520649000 is 2018-03-10T02:30:00Z.
    expect(
      page(site.out, path)
        .all('.unix-time')
        .map((time) => time.attribute('datetime')),
    ).toEqual(['2018-03-10T11:30:00+09:00']);
  });

  test('lists its follow-ups with their state, and the reason of a dropped one', () => {
    const items = page(site.out, path).one('.follow-up-rows').text;
    expect(items).toContain('고정하는 것으로 충분하다');
    expect(items).toContain('기한 지남');
  });
});

test('no id is on a page twice, and every table has a name', () => {
  for (const path of ['every-field', 'the-first-time', 'ongoing', 'near-miss', 'one-name']) {
    const html = readFileSync(join(site.out, 'posts', path, 'index.html'), 'utf8');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const tables = page(site.out, `posts/${path}/`).one('.incident-summary').all('table');
    const nameless = tables.filter(
      (table) => !table.attribute('aria-label') && table.all('caption').length === 0,
    );
    expect(nameless).toEqual([]);
  }
});

test('a recurrence is told in both directions', () => {
  const links = (path: string) =>
    page(site.out, path)
      .one('ul.related')
      .all('a')
      .map((link) => link.attribute('href'));
  expect(links('posts/every-field/')).toContain('/posts/the-first-time/');
  expect(links('posts/the-first-time/')).toContain('/posts/every-field/');
});

test('an ongoing incident says since when, and when the page was made', () => {
  const text = summary('posts/ongoing/');
  expect(text).toMatch(/ongoing since 2026-11-20 08:00/);
  expect(text).toMatch(/as of \d{4}-\d{2}-\d{2} \d{2}:\d{2}/);
  expect(text).toContain('not recorded');
});

test('a near miss is one, and nothing is counted from a start that it has not', () => {
  const text = summary('posts/near-miss/');
  expect(text).toContain('near miss');
  expect(text).toContain('not recorded');
});

test('a change of clocks takes no time', () => {
  // 01:50 EST is 06:50 UTC, 03:02 EDT 07:02, 03:10 EDT 07:10, 03:30 EDT 07:30; the impact is the time to mitigate.
  expect(durations('posts/clocks-forward/')).toEqual(['12m', '20m', '40m', '20m']);
  expect(entries('posts/clocks-forward/')[1]).toContain('T+12m');
});

test('a timeline over midnight goes on the next day', () => {
  const shown = page(site.out, 'posts/the-first-time/');
  const all = shown.all('li.entry').flatMap(times);
  expect(all).toEqual(expect.arrayContaining(['2017-11-02T23:50:00+09:00', '2017-11-03T00:10:00+09:00']));
  expect(shown.one('.timeline').text).toContain('다음 날');
});
