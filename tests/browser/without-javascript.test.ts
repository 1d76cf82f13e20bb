import { describe, expect, test } from 'vitest';
import { fixturePost, fixtureSite, open, useBrowser } from './visit.ts';

useBrowser();

describe('without JavaScript', () => {
  const javaScriptEnabled = false;

  test('home and post are complete', async () => {
    const home = await open(fixtureSite, { javaScriptEnabled });
    expect(await home.locator('.excerpt').count()).toBe(2);
    const page = await open(fixturePost, { javaScriptEnabled });
    expect((await page.locator('article.post').allInnerTexts()).join()).toContain('끝.');
    expect(await page.locator('.traceback-error').isVisible()).toBe(true);
    expect(await page.locator('.frame').count()).toBe(6);
    expect(await page.locator('figcaption').count()).toBe(4);
  });

  test('folds open, and no button stands there that does nothing', async () => {
    const page = await open(fixturePost, { javaScriptEnabled });
    const fold = page.locator('details.fold').first();
    await fold.locator('summary').click();
    expect(await fold.locator('.frame').first().isVisible()).toBe(true);
    expect(await page.locator('button:visible').count()).toBe(0);
  });

  test('the system still decides between light and dark', async () => {
    const colour = async (colorScheme: 'light' | 'dark') => {
      const page = await open(fixturePost, { javaScriptEnabled, colorScheme });
      return page
        .locator('article.post p')
        .first()
        .evaluate((text) => getComputedStyle(text).color);
    };
    expect(await colour('dark')).not.toBe(await colour('light'));
  });
});

describe('on paper', () => {
  test('folds are open and the furniture of the screen is gone', async () => {
    const page = await open(fixturePost);
    await page.emulateMedia({ media: 'print' });
    const hidden = await page
      .locator('figure.traceback .frame')
      .evaluateAll((frames) => frames.filter((frame) => frame.getBoundingClientRect().height === 0).length);
    expect(hidden).toBe(0);
    expect(await page.locator('button:visible').count()).toBe(0);
    expect((await page.locator('article.post').allInnerTexts()).join()).toContain('adapters.py');
  });
});
