import { describe, expect, test } from 'vitest';
import { feedLength } from '#feeds/index.ts';
import { feed, source } from './blog.ts';

const only = (html: string, settings = {}, parts = {}) => feed([source({}, html, parts)], settings).items[0];

describe('what a feed says', () => {
  test('it holds the newest twenty posts', () => {
    const many = Array.from({ length: 25 }, (_, index) => source({ path: `/posts/${index}/` }, '<p>x</p>'));
    const { items } = feed(many);
    expect(feedLength).toBe(20);
    expect(items.map(({ url }) => url)).toHaveLength(20);
    expect(items[19]?.url).toBe('https://blog.example.org/posts/19/');
  });

  test('it was updated when its newest change was made, whenever it is built', () => {
    const older = source(
      { date: '2018-03-10T11:30:00+09:00[Asia/Seoul]', updated: '2020-01-01T00:00:00+09:00[Asia/Seoul]' },
      '',
    );
    const newer = source({ date: '2019-05-01T00:00:00+09:00[Asia/Seoul]' }, '');
    expect(feed([newer, older]).updated?.toString()).toBe('2020-01-01T00:00:00+09:00[Asia/Seoul]');
    expect(feed([newer]).updated?.toString()).toBe('2019-05-01T00:00:00+09:00[Asia/Seoul]');
    expect(feed([]).updated).toBeNull();
  });

  test('links of the body are absolute: relative ones against the post, those to another file by its URL', () => {
    const html =
      '<p><a href="#why">a</a> <a href="../b/?q=1">b</a> <a href="sf-post:0">c</a> <a href="mailto:a@b.c">d</a></p>';
    const links = [
      { candidates: ['/blog/posts/other.md'], source: 'other.md', suffix: '#part', line: 1, column: 1 },
    ];
    const text = only(html, {}, { links })?.html;
    expect(text).toContain('href="https://blog.example.org/posts/a/#why"');
    expect(text).toContain('href="https://blog.example.org/posts/b/?q=1"');
    expect(text).toContain('href="https://blog.example.org/posts/other/#part"');
    expect(text).toContain('href="mailto:a@b.c"');
  });

  test('of a link to a post that is not published the words stay', () => {
    const html = '<p><a href="sf-post:0">The <b>report</b></a> and <a href="sf-post:1">no post</a></p>';
    const link = { source: 'secret.md', suffix: '', line: 1, column: 1 };
    const links = [
      { ...link, candidates: ['/blog/secret.md'], isWithheld: true },
      { ...link, candidates: ['/blog/gone.md'], source: 'gone.md' },
    ];
    const figure = {
      image: '/a.png',
      kind: 'external',
      alt: 'A',
      loading: 'lazy',
      href: 'sf-post:0',
    } as const;
    const slots = [{ component: 'Image', props: figure } as const];
    expect(only(`${html}<sf-slot id="0"></sf-slot>`, {}, { links, slots })?.html).toBe(
      '<p>The <b>report</b> and <a href="https://blog.example.org/posts/a/gone.md">no post</a></p>' +
        '<img src="https://blog.example.org/a.png" alt="A">',
    );
  });

  test('a base path stands in every address, once', () => {
    const { url, rss, items } = feed([source({}, '<p><a href="/blog/about/">a</a></p>')], { base: '/blog' });
    expect(url).toBe('https://blog.example.org/blog/');
    expect(rss).toBe('https://blog.example.org/blog/rss.xml');
    expect(items[0]?.url).toBe('https://blog.example.org/blog/posts/a/');
    expect(items[0]?.html).toContain('href="https://blog.example.org/blog/about/"');
  });

  test('without the address of the site every URL is root-relative', () => {
    const { url, absolute, items } = feed(
      [source({}, '<p><a href="../b/">b</a> <a href="https://x.example/">x</a></p>')],
      { url: null, base: '/blog' },
    );
    expect(absolute).toBe(false);
    expect(url).toBe('/blog/');
    expect(items[0]?.url).toBe('/blog/posts/a/');
    expect(items[0]?.html).toContain('href="/blog/posts/b/"');
    expect(items[0]?.html).toContain('href="https://x.example/"');
  });

  test('a local image has the address it is served at', () => {
    const image = { image: '/blog/assets/a.png', kind: 'local', alt: '그래프', loading: 'eager' } as const;
    const given = source({}, '<p><sf-slot id="0"></sf-slot></p>', {
      slots: [{ component: 'Image', props: image }],
    });
    const [item] = feed([{ ...given, images: new Map([['/blog/assets/a.png', '/_astro/a.X1.png']]) }]).items;
    expect(item?.html).toContain('src="https://blog.example.org/_astro/a.X1.png"');
    expect(item?.html).toContain('alt="그래프"');
  });

  test('a Korean address is percent-encoded', () => {
    const { items } = feed([source({ path: '/posts/서버/' }, '')]);
    expect(items[0]?.url).toBe(`https://blog.example.org/posts/${encodeURIComponent('서버')}/`);
  });

  test('subject, categories and tags are its categories, each label once', () => {
    const term = (label: string) => ({ label, slug: label });
    const { items } = feed([
      source(
        { subject: term('Server'), categories: [term('장애')], tags: [term('장애'), term('docker')] },
        '',
      ),
    ]);
    expect(items[0]?.categories).toEqual(['Server', '장애', 'docker']);
  });
});
