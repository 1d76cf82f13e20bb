import { describe, expect, test } from 'vitest';
import { fixturePost, open, useBrowser } from './visit.ts';

useBrowser();

describe('folds', () => {
  test('open by a click and show their frames', async () => {
    const page = await open(fixturePost);
    const fold = page.locator('details.fold').first();
    expect(await fold.locator('.frame').first().isVisible()).toBe(false);
    await fold.locator('summary').click();
    expect(await fold.locator('.frame').first().isVisible()).toBe(true);
    expect(await fold.locator('.frame').count()).toBe(2);
  });

  test.each(['Enter', 'Space'])('open and close by %s', async (key) => {
    const page = await open(fixturePost);
    const fold = page.locator('details.fold').first();
    await fold.locator('summary').focus();
    await page.keyboard.press(key);
    expect(await fold.getAttribute('open')).not.toBeNull();
    await page.keyboard.press(key);
    expect(await fold.getAttribute('open')).toBeNull();
  });

  test('stay closed over the libraries, while the application and the throwing frame are seen', async () => {
    const page = await open(fixturePost);
    const frames = page.locator('figure.traceback .frame');
    const seen = await frames.evaluateAll((all) => all.map((frame) => frame.checkVisibility()));
    expect(seen).toEqual([false, false, true, false, false, true]);
  });
});

describe('by keyboard alone', () => {
  test('the first Tab reaches a link that skips to the text', async () => {
    const page = await open(fixturePost);
    await page.keyboard.press('Tab');
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(target).toMatch(/^#./);
    expect(await page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.locator(target ?? '').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate((id) => document.querySelector(id ?? '')?.contains(document.activeElement), target),
    ).toBe(true);
  });

  test('every scroller, fold and button of a post is reached, and each shows that it is', async () => {
    const page = await open(fixturePost, { viewport: { width: 360, height: 740 } });
    const wanted = await page.evaluate(() => {
      const scrolls = (element: Element) =>
        element.scrollWidth > element.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(element).overflowX);
      const all = [...document.querySelectorAll('article.post *')];
      const found = all.filter(
        (element) =>
          element.checkVisibility() && (scrolls(element) || element.matches('summary, button, a[href]')),
      );
      found.forEach((element, index) => {
        element.setAttribute('data-wanted', String(index));
      });
      return { all: found.length, scrollers: found.filter(scrolls).length };
    });
    expect(wanted.scrollers).toBeGreaterThan(0);
    const reached = new Set<string>();
    const unseen: string[] = [];
    for (let step = 0; step < 150; step += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const style = getComputedStyle(element);
        return {
          wanted: element.getAttribute('data-wanted'),
          shown: style.outlineStyle !== 'none' || style.boxShadow !== 'none',
          html: element.outerHTML.slice(0, 80),
        };
      });
      if (!here && step > 0) break;
      if (here?.wanted) reached.add(here.wanted);
      if (here && !here.shown) unseen.push(here.html);
    }
    expect(reached.size).toBe(wanted.all);
    expect(unseen).toEqual([]);
  });
});

describe('the copy button', () => {
  test('copies code and traceback word for word', async () => {
    const page = await open(fixturePost, { permissions: ['clipboard-read', 'clipboard-write'] });
    const copied = async (figure: string) => {
      const place = page.locator(figure).first();
      await place.hover();
      await place.locator('button').first().click();
      await page.waitForTimeout(50);
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect((await copied('figure.code')).trimEnd()).toBe('session.verify = True  # 당연히 켜 두어야 한다');
    const log = await copied('figure.traceback');
    expect(log.split('\n')[0]).toBe('Traceback (most recent call last):');
    expect(log).toContain('           ~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^\n');
    expect(log.trimEnd().split('\n').at(-1)).toBe('requests.exceptions.SSLError: certificate has expired');
  });
});
