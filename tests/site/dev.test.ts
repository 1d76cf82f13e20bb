import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { panelEvents } from '#panel/index.ts';
import { type DevServer, devServer, within } from './dev-server.ts';
import { fragment } from './page.ts';

let server: DevServer;

/** Serves a fixture site for the tests of a group. */
function serving(site: string): void {
  beforeAll(async () => {
    server = await devServer(site);
  });
  afterAll(() => server.stop());
}

const edit = (file: string, change: (text: string) => string) => {
  const path = join(server.content, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};
const has = (words: string) => (answer: { status: number; text: string }) =>
  answer.status === 200 && answer.text.includes(words);

describe('sunfish dev, below a path and with content outside of the project', () => {
  serving('base-path');

  test('says where the site is, and shows its pages there', async () => {
    expect(server.url).toMatch(/^http:\/\/localhost:\d+\/blog\/$/);
    expect(server.output()).not.toContain('warning');
    for (const path of [
      '',
      'posts/queue/',
      'posts/queue/index.html',
      'about/',
      'tags/',
      'archive/',
      'rss.xml',
    ])
      expect(await server.get(path), path).toMatchObject({ status: 200 });
    expect((await server.get('posts/queue/')).text).toContain('article');
    expect(await server.get(encodeURI('posts/한글-이름/'))).toMatchObject({ status: 200 });
    expect(await server.get('posts/nowhere/')).toMatchObject({ status: 404 });
  });

  test('serves files byte for byte, those of one that has just come too', async () => {
    expect((await server.get('numbers.csv')).text).toBe(
      readFileSync(join(server.content, 'public/numbers.csv'), 'utf8'),
    );
    writeFileSync(join(server.content, 'public/자료 100%.txt'), 'new');
    await server.until(encodeURIComponent('자료 100%.txt'), has('new'));
    expect(await server.get('site.yml')).toMatchObject({ status: 404 });
    expect(await server.get('public/../site.yml')).toMatchObject({ status: 404 });
  });

  test('shows images of the content', async () => {
    const { text } = await server.get('posts/queue/');
    const [image] = fragment(text).one('article.post').all('img');
    const source = image?.attribute('src') ?? '';
    expect(Number(image?.attribute('width'))).toBeGreaterThan(0);
    expect(await server.get(source)).toMatchObject({ status: 200, type: expect.stringMatching(/^image\//) });
  });

  test('shows an image that has just come', async () => {
    cpSync(join(server.content, 'assets/queue.png'), join(server.content, 'assets/그래프 100%.png'));
    edit('posts/2025-01-12-drain.md', (text) => `${text}\n\n![Later](</assets/그래프 100%25.png>)\n`);
    await server.until('posts/drain/', ({ text }) => {
      const image = fragment(text)
        .all('img')
        .find((one) => one.attribute('alt') === 'Later');
      return Number(image?.attribute('width')) > 0;
    });
  });

  test('shows an edit at once, and tells browsers to load the page again', async () => {
    const { messages, close } = await server.listen();
    // The first one loads the Markdown pipeline.
    edit('posts/2025-01-10-queue.md', (text) => `${text}\n\nFirst edit.\n`);
    await server.until('posts/queue/', has('First edit.'));
    edit('posts/2025-01-10-queue.md', (text) => `${text}\n\nSecond edit.\n`);
    // 0.1 s on a machine that does nothing else.
    expect(await server.until('posts/queue/', has('Second edit.'))).toBeLessThan(3000);
    await within(5, async () => messages.some(({ type }) => type === 'full-reload') || undefined);
    close();
  });

  test('shows a new post everywhere, and its new name everywhere, and takes a deleted one away', async () => {
    const file = join(server.content, 'posts/2025-02-01-new.md');
    writeFileSync(file, '---\ntitle: Brand new\ntags: [fresh]\n---\n\nText.\n');
    await server.until('posts/new/', has('Brand new'));
    expect((await server.get('')).text).toContain('Brand new');
    expect((await server.get('tags/fresh/')).text).toContain('Brand new');
    renameSync(file, join(server.content, 'posts/2025-02-01-renamed.md'));
    await server.until('posts/renamed/', has('Brand new'));
    expect(await server.get('posts/new/')).toMatchObject({ status: 404 });
    edit('posts/2025-02-01-renamed.md', (text) => text.replace('Brand new', 'Called otherwise'));
    await server.until('', has('Called otherwise'));
    rmSync(join(server.content, 'posts/2025-02-01-renamed.md'));
    await server.until('posts/renamed/', ({ status }) => status === 404);
    expect((await server.get('')).text).not.toContain('Called otherwise');
  });

  test('follows the settings of the site, at the same port', async () => {
    edit('site.yml', (text) => text.replace('Below a path', 'Renamed site'));
    await server.until('', has('Renamed site'));
    edit('site.yml', (text) => text.replace('base: /blog', 'base: /moved'));
    await server.until('/moved/posts/queue/', has('Renamed site'));
    edit('site.yml', (text) => text.replace('base: /moved', 'base: /blog'));
    await server.until('', has('Renamed site'));
  }, 150_000);
});

describe('a mistake while sunfish dev runs', () => {
  serving('base-path');

  test('in a post is told in the terminal and in the browser, and is gone when it is mended', async () => {
    const { messages, close } = await server.listen();
    const broken = '---\ntitle: "never closed\n---\n\nText.\n';
    const file = join(server.content, 'posts/2025-01-10-queue.md');
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, broken);
    const shown = await within(10, async () => messages.find(({ type }) => type === 'error'));
    expect(shown.err).toMatchObject({
      name: 'SF1001',
      loc: { file, line: 2, column: 8 },
      message: expect.stringContaining('a &quot; is never closed'),
      highlightedCode: expect.stringContaining(
        '<span class="line error-line">title: &quot;never closed</span>',
      ),
    });
    expect(server.output()).toContain('posts/2025-01-10-queue.md:2:8  error SF1001');
    // Who looks for its page now is told too, and who opens another is not kept from it.
    const late = await server.listen();
    const asked = { page: '/blog/posts/drain/', isMissing: false, files: [] };
    // The first check loads the rules.
    await within(45, async () => {
      late.send(panelEvents.ask, asked);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return late.messages.find(({ event }) => event === panelEvents.report);
    });
    expect(late.messages.map(({ type }) => type)).not.toContain('error');
    late.send(panelEvents.ask, { ...asked, page: '/blog/posts/queue/', isMissing: true });
    await within(5, async () => late.messages.find(({ type }) => type === 'error'));
    late.close();
    // The other posts go on.
    edit('posts/2025-01-12-drain.md', (text) => `${text}\n\nMeanwhile.\n`);
    await server.until('posts/drain/', has('Meanwhile.'));

    const before = messages.length;
    writeFileSync(file, sound);
    await server.until('posts/queue/', ({ status }) => status === 200);
    await within(5, async () => messages.slice(before).find(({ type }) => type === 'full-reload'));
    expect(server.output()).toContain('All reported problems are mended.');
    close();
  });

  test('in the settings leaves the site as it was until it is mended', async () => {
    const before = server.output().length;
    edit('site.yml', (text) => text.replace('lang: en', 'lnag: en'));
    await within(10, async () => server.output().slice(before).includes('SF3004') || undefined);
    expect(await server.get('posts/queue/')).toMatchObject({ status: 200 });
    const late = await server.listen();
    expect(await within(5, async () => late.messages.find(({ type }) => type === 'error'))).toMatchObject({
      err: { name: 'SF3004' },
    });
    late.close();
    edit('site.yml', (text) => text.replace('lnag: en', 'lang: ko'));
    await server.until('', has('<html lang="ko"'));
  });

  test('is shown first where there are several, and all are listed', async () => {
    const { messages, close } = await server.listen();
    writeFileSync(join(server.content, 'posts/2025-03-01-a.md'), '');
    const first = await within(10, async () => messages.find(({ type }) => type === 'error'));
    expect(first.err?.name).toBe('SF4006');
    writeFileSync(join(server.content, 'posts/2025-03-02-b.md'), '---\ntitle: x\n---\n\n![x](gone.png)\n');
    const second = await within(10, async () => messages.find(({ err }) => err?.stack.includes('SF4007')));
    expect(second.err?.stack.split('\n').map((line) => line.slice(server.content.length))).toEqual([
      '/posts/2025-03-01-a.md:1:1 SF4006 The file is empty.',
      '/posts/2025-03-02-b.md:5:1 SF4007 There is no image "gone.png".',
    ]);
    expect(server.output()).toContain('SF4007');
    close();
  });
});

describe('sunfish dev, of drafts', () => {
  serving('drafts');

  test('shows them, and posts of the future', async () => {
    const { text } = await server.get('');
    for (const title of ['A secret draft', 'A withheld post', 'A post of the future'])
      expect(text).toContain(title);
  });
});

describe('sunfish dev, of a Jekyll source', () => {
  serving('jekyll-basic');

  test('serves posts whose addresses end in .html, and files where they stand', async () => {
    const { text } = await server.get('');
    const links = fragment(text)
      .all('a')
      .map((link) => link.attribute('href') ?? '');
    const post = links.find((link) => link.endsWith('cert-expired.html')) ?? '';
    expect(await server.get(post)).toMatchObject({ status: 200, type: expect.stringContaining('text/html') });
    expect((await server.get(post)).text).toContain('article');
    expect((await server.get('verify.txt')).text).toBe(
      readFileSync(join(server.content, 'verify.txt'), 'utf8'),
    );
    expect(await server.get('_config.yml')).toMatchObject({ status: 404 });
  });
});
