import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { renderRobots, renderSitemap, sitemapEntries } from '#feeds/index.ts';
import { incident } from '../incident/block.ts';
import { post, site } from './blog.ts';

const term = (label: string, slug: string) => ({ label, slug });
const newer = post({
  path: '/posts/서버/',
  tags: [term('도커', '도커')],
  updated: '2018-04-01T00:00:00+09:00[Asia/Seoul]',
});
const older = post({
  id: 'b',
  path: '/2018/03/09/b.html',
  date: '2018-03-09T00:00:00+09:00[Asia/Seoul]',
  subject: term('Server', 'server'),
});
const about = post({ id: 'c', kind: 'page', path: '/about/', date: null });
const parse = (text: string) =>
  new XMLParser()
    .parse(text)
    .urlset.url.map((url: { loc: string; lastmod?: string }) => [decodeURI(url.loc), url.lastmod]);

test('the sitemap lists home, posts, pages, subjects and tags with the time of their last change', () => {
  const text = renderSitemap(site, sitemapEntries([newer, older], [about]));
  expect(XMLValidator.validate(text)).toBe(true);
  expect(parse(text)).toEqual([
    ['https://blog.example.org/', '2018-04-01T00:00:00+09:00'],
    ['https://blog.example.org/posts/서버/', '2018-04-01T00:00:00+09:00'],
    ['https://blog.example.org/2018/03/09/b.html', '2018-03-09T00:00:00+09:00'],
    ['https://blog.example.org/about/', undefined],
    ['https://blog.example.org/subjects/server/', '2018-03-09T00:00:00+09:00'],
    ['https://blog.example.org/tags/도커/', '2018-04-01T00:00:00+09:00'],
  ]);
});

test('the sitemap lists what lists incidents, and not the addresses that only lead to a post', () => {
  const block = [
    'resolvedAt: 2018-03-10 12:00',
    'services: [인트라넷]',
    'contributingFactors: [{ factor: x, kind: deploy }]',
  ];
  const told = post({ incident: incident(block) });
  const modified = '2018-03-10T11:30:00+09:00';
  expect(parse(renderSitemap(site, sitemapEntries([told], []))).slice(2)).toEqual([
    ['https://blog.example.org/incidents/', modified],
    ['https://blog.example.org/actions/', modified],
    ['https://blog.example.org/stats/', modified],
    ['https://blog.example.org/incidents/severity/sev-2/', modified],
    ['https://blog.example.org/incidents/services/인트라넷/', modified],
    ['https://blog.example.org/incidents/factors/deploy/', modified],
  ]);
});

test('addresses of the sitemap are percent-encoded and hold the base path', () => {
  const text = renderSitemap({ ...site, base: '/blog' }, [{ path: '/posts/a&b/', modified: null }]);
  expect(text).toContain('<loc>https://blog.example.org/blog/posts/a&#x26;b/</loc>');
});

test('robots.txt names the sitemap where its address is known', () => {
  expect(renderRobots({ ...site, base: '/blog' })).toBe(
    'User-agent: *\nAllow: /\n\nSitemap: https://blog.example.org/blog/sitemap.xml\n',
  );
  expect(renderRobots({ ...site, url: null })).toBe('User-agent: *\nAllow: /\n');
  expect(renderRobots({ ...site, audience: 'internal' })).toBe('User-agent: *\nDisallow: /\n');
});
