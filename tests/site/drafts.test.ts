import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { page } from './page.ts';
import { filesOf, workspace } from './workspace.ts';

describe('what is not published', () => {
  const site = workspace('drafts');
  let files: Map<string, string>;

  beforeAll(async () => {
    const { code, output } = await site.build();
    if (code !== 0) throw new Error(output);
    files = filesOf(site.out);
  });
  afterAll(() => site.remove());

  test.each(['A secret draft', 'A withheld post', 'A post of the future', 'secret'])(
    '"%s" stands in no file',
    (words) => {
      expect([...files].filter(([, text]) => text.includes(words)).map(([path]) => path)).toEqual([]);
    },
  );

  test('a published post is there', () => {
    expect(page(site.out, 'posts/out/').one('article.post').text).toContain('This one is out.');
    expect(page(site.out, '').all('.excerpt')).toHaveLength(1);
  });

  test('old addresses lead to the new one, are not indexed and stand in no list', () => {
    for (const path of ['old/address/index.html', 'older.html']) {
      const old = page(site.out, path);
      const refresh = old
        .all('meta')
        .find(
          (meta) => meta.attribute('http-equiv') !== undefined || meta.attribute('content')?.includes('url='),
        );
      expect(refresh?.attribute('content')).toContain('/posts/out/');
      expect(old.all('a').map((link) => link.attribute('href'))).toContain('/posts/out/');
    }
    expect(files.get('sitemap.xml')).not.toContain('old');
  });

  test('the moment that stands in for the clock decides what is of the future', async () => {
    const epoch = Temporal.Instant.from('2999-01-02T00:00Z').epochMilliseconds / 1000;
    const { code, output } = await site.build([], { SOURCE_DATE_EPOCH: String(epoch) });
    expect(code, output).toBe(0);
    expect(filesOf(site.out).get('rss.xml')).toContain('A post of the future');
  });

  test('a page tells what is not there', () => {
    expect(
      page(site.out, '404.html')
        .all('a')
        .map((link) => link.attribute('href')),
    ).toContain('/');
  });
});
