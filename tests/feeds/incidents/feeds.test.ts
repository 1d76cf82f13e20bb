import { XMLParser, XMLValidator } from 'fast-xml-parser';
import Parser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import {
  createFeed,
  historyFeed,
  incidentTopic,
  renderAtom,
  renderJsonFeed,
  renderRss,
} from '#feeds/index.ts';
import { type IncidentPost, incidentLists } from '#post/index.ts';
import { document } from '../blog.ts';
import { earlierLines, servedSite, told, toldWhole, wholeLines } from './blog.ts';

const xml = new XMLParser({
  ignoreAttributes: false,
  htmlEntities: true,
  attributeNamePrefix: '@',
  isArray: (name) => ['item', 'entry', 'link'].includes(name),
});

const whole = toldWhole(wholeLines, {
  title: '"터졌다" & <설마>',
  path: '/posts/server/',
  updated: '2018-03-12T09:00:00+09:00[Asia/Seoul]',
});
const earlier = toldWhole(earlierLines, {
  path: '/posts/first/',
  date: '2017-11-05T00:00:00+09:00[Asia/Seoul]',
});
const lists = incidentLists([whole, earlier]);

function feedOf(posts: readonly IncidentPost[], list: (typeof lists)[number] | null = null) {
  const sources = posts.map((post) => ({ post, document: document('<p>전체 본문</p>'), images: new Map() }));
  return createFeed(servedSite, sources, () => null, incidentTopic(servedSite, list));
}

const atomOf = (...posts: IncidentPost[]) => xml.parse(renderAtom(feedOf(posts))).feed;

describe('an entry of the feed of incidents', () => {
  test('is known by the permanent address of the incident, and leads to where the post is', () => {
    const [entry] = atomOf(whole).entry;
    expect(entry.id).toBe('https://blog.example.org/incidents/INC-2018-001/');
    expect(entry.link[0]['@href']).toBe('https://blog.example.org/posts/server/');
    expect(entry.title).toBe('"터졌다" & <설마>');
    expect(entry.content['#text']).toBe('<p>전체 본문</p>');
  });

  test('keeps its id and its day when title, address and text change: only "updated" moves', () => {
    const [before] = atomOf(whole).entry;
    const changed = {
      title: '다른 제목',
      path: '/elsewhere/',
      excerptText: '새 글',
      edited: '2018-05-01T00:00:00Z',
    };
    const [after] = atomOf({ ...whole, ...changed }).entry;
    expect(after.id).toBe(before.id);
    expect(after.published).toBe(before.published);
    expect([before.updated, after.updated]).toEqual([
      '2018-03-12T09:00:00+09:00',
      '2018-05-01T09:00:00+09:00',
    ]);
  });

  test('has the same id in RSS, which readers know it by', async () => {
    const read = await new Parser().parseString(renderRss(feedOf([whole, earlier])));
    expect(read.items.map(({ guid }) => guid)).toEqual([
      'https://blog.example.org/incidents/INC-2018-001/',
      'https://blog.example.org/incidents/INC-2017-004/',
    ]);
    expect(read.items[0]?.link).toBe('https://blog.example.org/posts/server/');
    expect(read.items[0]?.['content:encoded']).toBe('<p>전체 본문</p>');
  });
});

describe('the feed', () => {
  test('of all incidents names itself', () => {
    const root = atomOf(whole);
    expect(root.id).toBe('https://blog.example.org/incidents/');
    expect(root.title).toBe('장애 기록 · 나쁜 날들 & good logs');
    expect(root.link.map((link: Record<string, string>) => link['@href'])).toEqual([
      'https://blog.example.org/incidents/',
      'https://blog.example.org/incidents/atom.xml',
    ]);
    expect(root.updated).toBe('2018-03-12T09:00:00+09:00');
    expect(root.author.name).toBe('김하나');
    expect(xml.parse(renderAtom({ ...feedOf([whole]), authors: [] })).feed.author.name).toBe(
      '나쁜 날들 & good logs',
    );
  });

  test.each([
    ['severity', 'SEV-2', 'severity/sev-2', '장애 기록: SEV-2 · 나쁜 날들 & good logs'],
    ['services', 'intranet-api', 'services/intranet-api', '장애 기록: 인트라넷 API · 나쁜 날들 & good logs'],
  ])('of one of %s, %s, has its own address and title', (by, name, path, title) => {
    const list = lists.find((one) => one.by === by && one.names.includes(name));
    const { channel } = xml.parse(renderRss(feedOf([whole], list ?? null))).rss;
    expect(channel.title).toBe(title);
    expect(channel.link[0]).toBe(`https://blog.example.org/incidents/${path}/`);
    expect(channel['atom:link']['@href']).toBe(`https://blog.example.org/incidents/${path}/rss.xml`);
  });

  test('has no JSON Feed, and names none', () => {
    expect(JSON.parse(renderJsonFeed(feedOf([whole])))).not.toHaveProperty('feed_url');
  });
});

describe('the history', () => {
  const feed = historyFeed(servedSite, [whole, earlier]);
  const text = renderAtom(feed);

  test('has an entry an incident, of the same ids, in a feed of its own', async () => {
    expect(XMLValidator.validate(text)).toBe(true);
    const root = xml.parse(text).feed;
    expect(root.id).toBe('https://blog.example.org/history.atom');
    expect(root.entry.map(({ id }: { id: string }) => id)).toEqual([
      'https://blog.example.org/incidents/INC-2018-001/',
      'https://blog.example.org/incidents/INC-2017-004/',
    ]);
    const read = await new Parser().parseString(renderRss(feed));
    expect(read.title).toBe('나쁜 날들 & good logs - 장애 이력');
    expect(read.items).toHaveLength(2);
  });

  test('tells the updates as the original does: UTC, the status in English, the latest first', () => {
    // 12:20 and 12:05 in Seoul are 03:20 and 03:05.
    expect(feed.items[0]?.html).toMatch(
      /^<p><small>Mar <var data-var='date'>10<\/var>, <var data-var='time'>03:20<\/var> UTC<\/small><br><strong>Resolved<\/strong> - 버전을 고정하고 다시 배포했다\.<\/p><p><small>Mar <var data-var='date'>10<\/var>, <var data-var='time'>03:05<\/var> UTC<\/small><br><strong>Monitoring<\/strong>/,
    );
  });

  test('was last changed by the latest update where that is later than the post', () => {
    const post = told(['resolvedAt: 2018-03-11 12:00'], { date: '2018-03-11T00:00:00+09:00[Asia/Seoul]' });
    const [item] = historyFeed(servedSite, [post]).items;
    expect(item?.updated.toString()).toBe('2018-03-11T12:00:00+09:00[Asia/Seoul]');
  });

  test('has bodies in which what an author wrote is text', () => {
    const hostile = told([
      'resolution: "<img src=x onerror=alert(1)> \\e[31m"',
      'resolvedAt: 2018-03-10 12:00',
    ]);
    const html = historyFeed(servedSite, [hostile]).items[0]?.html ?? '';
    expect(html).toContain('&#x3C;img src=x onerror=alert(1)> [31m');
  });
});
