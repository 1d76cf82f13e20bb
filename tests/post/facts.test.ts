import { describe, expect, test } from 'vitest';
import { titleOfFile } from '#post/index.ts';
import { post, read, siteOf } from './blog.ts';

const yaml = (...lines: string[]) => `---\n${lines.join('\n')}\n---\nText.\n`;
const jekyll = siteOf('jekyll');

describe('the date', () => {
  test('of the front matter goes before that of the file name', () => {
    const { date, dateHasTime } = post(yaml('date: 2019-01-02 08:00:00 +0900'));
    expect(date).toBe('2019-01-02T08:00:00+09:00[Asia/Seoul]');
    expect(dateHasTime).toBe(true);
  });

  test('of the file name, where there is no other', () => {
    const { date, dateHasTime } = post(yaml('title: x'));
    expect(date).toBe('2018-03-10T00:00:00+09:00[Asia/Seoul]');
    expect(dateHasTime).toBe(false);
  });

  test('with single digits in the file name', () => {
    expect(post(yaml('title: x'), { id: 'posts/2018-3-9-x.md' }).date).toMatch('2018-03-09T00:00');
  });

  test('of TOML stays in the zone of the site', () => {
    expect(post('+++\ndate = 2018-03-10T23:30:00\n+++\nText.').date).toBe(
      '2018-03-10T23:30:00+09:00[Asia/Seoul]',
    );
    expect(post('+++\ndate = 2018-03-10\n+++\nText.')).toMatchObject({
      date: '2018-03-10T00:00:00+09:00[Asia/Seoul]',
      dateHasTime: false,
    });
  });

  test('of the last change, by our name or Jekyll’s', () => {
    expect(post(yaml('updated: 2020-05-06')).updated).toMatch('2020-05-06T00:00');
    expect(post(yaml('last_modified_at: 2020-05-06 07:00')).updated).toMatch('2020-05-06T07:00');
    expect(post(yaml('title: x')).updated).toBeNull();
  });

  test('that does not exist is an error at its line; a Jekyll source falls back to the file name', () => {
    expect(read(yaml('title: x', 'date: 2026-02-30')).said).toEqual(['error SF1005 3:7']);
    const lenient = read(yaml('title: x', 'date: 2026-02-30'), { site: jekyll });
    expect(lenient.said).toEqual(['warning SF1005 3:7']);
    expect(lenient.facts?.post.date).toMatch('2018-03-10');
  });

  test('that does not exist in the file name is an error at the top', () => {
    const id = 'posts/2026-02-30-x.md';
    expect(read(yaml('title: x'), { id })).toEqual({ facts: null, said: ['error SF1005 1:1'] });
    expect(post(yaml('date: 2026-03-01'), { id }).date).toMatch('2026-03-01');
  });

  test('is missing: an error; a Jekyll source leaves the file out with a warning', () => {
    const id = 'posts/x.md';
    expect(read(yaml('title: x'), { id })).toEqual({ facts: null, said: ['error SF1007 1:1'] });
    expect(read(yaml('title: x'), { id, site: jekyll }).said).toEqual(['warning SF1007 1:1']);
  });

  test('is wrong: nothing is said about a missing one as well', () => {
    expect(read(yaml('date: soon'), { id: 'posts/x.md' }).said).toEqual(['error SF1005 2:7']);
  });

  test.each(['page', 'draft'])('is not asked of a %s', (what) => {
    const kind = what === 'page' ? 'page' : 'post';
    expect(post(yaml('title: x', `draft: ${what === 'draft'}`), { id: 'posts/x.md', kind }).date).toBeNull();
  });
});

