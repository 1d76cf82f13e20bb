import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPath } from '#post/index.ts';
import { post, read, siteOf } from './blog.ts';

const text = '---\ntitle: x\ncategories: [Work, Dev Ops]\ndate: 2018-03-04 05:06:07\n---\nText.';
const at = (pattern: string, kind: 'native' | 'jekyll' = 'native') => {
  const site = siteOf(kind, `permalink: ${JSON.stringify(pattern)}`);
  return post(text, { id: kind === 'native' ? 'posts/My_Post.md' : '_posts/2018-03-04-My_Post.md', site })
    .path;
};

describe('the placeholders of Jekyll, for 2018-03-04 05:06:07, a Sunday', () => {
  test.each([
    [':year', '2018'],
    [':short_year', '18'],
    [':month', '03'],
    [':i_month', '3'],
    [':short_month', 'Mar'],
    [':long_month', 'March'],
    [':day', '04'],
    [':i_day', '4'],
    // 31 + 28 + 4
    [':y_day', '063'],
    // Week 9 of ISO 8601 is that of 26 February to 4 March.
    [':week', '09'],
    [':w_year', '2018'],
    [':w_day', '7'],
    [':short_day', 'Sun'],
    [':long_day', 'Sunday'],
    [':hour', '05'],
    [':minute', '06'],
    [':second', '07'],
    [':slug', 'my-post'],
    [':title', 'my-post'],
    [':name', 'my-post'],
    [':categories', 'work/dev ops'],
    [':slugified_categories', 'work/dev-ops'],
  ])('%s', (placeholder, expected) => {
    expect(at(`/x/${placeholder}/`)).toBe(`/x/${expected}/`);
  });

  test.each([
    ['/:year-:month-:day/:title.html', '/2018-03-04/my-post.html'],
    // An underscore behind a name belongs to the address.
    ['/:year_:month/:title', '/2018_03/my-post/'],
    ['/:title:output_ext', '/my-post.html'],
    ['blog/:title', '/blog/my-post/'],
    ['/:title/index.html', '/my-post/'],
  ])('%s', (pattern, expected) => {
    expect(at(pattern)).toBe(expected);
  });

  test.each([
    ['date', '/work/dev ops/2018/03/04/My_Post.html'],
    ['pretty', '/work/dev ops/2018/03/04/My_Post/'],
    ['ordinal', '/work/dev ops/2018/063/My_Post.html'],
    ['weekdate', '/work/dev ops/2018/W09/Sun/My_Post.html'],
    ['none', '/work/dev ops/My_Post.html'],
  ])('style %s', (style, expected) => {
    expect(at(style, 'jekyll')).toBe(expected);
  });

  test('what a page has no value for leaves its part out', () => {
    const { path } = post('---\ntitle: x\npermalink: /:year/:categories/:title/\n---\n', {
      id: 'pages/about.md',
      kind: 'page',
    });
    expect(path).toBe('/about/');
  });
});

describe('a clean path', () => {
  test.each([
    ['a/b', '/a/b/'],
    ['//a///b//', '/a/b/'],
    ['/', '/'],
    ['', '/'],
    ['/a/../../etc/passwd', '/a/etc/passwd/'],
    ['/a/%2e%2e/%2e%2e/b', '/a/b/'],
    ['/a/..%2f..%2fb', '/a/....b/'],
    ['/a/. ./.%00./b', '/a/. ./b/'],
    ['/a\\..\\b', '/a..b/'],
    ['/%EC%84%9C%EB%B2%84/', '/서버/'],
    ['/서버'.normalize('NFD'), '/서버/'],
    ['/100%/', '/100/'],
    ['/c%23/what%3F/', '/c#/what/'],
    ['/a?x=1#y', '/a/'],
    ['/a.html', '/a.html'],
    ['/a/INDEX.HTML', '/a/'],
    ['/v1.2', '/v1.2/'],
    ['/feed.xml', '/feed.xml'],
  ])('%j', (written, expected) => {
    expect(cleanPath(written)).toBe(expected);
  });

  test('is short enough for every file system', () => {
    const long = cleanPath(`/${'서'.repeat(500)}/${'a'.repeat(500)}.html`);
    for (const segment of long.split('/')) expect(new TextEncoder().encode(segment).length).toBeLessThan(240);
    expect(long.endsWith('a.html')).toBe(true);
  });
});

describe('nothing leaves the site', { timeout: 30_000 }, () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '..',
          '.',
          '/',
          '\\',
          '%2e',
          '%2E%2e',
          '%2f',
          '%5c',
          '%00',
          '%',
          '\0',
          ' ',
          ':year',
          ':title',
        ),
        fc.constantFrom(
          ':constructor',
          ':__proto__',
          'C:',
          '~',
          '?',
          '#',
          '//',
          '\u2028',
          '.html',
          'index.html',
        ),
        fc.string({ unit: 'binary', maxLength: 4 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  const expectClean = (path: string) => {
    expect(path).toMatch(/^\//);
    const segments = path.split('/').slice(1);
    for (const segment of segments) {
      expect(['.', '..']).not.toContain(segment);
      expect(segment).not.toMatch(/[\p{Cc}\\]/u);
    }
    // Only the last piece may be empty: a slash at the end.
    expect(segments.slice(0, -1)).not.toContain('');
    expect(path).toBe(path.normalize('NFC'));
    expect(new URL(encodeURI(path.toWellFormed()), 'https://blog.example.org/').origin).toBe(
      'https://blog.example.org',
    );
  };

  test('by any path', () => {
    fc.assert(
      fc.property(hostile, (path) => expectClean(cleanPath(path))),
      { numRuns: 2000 },
    );
  });

  test('by any permalink, slug, category or old address of a post', () => {
    const site = siteOf('jekyll');
    fc.assert(
      fc.property(hostile, hostile, hostile, (permalink, slug, category) => {
        const own = { title: 'x', slug, category, redirect_from: [slug, category] };
        for (const values of [own, { ...own, permalink }]) {
          const text = `;;;\n${JSON.stringify(values)}\n;;;\n`;
          const facts = read(text, { id: '_posts/2018-03-10-x.md', site }).facts?.post;
          for (const path of [facts?.path ?? 'none', ...(facts?.redirects ?? [])]) expectClean(path);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('by any file name', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const id = `posts/2018-03-10-${name.replaceAll('/', '')}.md`;
        expectClean(post('---\ntitle: x\n---\n', { id }).path);
      }),
      { numRuns: 500 },
    );
  });
});
