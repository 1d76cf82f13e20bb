import { describe, expect, test } from 'vitest';
import { fixturePost, fixtureSite, open, sampleSite, useBrowser } from './visit.ts';

useBrowser();

const longPost = `${sampleSite}posts/reading-a-traceback/`;

describe('the table of contents', () => {
  test('stands open in the margin of a wide screen, beside the text', async () => {
    const page = await open(longPost, { viewport: { width: 1280, height: 800 } });
    const link = page.locator('.toc a').first();
    expect(await link.isVisible()).toBe(true);
    const left = await link.evaluate((element) => element.getBoundingClientRect().left);
    const rights = await page
      .locator('.prose > *')
      .evaluateAll((blocks) => blocks.map((block) => block.getBoundingClientRect().right));
    expect(left).toBeGreaterThanOrEqual(Math.max(...rights));
  });

  test('is folded above the text of a narrow one, and opens', async () => {
    const page = await open(longPost, { viewport: { width: 360, height: 740 } });
    const link = page.locator('.toc a').first();
    expect(await link.isVisible()).toBe(false);
    await page.locator('.toc summary').click();
    expect(await link.isVisible()).toBe(true);
  });
});

describe('languages', () => {
  test('a post speaks its own language, the header around it the site’s', async () => {
    const page = await open(`${fixtureSite}notes/2024/05/20/what-changed.html`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.site-header').getAttribute('lang')).toBe('ko');
    expect(await page.locator('.post-facts').textContent()).toContain('20 May 2024');
    expect(await page.locator('.site-header nav').textContent()).toContain('태그');
  });

  test('a list marks titles and excerpts in another language than its own', async () => {
    const page = await open(fixtureSite);
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    const foreign = page.locator('article.post-item', { hasText: 'What we changed' });
    expect(await foreign.locator('h2').getAttribute('lang')).toBe('en');
    expect(await foreign.locator('.excerpt').getAttribute('lang')).toBe('en');
    expect(await foreign.locator('time').textContent()).toBe('2024년 5월 20일');
  });
});

describe('a frame of a traceback', () => {
  test('has an address of its own, which opens the fold it stands in', async () => {
    const page = await open(`${fixturePost}#tb1-f2`);
    const frame = page.locator('#tb1-f2');
    expect(await frame.getAttribute('data-origin')).toBe('library');
    await page.waitForFunction(() => document.querySelector('#tb1-f2')?.checkVisibility());
    expect(await frame.isVisible()).toBe(true);
  });

  test('names the application’s code and the place that threw by words, not by colour alone', async () => {
    const page = await open(fixturePost);
    expect(await page.locator('.frame[data-origin="app"]').textContent()).toContain('앱 코드');
    expect(await page.locator('.frame').last().textContent()).toContain('여기서 발생');
  });
});
