import { describe, expect, test } from 'vitest';
import { configure, siteOf } from './configuration.ts';

const url = 'url: https://blog.example.org';
const jekyll = (...lines: string[]) => siteOf('jekyll', [url, ...lines].join('\n'));
const configured = (...lines: string[]) => configure('jekyll', [url, ...lines].join('\n'));

test('a Jekyll site of no settings has Jekyll’s defaults', () => {
  expect(siteOf('jekyll', '')).toMatchObject({
    kind: 'jekyll',
    title: 'blog',
    base: '',
    timeZone: 'UTC',
    permalink: '/:categories/:year/:month/:day/:title.html',
    missingImages: 'warn',
    sourceDir: '.',
    defaults: [],
  });
});

test('Jekyll’s keys are read by their names', () => {
  expect(
    jekyll(
      'title: 나쁜 날들',
      'baseurl: /blog/',
      'locale: ko-KR',
      'timezone: Asia/Seoul',
      'paginate: 7',
      'excerpt_separator: <!--fold-->',
      'logo: /assets/logo.png',
      'source: src',
      'exclude: [drafts, "*.tmp"]',
      'include: _pages',
      'collections: {tabs: {output: true}, data: {output: false}, posts: {output: true}, notes: ~}',
      'author: {name: 김하나, email: kim@example.org}',
      'authors: {lee: {display_name: 이두리, web: https://lee.example.org/}, park: 박}',
    ),
  ).toMatchObject({
    title: '나쁜 날들',
    base: '/blog',
    lang: 'ko-KR',
    ui: 'ko',
    timeZone: 'Asia/Seoul',
    pageSize: 7,
    excerptSeparator: '<!--fold-->',
    image: '/assets/logo.png',
    sourceDir: 'src',
    exclude: expect.arrayContaining(['drafts', '*.tmp', 'Gemfile']),
    include: ['.htaccess', '_pages'],
    collections: ['tabs'],
    authors: [
      { id: 'default', name: '김하나' },
      { id: 'lee', name: '이두리', url: 'https://lee.example.org/' },
    ],
  });
});

test('a site that says name: instead of title: is called so', () => {
  expect(jekyll('name: 나쁜 날들').title).toBe('나쁜 날들');
});

describe('permalinks', () => {
  test.each([
    ['', '/:categories/:year/:month/:day/:title.html'],
    ['permalink: pretty', '/:categories/:year/:month/:day/:title/'],
    ['permalink: ordinal', '/:categories/:year/:y_day/:title.html'],
    ['permalink: weekdate', '/:categories/:year/W:week/:short_day/:title.html'],
    ['permalink: none', '/:categories/:title.html'],
    ['permalink: /:title', '/:title'],
    ['permalink: blog/:title', '/blog/:title'],
    ['permalink: constructor', '/constructor'],
    ['permalink: [a]', '/:categories/:year/:month/:day/:title.html'],
  ])('%j', (line, expected) => {
    expect(jekyll(line).permalink).toBe(expected);
  });

  test('an unknown placeholder is a warning: nothing but its own address is wrong', () => {
    expect(configured('permalink: /:yaer/:title')).toMatchObject({
      site: { permalink: '/:yaer/:title' },
      said: ['warning SF3003 2:12'],
    });
  });
});

describe('front-matter defaults', () => {
  test('are kept with path and type', () => {
    const site = jekyll(
      'defaults:',
      '  - scope: {path: "/_posts/ko/", type: posts}',
      '    values: {lang: ko}',
      '  - values: {author: kim}',
      '  - scope: {path: x}',
      '  - nonsense',
    );
    expect(site.defaults).toEqual([
      { path: '_posts/ko', type: 'posts', values: { lang: 'ko' } },
      { path: '', type: '', values: { author: 'kim' } },
    ]);
  });
});

describe('what themes do with keys of ours does not matter', () => {
  test.each([
    'authors: [kim, lee]',
    'image: {path: x}',
    'title: [a]',
    'description: {a: b}',
    'paginate: all',
    'paginate: 0',
    'timezone: 9',
    'navigation: [{title: About, href: x}]',
    'lang: [ko, en]',
    'logo: {light: a, dark: b}',
    'excerpt_separator: ""',
    'source: 3',
    'exclude: {a: b}',
    'defaults: none',
    'titel: x',
    'pageSize: many',
    'smartQuotes: 3',
  ])('%s', (line) => {
    expect(configured(line).site).not.toBeNull();
    expect(configured(line).said.filter((one) => one.startsWith('error'))).toEqual([]);
  });

  test.each([
    ['url: example', 'warning SF3005 2:6'],
    ['timezone: Seoul', 'warning SF3007 2:11'],
    ['baseurl: https://kim.github.io/blog', 'warning SF3003 2:10'],
  ])('%s is told, and the site goes on without', (line, expected) => {
    const { site, said } = configure('jekyll', `title: x\n${line}`);
    expect(said).toContain(expected);
    expect(site).toMatchObject({ base: '', timeZone: 'UTC', url: null });
  });
});

test('an empty url and baseurl, as new sites have them, are none', () => {
  expect(configure('jekyll', 'title: x\nurl: ""\nbaseurl: ""')).toMatchObject({
    site: { url: null, base: '' },
    said: ['warning SF3006 1:1'],
  });
});

test('the command line goes before the file', () => {
  const overrides = { url: 'https://b.example.org', base: '/b', missingImages: 'error' } as const;
  expect(siteOf('jekyll', `${url}\nbaseurl: /a`, overrides)).toMatchObject({
    url: 'https://b.example.org',
    base: '/b',
    missingImages: 'error',
  });
});

test('broken YAML is an error here too', () => {
  expect(configured('description: one: two')).toMatchObject({ site: null, said: ['error SF3001 2:14'] });
});
