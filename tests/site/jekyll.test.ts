import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fragment, type Part, page } from './page.ts';
import { type Ended, filesOf, workspace } from './workspace.ts';

describe('a Jekyll source is built as it stands', () => {
  const site = workspace('jekyll-basic');
  const content = filesOf(site.content);
  let ended: Ended;
  let post: Part;
  let home: Part;
  const feedItem = () => {
    const feed = new XMLParser({ htmlEntities: true }).parse(readFileSync(join(site.out, 'rss.xml'), 'utf8'));
    return feed.rss.channel.item[1];
  };

  beforeAll(async () => {
    ended = await site.build();
    if (ended.code !== 0) throw new Error(ended.output);
    post = page(site.out, '2024/05/17/cert-expired.html');
    home = page(site.out, '');
  });
  afterAll(() => site.remove());

  test('nothing is written into it', () => {
    expect(filesOf(site.content)).toEqual(content);
  });

  test('bold beside Korean is bold, and a range is no deletion', () => {
    const strong = post.one('article.post').all('strong');
    expect(strong.map(({ text }) => text)).toContain('설마 이것 때문에?');
    expect(post.one('article.post').text).toContain('10~20개로 줄었고 오류는 30~40개로');
    const paragraphs = post.one('article.post').all('p');
    expect(paragraphs.filter(({ text }) => text.includes('**'))).toEqual([]);
  });

  test('four captions stand in their figures, and none in a paragraph', () => {
    const captions = post.all('figcaption').map(({ text }) => text);
    expect(captions).toEqual([
      '여섯 시의 절벽',
      '로그는 거짓말을 숨기지 않는다',
      '끄고 싶었던 한 줄',
      '일곱 시의 회복',
    ]);
    expect(post.all('figcaption').flatMap((caption) => caption.all('del'))).toHaveLength(1);
    expect(post.all('p').flatMap((paragraph) => paragraph.all('figure'))).toEqual([]);
  });

  test('its images have sizes and small formats, and all but the first load late', () => {
    const images = post.all('figure.figure').flatMap((figure) => figure.all('img'));
    expect(images.map((image) => [image.attribute('width'), image.attribute('height')])).toEqual([
      ['640', '360'],
      ['480', '300'],
    ]);
    expect(images.map((image) => image.attribute('loading'))).toEqual(['eager', 'lazy']);
    const sources = post.all('source').map((source) => source.attribute('type'));
    expect(sources).toContain('image/avif');
    expect(sources).toContain('image/webp');
    for (const image of images)
      expect(filesOf(site.out).has(decodeURI(image.attribute('src') ?? '').slice(1))).toBe(true);
  });

  test('the traceback keeps its frames in order, folds the libraries and shows its error', () => {
    const trace = post.one('figure.traceback');
    expect(trace.attribute('data-runtime')).toBe('python');
    expect(trace.one('.traceback-error').text).toContain('requests.exceptions.SSLError');
    expect(trace.one('.traceback-error').text).toContain('certificate has expired');
    const frames = trace.all('.frame').map((frame) => frame.attribute('data-origin'));
    expect(frames).toEqual(['library', 'library', 'app', 'library', 'library', 'library']);
    expect(trace.all('details.fold').map((fold) => fold.all('.frame').length)).toEqual([2, 2]);
    const source = readFileSync(join(site.content, '_posts/2024-05-17-cert-expired.md'), 'utf8');
    const log = source
      .slice(source.indexOf('Traceback (most'), source.indexOf('```\n<small>로그는'))
      .trimEnd();
    expect(trace.one('.traceback-raw').verbatim.trimEnd()).toBe(log);
  });

  test('Liquid in code is text, outside of it a value', () => {
    const code = post.all('figure.code').map(({ verbatim }) => verbatim);
    expect(code.join('\n')).toContain('{{ site.resource }} {% raw %}');
    const second = page(site.out, 'notes/2024/05/20/what-changed.html');
    expect(second.all('a').map((link) => link.attribute('href'))).toContain('/server/');
  });

  test('home shows the text above the marker and leads to the rest', () => {
    const [, older] = home.all('.excerpt');
    expect(older?.text).toContain('금요일 오후 여섯 시');
    expect(home.text).not.toContain('설마');
    const more = home.all('a').find((link) => link.attribute('href')?.endsWith('cert-expired.html#more'));
    expect(more?.text).toContain('인증서가 만료된 날');
    expect(post.all('#more')).toHaveLength(1);
  });

  test('the feed holds the excerpt and the whole post, folds open, without buttons and scripts', () => {
    const item = feedItem();
    expect(item.link).toBe('https://diary.example.org/2024/05/17/cert-expired.html');
    expect(item.description).toContain('금요일 오후 여섯 시');
    expect(item.description).not.toContain('설마');
    const body = fragment(item['content:encoded']);
    expect(body.text).toContain('끝.');
    expect(body.text).toContain('adapters.py');
    expect(body.all('figcaption')).toHaveLength(4);
    for (const tag of ['button', 'script', 'details', 'style']) expect(body.all(tag)).toEqual([]);
    for (const image of body.all('img')) {
      const source = image.attribute('src') ?? '';
      expect(source).toMatch(/^https:\/\/diary\.example\.org\//);
      expect(filesOf(site.out).has(new URL(source).pathname.slice(1))).toBe(true);
    }
  });

  test('the date comes from the file name, in the zone of the site', () => {
    expect(post.all('time').map((time) => time.attribute('datetime'))[0]).toContain('2024-05-17');
    expect(feedItem().pubDate).toBe('Thu, 16 May 2024 15:00:00 GMT');
  });

  test('tags and subject have their pages', () => {
    for (const path of ['tags/tls/', 'tags/장애/', 'tags/python/', 'subjects/server/']) {
      expect(page(site.out, path).text).toContain('인증서가 만료된 날');
    }
    // A string of tags splits on white space, a single category does not.
    expect(page(site.out, 'tags/alerts/').text).toContain('What we changed');
  });

  test('pages, static files and old addresses stand where they stood', () => {
    const files = filesOf(site.out);
    expect(page(site.out, 'about/').text).toContain('사람 두 명의 일기');
    expect(files.get('verify.txt')).toBe('google-site-verification: x\n');
    expect(files.get('assets/resource/cert/cliff.jpg')).toBe(content.get('assets/resource/cert/cliff.jpg'));
    expect(files.get('old/what-changed.html')).toContain('/notes/2024/05/20/what-changed.html');
  });
});
