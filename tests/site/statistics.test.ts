import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GeneratedPost, generatedPosts } from '../incident/generated.ts';
import { page } from './page.ts';
import { sunfish } from './workspace.ts';

/** For a second build of 200 incidents on a busy machine. */
const buildTimeout = 180_000;

const root = realpathSync(mkdtempSync(join(tmpdir(), 'sunfish-statistics-')));

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Builds a site of some posts. @returns its folder */
async function built(name: string, posts: readonly GeneratedPost[]): Promise<string> {
  const content = join(root, name, 'content');
  mkdirSync(join(content, 'posts'), { recursive: true });
  writeFileSync(
    join(content, 'site.yml'),
    ['title: Bad days', 'url: https://blog.example.org', 'lang: en', 'timezone: Asia/Seoul', ''].join('\n'),
  );
  for (const post of posts) writeFileSync(join(content, 'posts', post.name), post.text);
  const out = join(root, name, 'dist');
  const words = ['build', '--content', content, '--out', out, '--base', '/blog', '--quiet'];
  const { code, output } = await sunfish(words, join(root, name, 'cache'));
  if (code !== 0) throw new Error(output);
  return out;
}

describe('the statistics of 200 incidents', () => {
  const unlisted = ['id: INC-HIDDEN', 'severity: SEV-1', 'status: resolved', 'services: [hidden-service]'];
  const posts = [
    ...generatedPosts(200, 7),
    {
      name: '2025-12-31-hidden.md',
      text: [
        '---',
        'title: Hidden',
        'visibility: unlisted',
        'incident:',
        ...unlisted.map((line) => `  ${line}`),
        '  startedAt: 1999-01-01T10:00',
        '  resolvedAt: 2025-12-31T10:00',
        '---',
        '',
        'Text.',
        '',
      ].join('\n'),
    },
  ];
  let out = '';
  let html = '';

  beforeAll(async () => {
    out = await built('many', posts);
    html = readFileSync(join(out, 'stats/index.html'), 'utf8');
  });

  test('fill a page that is not heavy', () => {
    expect(page(out, 'stats/').one('p.list-note').text).toMatch(/^200 incidents, \d+ January 2021 to /);
    // Above it stands what every page has; drawings are the most of it.
    expect(html.length).toBeLessThan(300_000);
  });

  test('are drawn for each duration by quarter, severity and service, and counted in time', () => {
    const drawings = page(out, 'stats/')
      .one('main')
      .all('svg')
      .filter((svg) => svg.attribute('role') === 'img');
    expect(drawings).toHaveLength(1 + 7 * 3);
    const sources = html.match(/<svg class="dot-plot" viewBox="[^"]*" role="img".*?<\/svg>/gs) ?? [];
    expect(sources).toHaveLength(22);
    expect(sources.filter((svg) => XMLValidator.validate(svg) !== true)).toEqual([]);
    expect(drawings.map((svg) => svg.attribute('aria-label') ?? '').filter((label) => label === '')).toEqual(
      [],
    );
  });

  test('stand in a table below each drawing, with a caption and heads of rows and columns', () => {
    const tables = page(out, 'stats/')
      .all('details')
      .flatMap((details) => details.all('table'));
    expect(tables).toHaveLength(22);
    for (const table of tables) {
      expect(table.one('caption').text).not.toBe('');
      expect(table.all('th').filter((head) => !head.attribute('scope'))).toEqual([]);
    }
  });

  test('lead to the lists of severities, services and kinds of factors, which are there', () => {
    const hrefs = page(out, 'stats/')
      .one('main')
      .all('a')
      .map((link) => decodeURI(link.attribute('href') ?? ''));
    const lists = [...new Set(hrefs.filter((href) => href.startsWith('/blog/incidents/')))];
    // 5 severities, 12 services, 7 kinds.
    expect(lists).toHaveLength(24);
    expect(lists.filter((href) => !existsSync(join(out, href.slice('/blog'.length), 'index.html')))).toEqual(
      [],
    );
  });

  test('say on the page what the percentile is, and how it is computed', () => {
    const [note] = page(out, 'stats/').all('p.statistics-note');
    expect(note?.text).toMatch(/Nine of ten .* 90th percentile.* interpolated/);
  });

  test('leave out what is unlisted', () => {
    expect(['hidden-service', '1999 Q1', '1999'].filter((words) => html.includes(`>${words}`))).toEqual([]);
    expect(html.includes('INC-HIDDEN')).toBe(false);
  });

  test('say nothing of people', () => {
    expect(['platform', '서버팀', 'wner'].filter((words) => html.includes(words))).toEqual([]);
  });

  test('bring no styles, scripts or requests of the plotting library', () => {
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
    expect(main.match(/<style|<script|<img|\sstyle=|https?:/g)).toBeNull();
  });

  test(
    'are the same bytes in another build',
    async () => {
      const again = await built('again', posts);
      expect(readFileSync(join(again, 'stats/index.html'), 'utf8') === html).toBe(true);
    },
    buildTimeout,
  );
});

test('a site without incidents has no page of statistics', async () => {
  const out = await built('none', [
    { name: '2025-01-01-quiet.md', text: '---\ntitle: Quiet\n---\n\nNothing broke.\n' },
  ]);
  expect(existsSync(join(out, 'index.html'))).toBe(true);
  expect(existsSync(join(out, 'stats'))).toBe(false);
});
