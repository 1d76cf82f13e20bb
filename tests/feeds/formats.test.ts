import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { renderAtom, renderJsonFeed, renderRss } from '#feeds/index.ts';
import { feed, source } from './blog.ts';

/** A log as it comes out of a terminal: colours, a NUL, a lone surrogate, the end of a CDATA section, an emoji. */
const log =
  '<pre><code>\u001B[31mERROR\u001B[0m \u0000 \uD800 ]]&gt; ]]> a &lt; b &amp;&amp; c 서버 🐡\uFFFF</code></pre>';

const term = (label: string) => ({ label, slug: label });
const sources = [
  source(
    {
      title: '"터졌다" & <설마>',
      path: '/posts/pinned/',
      excerptText: 'a < b & "서버"',
      tags: [term('R&D'), term('<script>')],
      subject: term('Server'),
      authors: [{ id: 'kim', name: '김하나', url: 'https://kim.example.org/?a=1&b=2' }],
      updated: '2018-03-11T09:00:00+09:00[Asia/Seoul]',
    },
    `<p>전체 본문</p>${log}`,
  ),
  source(
    {
      title: 'In English',
      path: '/posts/english/',
      lang: 'en',
      date: '2018-03-09T00:00:00+09:00[Asia/Seoul]',
    },
    '<p>Whole body</p>',
  ),
];
const whole = feed(sources);
const xml = new XMLParser({
  ignoreAttributes: false,
  htmlEntities: true,
  attributeNamePrefix: '@',
  isArray: (name) => ['item', 'entry', 'category', 'link'].includes(name),
});

/** What is left of the log in any reader. */
const readable = '␛[31mERROR␛[0m';

describe('RSS', () => {
  const text = renderRss(whole);

  test('is well-formed although the log is not', () => {
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toMatch(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u);
    expect(text.isWellFormed()).toBe(true);
  });

  test('gives a reader the whole body, the excerpt and the facts', async () => {
    const read = await new Parser().parseString(text);
    const [first, second] = read.items;
    const body: string = first?.['content:encoded'];
    expect(read.title).toBe('나쁜 날들 & good logs');
    expect(read).toMatchObject({ language: 'ko' });
    expect(read.link).toBe('https://blog.example.org/');
    expect(first?.title).toBe('"터졌다" & <설마>');
    expect(first?.link).toBe('https://blog.example.org/posts/pinned/');
    expect(first?.guid).toBe(first?.link);
    expect(first?.creator).toBe('김하나');
    expect(first?.categories).toEqual(['Server', 'R&D', '<script>']);
    expect(first?.isoDate).toBe('2018-03-10T02:30:00.000Z');
    expect(body).toContain('<p>전체 본문</p>');
    expect(body).toContain(readable);
    expect(body).toContain('🐡');
    expect(first?.content).toBe('a &#x3C; b &#x26; "서버"');
    expect(second?.title).toBe('In English');
  });

  test('names itself, its newest change and permanent identities', () => {
    const { channel } = xml.parse(text).rss;
    expect(channel['atom:link']).toEqual({
      '@href': 'https://blog.example.org/rss.xml',
      '@rel': 'self',
      '@type': 'application/rss+xml',
    });
    expect(channel.lastBuildDate).toBe('Sun, 11 Mar 2018 00:00:00 GMT');
    expect(channel.item[0].guid).toEqual({
      '#text': 'https://blog.example.org/posts/pinned/',
      '@isPermaLink': 'true',
    });
  });

  test('names an author by e-mail where the blog gives one, else by name', () => {
    const authors = [
      { id: 'a', name: 'Ada', email: 'ada@example.org' },
      { id: 'b', name: '보라' },
    ];
    const [item] = xml.parse(renderRss(feed([source({ authors }, '')]))).rss.channel.item;
    expect(item.author).toBe('ada@example.org (Ada)');
    expect(item['dc:creator']).toBe('보라');
  });

  test('claims no permalink where the address of the site is unknown', () => {
    const { channel } = xml.parse(renderRss(feed(sources, { url: null }))).rss;
    expect(channel.item[0].guid).toEqual({ '#text': '/posts/pinned/', '@isPermaLink': 'false' });
  });

  test('of a blog without posts is a feed all the same', async () => {
    const read = await new Parser().parseString(renderRss(feed([])));
    expect(read.items).toEqual([]);
  });
});

describe('Atom', () => {
  const text = renderAtom(whole);
  const root = xml.parse(text).feed;

  test('is well-formed although the log is not', () => {
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).not.toMatch(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u);
  });

  test('holds what RFC 4287 demands of a feed and of an entry', () => {
    const [entry] = root.entry;
    expect(root.id).toBe('https://blog.example.org/');
    expect(root.updated).toBe('2018-03-11T09:00:00+09:00');
    expect(root.author.name).toBe('김하나');
    expect(root['@xml:lang']).toBe('ko');
    expect(root.link.map((link: Record<string, string>) => [link['@rel'], link['@href']])).toEqual([
      ['alternate', 'https://blog.example.org/'],
      ['self', 'https://blog.example.org/atom.xml'],
    ]);
    expect(entry.id).toBe('https://blog.example.org/posts/pinned/');
    expect(entry.published).toBe('2018-03-10T11:30:00+09:00');
    expect(entry.updated).toBe('2018-03-11T09:00:00+09:00');
    expect(entry.category.map((category: Record<string, string>) => category['@term'])).toEqual([
      'Server',
      'R&D',
      '<script>',
    ]);
    expect(entry.author.uri).toBe('https://kim.example.org/?a=1&b=2');
    expect(entry.content['@type']).toBe('html');
    expect(entry.content['#text']).toContain(readable);
    expect(entry['@xml:lang']).toBeUndefined();
    expect(root.entry[1]['@xml:lang']).toBe('en');
  });

  test('gives the excerpt as text, not as HTML', async () => {
    const read = await new Parser().parseString(text);
    expect(read.items[0]?.summary).toBe('a < b & "서버"');
    expect(read.items[0]?.content).toContain('<p>전체 본문</p>');
  });

  test('speaks under the title of the blog where nobody is named', () => {
    const nobody = xml.parse(renderAtom(feed([], { authors: [] }))).feed;
    expect(nobody.author.name).toBe('나쁜 날들 & good logs');
    expect(nobody.updated).toBe('1970-01-01T00:00:00+00:00');
  });
});

describe('JSON Feed', () => {
  const value = JSON.parse(renderJsonFeed(whole));

  test('holds the fields of version 1.1', () => {
    expect(value).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: '나쁜 날들 & good logs',
      home_page_url: 'https://blog.example.org/',
      feed_url: 'https://blog.example.org/feed.json',
      language: 'ko',
      authors: [{ name: '김하나', url: 'https://kim.example.org/' }],
    });
    expect(value.items[0]).toMatchObject({
      id: 'https://blog.example.org/posts/pinned/',
      url: 'https://blog.example.org/posts/pinned/',
      title: '"터졌다" & <설마>',
      summary: 'a < b & "서버"',
      date_published: '2018-03-10T11:30:00+09:00',
      date_modified: '2018-03-11T09:00:00+09:00',
      tags: ['Server', 'R&D', '<script>'],
      language: 'ko',
    });
    expect(value.items[0].content_html).toContain(readable);
    expect(value.items[1]).not.toHaveProperty('tags');
    expect(value.items[1]).not.toHaveProperty('authors');
  });
});

test('the same feed gives the same bytes', () => {
  for (const render of [renderRss, renderAtom, renderJsonFeed])
    expect(render(feed(sources))).toBe(render(whole));
});
