import { describe, expect, test } from 'vitest';
import { absoluteUrl, encodePath, siteLink, sitePath } from '#format/index.ts';

describe('the address of a page', () => {
  test('has the base in front and is percent-encoded', () => {
    expect(sitePath('/blog', '/posts/서버/')).toBe('/blog/posts/%EC%84%9C%EB%B2%84/');
    expect(sitePath('', '/2018/03/10/x.html')).toBe('/2018/03/10/x.html');
  });

  test('is whole where the origin is known, a path where it is not', () => {
    expect(absoluteUrl('https://blog.example.org', '/b', '/a/')).toBe('https://blog.example.org/b/a/');
    expect(absoluteUrl(null, '/b', '/a/')).toBe('/b/a/');
  });

  test('keeps what a path may hold bare, and encodes the rest', () => {
    expect(encodePath("/a+b&c=d,e;f:g@h!i'(j)*k/")).toBe("/a+b&c=d,e;f:g@h!i'(j)*k/");
    expect(encodePath('/100%/a b?c#d')).toBe('/100%25/a%20b%3Fc%23d');
  });
});

describe('a link of the configuration', () => {
  test('of the site gets the base, and keeps what follows its path', () => {
    expect(siteLink('/blog', '/about/')).toBe('/blog/about/');
    expect(siteLink('/blog', '/글/?q=1#끝')).toBe('/blog/%EA%B8%80/?q=1#끝');
  });

  test('may be encoded already', () => {
    expect(siteLink('', '/%EA%B8%80/')).toBe('/%EA%B8%80/');
    expect(siteLink('', '/100%/')).toBe('/100%25/');
  });

  test.each(['https://example.org/a', '//cdn.example.org/a', 'mailto:a@example.org', '#part'])(
    'to another place stays: %s',
    (link) => {
      expect(siteLink('/blog', link)).toBe(link);
    },
  );
});
