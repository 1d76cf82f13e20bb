import { describe, expect, test } from 'vitest';
import { configure, siteOf } from './configuration.ts';

const url = 'url: https://blog.example.org';
const native = (...lines: string[]) => siteOf('native', [url, ...lines].join('\n'));
const said = (...lines: string[]) => configure('native', [url, ...lines].join('\n')).said;
const message = (...lines: string[]) => configure('native', [url, ...lines].join('\n')).messages[0];

test('a site of no settings has a default for each', () => {
  expect(siteOf('native', '')).toEqual({
    kind: 'native',
    title: 'blog',
    description: '',
    url: null,
    base: '',
    lang: 'en',
    ui: 'en',
    timeZone: 'UTC',
    permalink: '/posts/:slug/',
    excerptSeparator: null,
    pageSize: 10,
    authors: [],
    navigation: [],
    image: null,
    smartQuotes: true,
    app: [],
    library: [],
    source: null,
    missingImages: 'error',
    severities: {},
    services: [],
    internalFields: [],
    checks: {},
    audience: 'public',
    defaults: [],
    sourceDir: '.',
    exclude: [],
    include: [],
    collections: [],
    values: {},
  });
});

test('every key is read', () => {
  const site = native(
    'title: 나쁜 날들',
    'description: 무엇이 터졌나',
    'base: /blog',
    'lang: ko',
    'timezone: Asia/Seoul',
    'permalink: /:year/:slug/',
    'excerptSeparator: <!--fold-->',
    'pageSize: 5',
    'authors: {kim: {name: 김하나, url: /kim/, email: kim@example.org}, lee: 이두리}',
    'navigation: [{label: 소개, url: /about/}, {label: Code, url: https://example.org/}]',
    'image: /assets/card.png',
    'smartQuotes: false',
    'app: /srv/shop/**',
    'library: ["**/vendor/**", "/opt/*"]',
    'source: {repo: https://github.com/me/shop, ref: v1.2.3, root: /srv/shop}',
    'missingImages: warn',
    'resource: /assets/resource',
  );
  expect(site).toMatchObject({
    title: '나쁜 날들',
    description: '무엇이 터졌나',
    url: 'https://blog.example.org',
    base: '/blog',
    lang: 'ko',
    ui: 'ko',
    timeZone: 'Asia/Seoul',
    permalink: '/:year/:slug/',
    excerptSeparator: '<!--fold-->',
    pageSize: 5,
    authors: [
      { id: 'kim', name: '김하나', url: '/kim/', email: 'kim@example.org' },
      { id: 'lee', name: '이두리' },
    ],
    navigation: [
      { label: '소개', url: '/about/' },
      { label: 'Code', url: 'https://example.org/' },
    ],
    image: '/assets/card.png',
    smartQuotes: false,
    app: ['/srv/shop/**'],
    library: ['**/vendor/**', '/opt/*'],
    source: { repo: 'https://github.com/me/shop', ref: 'v1.2.3', root: '/srv/shop' },
    missingImages: 'warn',
  });
  // Keys of the writer's own are for templates.
  expect(site.values['resource']).toBe('/assets/resource');
});

describe('the address', () => {
  test.each([
    ['https://blog.example.org', 'https://blog.example.org', ''],
    ['https://blog.example.org/', 'https://blog.example.org', ''],
    ['https://Example.org:8080', 'https://example.org:8080', ''],
    ['https://한국.example.org', 'https://xn--3e0b707e.example.org', ''],
    // The address of a page on GitHub, path and all.
    ['https://kim.github.io/blog/', 'https://kim.github.io', '/blog'],
  ])('url: %s', (written, origin, base) => {
    expect(siteOf('native', `url: ${written}`)).toMatchObject({ url: origin, base });
  });

  test('base: goes before the path of url:', () => {
    expect(siteOf('native', 'url: https://kim.github.io/blog/\nbase: /other')).toMatchObject({
      base: '/other',
    });
  });

  test.each([
    ['blog', '/blog'],
    ['/blog/', '/blog'],
    ['/a/b', '/a/b'],
    ['//blog//', '/blog'],
    ['/', ''],
    ['""', ''],
    ['/블로그', '/블로그'],
  ])('base: %s', (written, base) => {
    expect(native(`base: ${written}`).base).toBe(base);
  });

  test.each(['https://example.org/blog', '/a/../b', '/a b', '/blog?x=1', '/blog#top', '/a%2fb'])(
    'no base: %s',
    (written) => {
      expect(said(`base: "${written}"`)).toEqual(['error SF3003 2:7']);
    },
  );

  test.each(['blog.example.org', 'ftp://example.org', '/blog', 'javascript:alert(1)', 'http://'])(
    'no address: %s',
    (written) => {
      expect(configure('native', `title: x\nurl: ${written}`).said).toEqual(['error SF3005 2:6']);
    },
  );

  test('is missing: a warning, for feeds need it', () => {
    expect(configure('native', 'title: x').said).toEqual(['warning SF3006 1:1']);
  });

  test('of the command line goes before that of the file', () => {
    expect(siteOf('native', `${url}\nbase: /a`, { url: 'https://b.example.org', base: '/b' })).toMatchObject({
      url: 'https://b.example.org',
      base: '/b',
    });
    expect(siteOf('native', 'title: x', { url: 'https://b.example.org' }).url).toBe('https://b.example.org');
    expect(siteOf('native', `${url}\nbase: /a`, { base: '/' }).base).toBe('');
  });
});

