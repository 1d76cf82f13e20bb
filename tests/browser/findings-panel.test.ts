import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DevServer, devServer, within } from '../site/dev-server.ts';
import { open, useBrowser } from './visit.ts';

useBrowser();

const korean = 'posts/2025-01-15-한글-이름.md';
const queue = 'posts/2025-01-10-queue.md';
const folder = mkdtempSync(join(tmpdir(), 'sunfish-editor-'));
const opened = join(folder, 'opened');
let server: DevServer;
const sound = new Map<string, string>();

const edit = (file: string, change: (text: string) => string) => {
  const path = join(server.content, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

beforeAll(async () => {
  // An editor that only writes down what it is to open.
  const editor = join(folder, 'editor');
  writeFileSync(editor, `#!/bin/sh\necho "$*" > '${opened}'\n`, { mode: 0o755 });
  server = await devServer('base-path', { LAUNCH_EDITOR: editor });
  for (const file of [korean, queue]) sound.set(file, readFileSync(join(server.content, file), 'utf8'));
  edit(korean, (text) => `${text}\n\n[<script>표</script>](/없는<b>곳/) 메서드 __init__ 을 불렀다.\n`);
  edit(queue, (text) => `${text}\n\nDown from 13:09 to 14:01, 39 minutes in all.\n`);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const badgeOf = (page: Page) => page.getByRole('button', { name: /^Findings\./ });
const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Findings' });
const address = (path: string) => new URL(path, server.url).href;

/** A page with its panel open. */
async function opening(path: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const page = await open(address(path), options);
  await badgeOf(page).click();
  return page;
}

describe('the panel of findings', () => {
  test('is a button that counts until somebody asks for the list, and again after Escape', async () => {
    const page = await open(address('posts/한글-이름/'));
    await badgeOf(page).waitFor();
    expect(await badgeOf(page).locator('.unseen').textContent()).toBe(
      'Findings. On this page: 1 error, 1 warning. Elsewhere: 1 error.',
    );
    expect(await panelOf(page).isVisible()).toBe(false);
    await badgeOf(page).focus();
    await page.keyboard.press('Enter');
    expect(await panelOf(page).isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await panelOf(page).getByRole('button', { name: 'Close' }).evaluate(isFocused)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await panelOf(page).isVisible()).toBe(false);
    expect(await badgeOf(page).evaluate(isFocused)).toBe(true);
  });

  test('lists the post’s own findings, with why and what to do, and shows as text what looks like markup', async () => {
    const page = await opening('posts/한글-이름/');
    const finding = panelOf(page).getByRole('listitem').filter({ hasText: 'broken-link' });
    expect(await finding.textContent()).toContain('[<script>표</script>](/없는<b>곳/)');
    expect(await panelOf(page).locator('script, li b').count()).toBe(0);
    expect(await finding.getByText('Whoever follows the link finds an error page.').isVisible()).toBe(false);
    await finding.getByText('Why, and what to do').click();
    expect(await finding.getByText('Whoever follows the link finds an error page.').isVisible()).toBe(true);
  });

  test('shows what a fix would write', async () => {
    const page = await opening('posts/한글-이름/');
    const finding = panelOf(page).getByRole('listitem').filter({ hasText: 'eaten-underscores' });
    await finding.getByText('Why, and what to do').click();
    expect(await finding.locator('ins').textContent()).toBe('`__init__`');
  });

  test('has the findings of another file when it is unfolded, and the way to its page', async () => {
    const page = await opening('');
    await panelOf(page).getByText(queue).click();
    await panelOf(page).getByText('39 minutes', { exact: true }).waitFor();
    await panelOf(page).getByRole('link', { name: 'Go to the page' }).last().click();
    await page.waitForURL('**/blog/posts/queue/');
  });

  test('opens the place in the author’s editor', async () => {
    const lines = readFileSync(join(server.content, queue), 'utf8').split('\n');
    const line = lines.findIndex((text) => text.startsWith('Down from 13:09 to 14:01, 39 minutes')) + 1;
    const page = await opening('posts/queue/');
    await panelOf(page)
      .getByRole('button', { name: `${queue}:${line}:27` })
      .click();
    const asked = await within(10, async () => {
      try {
        return readFileSync(opened, 'utf8').trim() || undefined;
      } catch {
        return undefined;
      }
    });
    expect(asked).toBe(`${join(server.content, queue)} ${line} 27`);
  });

  test('stays open while pages are loaded again, and a finding goes when it is mended', async () => {
    const page = await opening('posts/queue/');
    const item = panelOf(page).getByRole('listitem').filter({ hasText: 'prose-duration' });
    await item.getByText('Why, and what to do').click();
    edit(queue, (text) => text.replace('# Why', '# Why then'));
    await page.getByRole('heading', { name: 'Why then' }).waitFor();
    await item.getByText('Correct the duration').waitFor();
    edit(queue, (text) => text.replace('39 minutes', '52 minutes'));
    await panelOf(page).getByText('On this page: nothing.').waitFor();
    expect(await item.count()).toBe(0);
    edit(queue, (text) => text.replace('52 minutes', '39 minutes'));
    await item.waitFor();
  });

  test.each([
    ['a wide screen', 1440, 900],
    ['a phone', 360, 740],
  ])('fits %s', async (_, width, height) => {
    const page = await opening('posts/한글-이름/', { viewport: { width, height } });
    const box = await panelOf(page).boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    // Enough of the page is left to see what is talked about.
    expect((box?.width ?? 0) * (box?.height ?? 0)).toBeLessThan(width * height * 0.75);
    const scrolls = await panelOf(page).evaluate((panel) =>
      [panel, ...panel.querySelectorAll('*')]
        .filter((one) => one.checkVisibility() && !one.matches('.unseen'))
        .some((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline'),
    );
    expect(scrolls).toBe(false);
  });

  test.each(['light', 'dark'] as const)('has nothing that axe finds wrong in %s', async (colorScheme) => {
    const page = await opening('posts/한글-이름/', { colorScheme });
    await panelOf(page).getByText('Why, and what to do').first().click();
    await page.evaluate(readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8'));
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(of: string): Promise<AxeResults> } }).axe.run(
        'sunfish-findings',
      ),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
  });

  test('has what leaves a post without a page: the error covers the address of the post alone', async () => {
    const drain = 'posts/2025-01-12-drain.md';
    edit(drain, (text) => text.replace('title: ', 'title: "'));
    // The error is shown over the page that is open when it is made: that is over before another page is opened.
    const isGone = async () => (await fetch(address('posts/drain/'))).status === 404;
    await within(10, async () => (await isGone()) || undefined);
    const page = await opening('posts/queue/');
    await panelOf(page).getByText(drain).click();
    await panelOf(page).getByText('SF1001').waitFor();
    // A check follows its reading: what was shown over the page that happened to be open is shown by now, and to no page after it.
    await page.reload();
    await panelOf(page).getByText('SF1001').waitFor();
    expect(await page.locator('vite-error-overlay').count()).toBe(0);
    await page.goto(address('posts/drain/'));
    await page.locator('vite-error-overlay').waitFor({ state: 'attached' });
    edit(drain, (text) => text.replace('title: "', 'title: '));
    await page.locator('article.post').waitFor();
    expect(await page.locator('vite-error-overlay').count()).toBe(0);
  });

  test('is empty when all is mended, and its button is gone', async () => {
    const page = await opening('posts/queue/');
    for (const [file, text] of sound) writeFileSync(join(server.content, file), text);
    await panelOf(page).getByText('Nothing is found.').waitFor();
    await panelOf(page).getByRole('button', { name: 'Close' }).click();
    expect(await badgeOf(page).isVisible()).toBe(false);
  });
});

/** Whether an element has the focus, be it in a shadow tree. */
function isFocused(element: Element): boolean {
  return (element.getRootNode() as ShadowRoot).activeElement === element;
}
