import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { page } from './page.ts';
import { differences, filesOf, sunfish, workspace } from './workspace.ts';

/** For two builds on a busy machine. */
const buildTimeout = 180_000;

const site = workspace('incidents');
afterAll(() => site.remove());

/** Seconds at noon of a day in Seoul, the zone of the site. */
const noonOf = (day: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: 'Asia/Seoul', plainTime: '12:00' })
    .epochMilliseconds / 1000;

const build = async (out: string, cache: string, day: string) => {
  const words = ['build', '--content', site.content, '--out', out, '--quiet'];
  const { code, output } = await sunfish(words, join(site.out, '..', cache), {
    SOURCE_DATE_EPOCH: String(noonOf(day)),
  });
  if (code !== 0) throw new Error(output);
  return filesOf(out);
};

const edit = (file: string, from: string, to: string) => {
  const path = join(site.content, 'posts', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  writeFileSync(path, text.replace(from, to));
};

let before: Map<string, string>;
beforeAll(async () => {
  edit('2018-03-12-every-field.md', 'due: 2018-05-01', 'due: 2026-12-01');
  before = await build(site.out, 'cache', '2026-12-01');
});

test(
  'a build after edits and a day later is the same with and without what was built before',
  async () => {
    // Each is shown on pages of other incidents, or of all.
    edit('2018-03-12-every-field.md', '고정하는 것으로 충분하다', '고정하면 된다');
    edit(
      '2017-11-03-the-first-time.md',
      'title: 그때는 몰랐던 일\nlang: ko',
      'title: What we missed\nlang: en',
    );
    const after = await build(site.out, 'cache', '2026-12-02');
    expect(differences(after, await build(`${site.out}-anew`, 'empty-cache', '2026-12-02'))).toEqual([]);
    expect(after.get('posts/every-field/index.html')).toContain('What we missed');
    expect(after.get('actions/index.html')).toContain('고정하면 된다');
  },
  buildTimeout,
);

test('what is due today is not overdue, and is tomorrow', () => {
  expect(before.get('actions/index.html')).not.toContain('기한 지남');
  expect(page(site.out, 'actions/').all('section.follow-ups')[0]?.all('strong')).toHaveLength(1);
});