describe('the language', () => {
  test.each([
    ['ko', 'ko'],
    ['ko-KR', 'ko'],
    ['KO', 'ko'],
    ['en-GB', 'en'],
    ['ja', 'en'],
    ['kok', 'en'],
  ])('of %s has the words of %s', (lang, ui) => {
    expect(native(`lang: ${lang}`)).toMatchObject({ lang, ui });
  });

  test('may be written with an underscore', () => {
    expect(native('lang: ko_KR')).toMatchObject({ lang: 'ko-KR', ui: 'ko' });
  });

  test.each(['한국어', 'ko_KR_x', 'k'])('%s is none', (lang) => {
    expect(said(`lang: ${lang}`)).toEqual(['error SF3003 2:7']);
  });
});

describe('the time zone', () => {
  test.each([
    ['Asia/Seoul', 'Asia/Seoul'],
    ['asia/seoul', 'Asia/Seoul'],
    ['UTC', 'UTC'],
  ])('%s', (written, zone) => {
    expect(native(`timezone: ${written}`).timeZone).toBe(zone);
  });

  test.each(['KST', 'Seoul', 'Asia/Soul', 'UTC+9', '2020-01-01T00:00[Asia/Seoul]'])('no zone: %s', (zone) => {
    expect(said(`timezone: ${zone}`)).toEqual(['error SF3007 2:11']);
  });
});

describe('a value of the wrong kind is an error at its line', () => {
  test.each([
    ['title: [a]', 'error SF3003 2:8'],
    ['description: {a: b}', 'error SF3003 2:14'],
    ['pageSize: many', 'error SF3003 2:11'],
    ['pageSize: 0', 'error SF3003 2:11'],
    ['pageSize: 2.5', 'error SF3003 2:11'],
    ['permalink: /:yaer/:slug/', 'error SF3003 2:12'],
    ['authors: [kim]', 'error SF3003 2:10'],
    ['authors:\n  kim: {nmae: 김하나}', 'error SF3003 3:8'],
    ['authors:\n  kim:\n    name: 3', 'error SF3003 4:5'],
    ['navigation:\n  - {label: About, url: about}', 'error SF3003 3:25'],
    ['navigation:\n  - {label: About}', 'error SF3003 3:5'],
    ['navigation:\n  - {label: About, url: /a/, icon: x}', 'error SF3003 3:5'],
    ['navigation:\n  - {label: About, url: "javascript:alert(1)"}', 'error SF3003 3:25'],
    ['smartQuotes: sometimes', 'error SF3003 2:14'],
    ['missingImages: ignore', 'error SF3003 2:16'],
  ])('%j', (lines, expected) => {
    expect(said(lines)).toEqual([expected]);
  });

  test.each([
    ['title: [a]', 'The setting "title" cannot be used: it has to be text.'],
    ['pageSize: many', 'The setting "pageSize" cannot be used: it has to be a whole number from 1 to 1000.'],
    ['missingImages: ignore', 'The setting "missingImages" cannot be used: it has to be "error" or "warn".'],
    ['smartQuotes: 1', 'The setting "smartQuotes" cannot be used: it has to be true or false.'],
    [
      'authors:\n  kim: {nmae: 김하나}',
      'The setting "authors.kim" cannot be used: it has to be a name, or a map of name, url and email.',
    ],
    [
      'navigation:\n  - {label: About, url: about}',
      'The setting "navigation.0.url" cannot be used: it has to start with "/" or "https://".',
    ],
    [
      'permalink: /:yaer/:slug/',
      'The setting "permalink" cannot be used: it holds ":yaer", which is no placeholder; ":year" is one.',
    ],
  ])('%j says what the key takes', (lines, expected) => {
    expect(message(lines)).toBe(expected);
  });

  test('a number is text where text is meant', () => {
    expect(native('title: 404').title).toBe('404');
  });

  test('a key without a value has its default', () => {
    expect(native('title:', 'pageSize:', 'authors: ~', 'navigation:', 'lang: ""')).toMatchObject({
      title: 'blog',
      pageSize: 10,
      authors: [],
      navigation: [],
      lang: 'en',
    });
  });
});

describe('keys', () => {
  test.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['time_zone', 'timezone'],
    ['page_size', 'pageSize'],
    ['pagesize', 'pageSize'],
    ['excerpt_separator', 'excerptSeparator'],
    ['missing_images', 'missingImages'],
  ])('%s is misspelt for %s: an error at its line', (key, meant) => {
    expect(said(`${key}: x`)).toEqual(['error SF3004 2:1']);
    expect(message(`${key}: x`)).toBe(`There is no setting "${key}". Did you mean "${meant}"?`);
  });

  test.each(['resource', 'twitter', 'name', 'id', 'urls_of_friends'])('%s is the writer’s own', (key) => {
    expect(native(`${key}: x`).values[key]).toBe('x');
  });

  test('one written twice: the last counts, with a warning', () => {
    expect(configure('native', 'url: https://a.example\ntitle: a\ntitle: b')).toMatchObject({
      site: { title: 'b' },
      said: ['warning SF3002 3:1'],
    });
  });
});

test('every mistake of a file is told', () => {
  expect(said('titel: x', 'pageSize: 0', 'timezone: Seoul', 'base: "a b"')).toEqual([
    'error SF3004 2:1',
    'error SF3003 3:11',
    'error SF3003 5:7',
    'error SF3007 4:11',
  ]);
});

test('what is no YAML is an error at its line', () => {
  expect(said('description: one: two')).toEqual(['error SF3001 2:14']);
  expect(configure('native', 'just words').said).toEqual(['error SF3001 1:1']);
});