describe('the address of a post', () => {
  const path = (id: string, lines: string[] = ['title: x'], site = siteOf()) =>
    post(yaml(...lines), { id, site }).path;

  test.each([
    ['posts/2018-03-10-Repair-Server.md', '/posts/repair-server/'],
    ['posts/2018-03-10-repair.markdown', '/posts/repair/'],
    ['posts/2018/2018-03-10-repair.md', '/posts/repair/'],
    ['posts/2018-03-10-repair/index.md', '/posts/repair/'],
    ['posts/2018-03-10-서버 고친 이야기.md', '/posts/서버-고친-이야기/'],
    ['posts/2018-03-10-서버.md'.normalize('NFD'), '/posts/서버/'],
    ['posts/2018-03-10.md', '/posts/2018-03-10/'],
    ['posts/2018-03-10-v1.2.md', '/posts/v1-2/'],
    ['posts/2018-03-10-INDEX.md', '/posts/index/'],
  ])('%s', (id, expected) => {
    expect(path(id)).toBe(expected);
  });

  test('follows slug, then permalink', () => {
    expect(path('posts/2018-03-10-x.md', ['slug: 다른 이름'])).toBe('/posts/다른-이름/');
    expect(path('posts/2018-03-10-x.md', ['permalink: /:year/:slug.html'])).toBe('/2018/x.html');
    expect(path('posts/2018-03-10-x.md', ['permalink: old/place'])).toBe('/old/place/');
    expect(path('posts/2018-03-10-x.md', ['slug: y', 'permalink: /:slug/'])).toBe('/y/');
  });

  test('in a Jekyll source: categories, date and the name as it is written', () => {
    const at = (id: string, lines?: string[]) => path(id, lines, jekyll);
    expect(at('_posts/2018-03-10-Repair_Server.md')).toBe('/2018/03/10/Repair_Server.html');
    expect(at('_posts/2018-03-10-x.md', ['categories: Dev Ops'])).toBe('/dev/ops/2018/03/10/x.html');
    expect(at('_posts/2018-03-10-x.md', ['category: Dev Ops'])).toBe('/dev ops/2018/03/10/x.html');
  });

  test('in a Jekyll source the folders before _posts are categories; those below are not', () => {
    const found = post(yaml('categories: [b]'), { id: 'work/a/_posts/sub/2018-03-10-x.md', site: jekyll });
    expect(found.categories.map(({ label }) => label)).toEqual(['work', 'a', 'b']);
    expect(found.path).toBe('/work/a/b/2018/03/10/x.html');
  });

  test('with a placeholder that nothing fills is an error at its line', () => {
    expect(read(yaml('title: x', 'permalink: /:yaer/:slug/')).said).toEqual(['error SF1004 3:12']);
    expect(read(yaml('title: x', 'permalink: /:yaer/:slug/'), { site: jekyll }).said).toEqual([
      'warning SF1004 3:12',
    ]);
  });
});

describe('the address of a page', () => {
  const path = (id: string, ...site: string[]) =>
    post(yaml('title: x'), { id, kind: 'page', site: site.length > 0 ? siteOf('jekyll', ...site) : siteOf() })
      .path;

  test.each([
    ['pages/about.md', '/about/'],
    ['pages/team/index.md', '/team/'],
    ['pages/team/kim.md', '/team/kim/'],
    ['pages/posts/kim.md', '/posts/kim/'],
    ['pages/a/b/index.md', '/a/b/'],
    ['pages/소개.md', '/소개/'],
  ])('%s', (id, expected) => {
    expect(path(id)).toBe(expected);
  });

  test.each([
    // Source: jekyllrb.com/docs/permalinks, "Pages": of a style only its ending counts.
    ['about.md', '', '/about.html'],
    ['about.md', 'permalink: pretty', '/about/'],
    ['about.md', 'permalink: date', '/about.html'],
    ['about.md', 'permalink: /:title/', '/about/'],
    ['team/index.md', '', '/team/'],
    ['index.md', '', '/'],
    ['team/Kim.md', '', '/team/Kim.html'],
    ['pages/about.md', '', '/pages/about.html'],
    ['posts/index.md', '', '/posts/'],
    ['a/b/index.md', '', '/a/b/'],
  ])('Jekyll: %s with %j', (id, setting, expected) => {
    expect(path(id, setting)).toBe(expected);
  });
});

test('a page of a Jekyll collection stands below its name, with the defaults of its type', () => {
  const site = siteOf(
    'jekyll',
    'collections: {tabs: {output: true}}',
    'defaults:',
    '  - {scope: {type: tabs}, values: {toc: false}}',
    '  - {scope: {type: pages}, values: {math: true}}',
  );
  const found = post(yaml('title: x'), { id: '_tabs/about.md', kind: 'page', site });
  expect(found).toMatchObject({ path: '/tabs/about.html', toc: false, math: false });
  const other = post(yaml('title: x'), { id: '_pages/about.md', kind: 'page', site });
  expect(other).toMatchObject({ path: '/_pages/about.html', toc: true, math: true });
});

describe('old addresses', () => {
  test('of Jekyll and of Hugo, whole or site-relative, each once and never the post’s own', () => {
    const lines = [
      'redirect_from: [/old/, old, https://blog.example.org/older.html?x=1]',
      'aliases: [/posts/repair/, "/%EC%84%9C%EB%B2%84/"]',
    ];
    expect(post(yaml(...lines)).redirects).toEqual(['/old/', '/older.html', '/서버/']);
    expect(post(yaml('redirect_from: /one/')).redirects).toEqual(['/one/']);
  });
});

test('Jekyll’s title of a file name', () => {
  expect(titleOfFile('_posts/2018-03-10-repair-server.md')).toBe('Repair Server');
  expect(titleOfFile('_posts/2018-03-10-서버_고친-이야기.md')).toBe('서버 고친 이야기');
  expect(titleOfFile('about.md')).toBe('About');
});

test('all keys are kept for templates', () => {
  expect(post(yaml('mood: {today: good}', 'title: x')).values).toEqual({
    mood: { today: 'good' },
    title: 'x',
  });
});
