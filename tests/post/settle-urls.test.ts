import { describe, expect, test } from 'vitest';
import { type Post, settleUrls } from '#post/index.ts';
import { listed } from './blog.ts';

const reserved = ['/', '/tags/', '/rss.xml'];
const post = (id: string, path: string, facts: Partial<Post> = {}) => listed({ id, path, ...facts });

function settle(posts: readonly Post[], isForeign = false) {
  const { posts: kept, redirects, diagnostics } = settleUrls(posts, reserved, isForeign);
  return {
    kept: kept.map(({ id }) => id),
    redirects: Object.fromEntries(redirects),
    said: diagnostics.map(({ severity, code, file, message }) => `${severity} ${code} ${file}: ${message}`),
  };
}

test('addresses of their own are all kept', () => {
  const posts = [post('a', '/posts/a/'), post('b', '/posts/b/'), post('c', '/posts/a/b/')];
  expect(settle(posts)).toEqual({ kept: ['a', 'b', 'c'], redirects: {}, said: [] });
});

describe('two posts that want one address', () => {
  test('are an error that names both files', () => {
    const { kept, said } = settle([post('posts/a.md', '/posts/x/'), post('posts/b.md', '/posts/x/')]);
    expect(kept).toEqual(['posts/a.md']);
    expect(said).toEqual([
      'error SF1010 /blog/posts/b.md: "/posts/x/" is the address of two files: this one and posts/a.md.',
    ]);
  });

  test.each([
    ['/posts/X/', '/posts/x/', 'SF1013'],
    ['/posts/x/', '/posts/x/', 'SF1010'],
    ['/x.html', '/X.html', 'SF1013'],
  ])('%s and %s: %s', (first, second, code) => {
    expect(settle([post('a', first), post('b', second)]).said[0]).toContain(`error ${code} /blog/b`);
  });

  test('one of which is a page below the file of the other: both cannot be on a disk', () => {
    for (const paths of [
      ['/x.html', '/x.html/y/'],
      ['/x.html/y/', '/x.html'],
    ] as const) {
      const { kept, said } = settle(paths.map((path) => post(path, path)));
      expect(kept).toHaveLength(1);
      expect(said).toHaveLength(1);
      expect(said[0]).toContain('error SF1014');
    }
  });
});

describe('an address of the site itself', () => {
  test('is an error', () => {
    expect(settle([post('a', '/Tags/'), post('b', '/rss.xml'), post('c', '/')])).toMatchObject({
      kept: [],
      said: ['/Tags/', '/rss.xml', '/'].map((path) => expect.stringContaining(`"${path}"`)),
    });
  });

  test('a foreign source’s page gives way with a warning, its post is an error', () => {
    const { kept, said } = settle([post('a', '/tags/', { kind: 'page' }), post('b', '/')], true);
    expect(kept).toEqual([]);
    expect(said).toEqual([
      expect.stringContaining('warning SF1011 /blog/a'),
      expect.stringContaining('error SF1011 /blog/b'),
    ]);
  });
});

describe('old addresses', () => {
  test('lead to their post where nobody stands', () => {
    const posts = [post('a', '/posts/a/', { redirects: ['/old/', '/older.html'] })];
    expect(settle(posts)).toEqual({ kept: ['a'], redirects: { a: ['/old/', '/older.html'] }, said: [] });
  });

  test('of which another post has one are left to it, with a warning', () => {
    const posts = [
      post('a', '/posts/a/', { redirects: ['/posts/B/', '/old/'] }),
      post('b', '/posts/b/', { redirects: ['/old/', '/tags/'] }),
    ];
    const { redirects, said } = settle(posts);
    expect(redirects).toEqual({ a: ['/old/'] });
    expect(said).toEqual([
      'warning SF1012 /blog/a: The old address "/posts/B/" cannot lead here: it is the address of b.',
      'warning SF1012 /blog/b: The old address "/old/" cannot lead here: it is the address of a.',
      'warning SF1012 /blog/b: The old address "/tags/" cannot lead here: it is the address of the site itself.',
    ]);
  });

  test('that are the post’s own address, or said twice, are left out without a word', () => {
    const posts = [post('a', '/posts/a/', { redirects: ['/posts/a/index.html', '/Old/', '/old/'] })];
    expect(settle(posts)).toEqual({ kept: ['a'], redirects: { a: ['/Old/'] }, said: [] });
  });

  test('of a post that is not published lead nowhere', () => {
    const posts = [post('a', '/posts/a/'), post('b', '/posts/a/', { redirects: ['/old/'] })];
    expect(settle(posts).redirects).toEqual({});
  });
});
