import { describe, expect, test } from 'vitest';
import { fixturePost, fixtureSite, foreignRequests, open, postsOf, sampleSite, useBrowser } from './visit.ts';

useBrowser();

describe('home', () => {
  test('shows excerpts that lead to the rest of their posts', async () => {
    const page = await open(fixtureSite);
    expect(await page.locator('.excerpt').count()).toBe(2);
    const more = page.locator('a[href$="cert-expired.html#more"]');
    // A list of links is read aloud without its surroundings: each names its post.
    expect(await more.evaluate((link) => link.getAttribute('aria-label') ?? link.textContent)).toContain(
      '인증서가 만료된 날',
    );
    await more.click();
    await page.waitForURL(`${fixturePost}#more`);
    expect(await page.locator('#more').count()).toBe(1);
  });

  test('of the sample site leads to posts that open', async () => {
    const posts = await postsOf(sampleSite);
    expect(posts.length).toBeGreaterThanOrEqual(4);
    for (const post of posts.slice(0, 3)) {
      const page = await open(post);
      expect(await page.locator('article.post h1').textContent()).toMatch(/\S/);
    }
  });
});

describe('a post', () => {
  test('shows its pictures, captions and code', async () => {
    const page = await open(fixturePost);
    const images = page.locator('figure.figure img');
    expect(await images.count()).toBe(2);
    await images.last().scrollIntoViewIfNeeded();
    await page.waitForFunction(() =>
      [...document.images].every((image) => image.complete && image.naturalWidth > 0),
    );
    expect(await page.locator('figcaption').allInnerTexts()).toContain('여섯 시의 절벽');
    const colours = await page
      .locator('figure.code code span')
      .evaluateAll((spans) => new Set(spans.map((span) => getComputedStyle(span).color)).size);
    expect(colours).toBeGreaterThan(1);
  });

  test('asks nothing of other hosts, nor does home', async () => {
    for (const url of [fixtureSite, fixturePost, sampleSite]) {
      const page = await open(url);
      await page.waitForLoadState('networkidle');
    }
    expect(foreignRequests()).toEqual([]);
  });

  test('raises no error in the console', async () => {
    const page = await open('about:blank');
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    for (const url of [fixtureSite, fixturePost, sampleSite]) await page.goto(url, { waitUntil: 'load' });
    expect(problems).toEqual([]);
  });
});

describe('on a phone', () => {
  test('no page is wider than the screen', async () => {
    const urls = [fixtureSite, fixturePost, sampleSite, ...(await postsOf(sampleSite))];
    for (const url of urls) {
      const page = await open(url, { viewport: { width: 360, height: 740 } });
      const [width, view] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(width, url).toBeLessThanOrEqual(view ?? 0);
    }
  });

  test('long lines of code scroll in their block', async () => {
    const page = await open(fixturePost, { viewport: { width: 360, height: 740 } });
    await page.locator('details.fold summary').first().click();
    const scrolls = await page
      .locator('figure.code, figure.traceback')
      .evaluateAll((figures) =>
        figures.every(
          (figure) => figure.getBoundingClientRect().right <= document.documentElement.clientWidth,
        ),
      );
    expect(scrolls).toBe(true);
  });
});
