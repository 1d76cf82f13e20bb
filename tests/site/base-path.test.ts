import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Part, page } from './page.ts';
import { type Ended, filesOf, workspace } from './workspace.ts';

describe('a site below a base path', () => {
  const site = workspace('base-path');
  let ended: Ended;
  let files: Map<string, string>;
  let pages: string[];

  beforeAll(async () => {
    ended = await site.build();
    if (ended.code !== 0) throw new Error(ended.output);
    files = filesOf(site.out);
    pages = [...files.keys()].filter((path) => path.endsWith('.html'));
  });
  afterAll(() => site.remove());

  test('every address of every page begins with it, or names another host', () => {
    const astray = pages.flatMap((path) =>
      addresses(page(site.out, path))
        .filter((address) => !/^(?:\/blog(?:\/|$)|#|[a-z]+:)/.test(address))
        .map((address) => `${path}: ${address}`),
    );
    expect(pages.length).toBeGreaterThan(8);
    expect(astray).toEqual([]);
  });

  test('without incidents there is no file about any', () => {
    // Styles and scripts are the same for every site.
    const own = [...files].filter(([path]) => !path.startsWith('_astro/'));
    const about = own.filter(([path, text]) => /^api\/|^history\.|incident/.test(path + text));
    expect(about.map(([path]) => path)).toEqual([]);
  });

  test('nothing is in it of the panel that shows findings while the author writes', () => {
    const about = [...files].filter(([path, text]) =>
      /sunfish[-:](?:findings|ask|report|checked)/.test(path + text),
    );
    expect(about.map(([path]) => path)).toEqual([]);
  });

  test('no link of the site leads nowhere', () => {
    const dead = pages.flatMap((path) =>
      addresses(page(site.out, path))
        .filter((address) => !leadsSomewhere(address, path))
        .map((address) => `${path}: ${address}`),
    );
    expect(dead).toEqual([]);
  });

  test('a link to the file of another post leads to its page', () => {
    const links = page(site.out, 'posts/queue/').one('article.post').all('a');
    const address = (text: string) => links.find((link) => link.text === text)?.attribute('href');
    expect(address('second part')).toBe('/blog/posts/drain/#how');
    expect(address('about us')).toBe('/blog/about/');
    expect(address('raw numbers')).toBe('/blog/numbers.csv');
    expect(
      page(site.out, 'about/')
        .all('a')
        .map((link) => link.attribute('href')),
    ).toContain('/blog/posts/queue/');
  });

  test('a feed leads to an unlisted post that a text links to, as the page does', () => {
    const address = 'https://team.example.org/blog/posts/unlisted/';
    expect(JSON.parse(files.get('feed.json') ?? '').items[2].content_html).toContain(`href="${address}"`);
    expect(files.get('posts/queue/index.html')).toContain('href="/blog/posts/unlisted/"');
  });

  test('canonical address, social card and structured data are absolute', () => {
    const post = page(site.out, 'posts/queue/');
    const links = post.all('link').filter((link) => link.attribute('rel') === 'canonical');
    expect(links.map((link) => link.attribute('href'))).toEqual([
      'https://team.example.org/blog/posts/queue/',
    ]);
    const property = (name: string) =>
      post
        .all('meta')
        .find((meta) => meta.attribute('property') === name)
        ?.attribute('content');
    expect(property('og:url')).toBe('https://team.example.org/blog/posts/queue/');
    expect(property('og:title')).toBe('The queue that ate the night');
    expect(property('og:image')).toMatch(/^https:\/\/team\.example\.org\/blog\//);
    const data = post.all('script').find((script) => script.attribute('type') === 'application/ld+json');
    expect(JSON.parse(data?.verbatim ?? '{}')).toMatchObject({ headline: 'The queue that ate the night' });
  });

  test('every page names the three feeds', () => {
    for (const path of ['index.html', 'posts/queue/index.html', 'tags/queue/index.html']) {
      const feeds = page(site.out, path)
        .all('link')
        .filter((link) => link.attribute('rel') === 'alternate');
      expect(feeds.map((link) => link.attribute('href'))).toEqual(
        expect.arrayContaining(['/blog/rss.xml', '/blog/atom.xml', '/blog/feed.json']),
      );
    }
  });

  test('feeds, sitemap and robots.txt name it in full', () => {
    for (const path of ['rss.xml', 'atom.xml', 'feed.json', 'sitemap.xml']) {
      const own = files.get(path)?.match(/https:\/\/team\.example\.org[^\s"<&]*/g) ?? [];
      expect(own.length).toBeGreaterThan(3);
      expect(own.filter((url) => !url.startsWith('https://team.example.org/blog/'))).toEqual([]);
      expect(files.get(path)).not.toMatch(/(?:href|src)=(?:"|&quot;|\\")(?:\/|\.\.)/);
    }
    expect(files.get('robots.txt')).toContain('Sitemap: https://team.example.org/blog/sitemap.xml');
  });

  test('lists are split into pages of the chosen size', () => {
    expect(page(site.out, '').all('.excerpt')).toHaveLength(2);
    expect(page(site.out, 'page/2/').all('.excerpt')).toHaveLength(1);
  });

  test('an alias leads to the post', () => {
    expect(files.get('drain/index.html')).toContain('/blog/posts/drain/');
  });

  /** Addresses that a page names in attributes. */
  function addresses(part: Part): string[] {
    const named = ['href', 'src'].flatMap((name) => [
      ...['a', 'link', 'img', 'script', 'source', 'iframe', 'form'].flatMap((tag) =>
        part.all(tag).flatMap((element) => element.attribute(name) ?? []),
      ),
    ]);
    const sets = ['img', 'source'].flatMap((tag) =>
      part.all(tag).flatMap((element) => element.attribute('srcset') ?? []),
    );
    return [
      ...named,
      ...sets.flatMap((set) => set.split(/,\s+/).flatMap((item) => item.trim().split(/\s+/)[0] ?? [])),
    ];
  }

  function leadsSomewhere(address: string, from: string): boolean {
    const home = 'https://team.example.org/blog/';
    const url = new URL(address, new URL(from, home));
    if (!url.href.startsWith(home)) return true;
    const path = decodeURIComponent(url.pathname.slice('/blog/'.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return false;
    return url.hash === '' || page(site.out, file).all(decodeURIComponent(url.hash)).length === 1;
  }
});

describe('the command line has the last word', () => {
  test('--site and --base override the configuration', async () => {
    const site = workspace('base-path');
    const { code, output } = await site.build(['--site', 'https://preview.example.net', '--base', '/pr-7']);
    expect(code, output).toBe(0);
    const files = filesOf(site.out);
    expect(files.get('rss.xml')).toContain('https://preview.example.net/pr-7/posts/queue/');
    expect(files.get('index.html')).toContain('href="/pr-7/posts/drain/"');
    expect([...files.values()].join('\n')).not.toContain('team.example.org');
    site.remove();
  });
});
