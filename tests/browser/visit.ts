import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchChromium } from './chromium.ts';

export const sampleSite = inject('sampleSite');
export const fixtureSite = inject('fixtureSite');

/** The fixture's post with four captions and a traceback. */
export const fixturePost = `${fixtureSite}2024/05/17/cert-expired.html`;

let browser: Browser;
const foreign: string[] = [];

/** Call once in a test file: starts the browser, and closes what its tests opened. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await launchChromium(inject('chromium'));
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    foreign.length = 0;
  });
  afterAll(() => browser.close());
}

/** Opens a page in a fresh profile: no storage, no permissions but those given. Requests to other hosts are refused and noted. */
export async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  await context.route(
    // A dev server listens where this machine's `localhost` is.
    (address) => !['127.0.0.1', 'localhost'].includes(address.hostname),
    (route) => {
      foreign.push(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** What the pages of this test asked of other hosts. */
export function foreignRequests(): readonly string[] {
  return foreign;
}

/** Addresses of the posts that a home page leads to. */
export async function postsOf(home: string): Promise<string[]> {
  const page = await open(home);
  const links = page.locator('a[href$="#more"]');
  const hrefs = await links.evaluateAll((all) =>
    all.map((link) => (link as HTMLAnchorElement).href.replace(/#.*$/, '')),
  );
  await page.context().close();
  return [...new Set(hrefs)];
}
