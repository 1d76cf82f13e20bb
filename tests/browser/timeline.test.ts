import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { open, sampleSite, useBrowser } from './visit.ts';

useBrowser();

/** An incident in Seoul, from 11:20 to 11:58. */
const lunch = `${sampleSite}posts/fifteen-connections/`;
/** An incident in Iceland, where local time is UTC, from an evening to the next morning. */
const reminders = `${sampleSite}posts/eleven-reminders/`;

const clocks = (page: Page) => page.locator('.timeline .entry-clock time').allTextContents();
const days = async (page: Page) =>
  (await page.locator('.timeline .entry-day:visible').allTextContents()).map((text) =>
    text.replace(/\s+/g, ' ').trim(),
  );
const choices = (page: Page) =>
  page.locator('.zone-choices input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

describe('without JavaScript', () => {
  test('a timeline has the zone of the incident and UTC, and offers no choice', async () => {
    const page = await open(lunch, { javaScriptEnabled: false, timezoneId: 'Europe/Berlin' });
    // 11:20 in Seoul is 02:20 UTC.
    expect((await clocks(page))[0]).toBe('11:20');
    expect(await page.locator('.timeline .entry-utc').first().textContent()).toBe('02:20 UTC');
    expect(await days(page)).toEqual(['2026년 3월 18일 UTC+9']);
    expect(await page.locator('.zone-choices').count()).toBe(0);
  });
});

describe('a reader elsewhere', () => {
  test('sees the times of the whole page in the zone that is chosen, and back again', async () => {
    const page = await open(lunch, { timezoneId: 'America/Los_Angeles' });
    const all = () => page.locator('time[data-zoned]').allTextContents();
    const written = await all();
    expect(await choices(page)).toEqual(['incident', 'utc', 'yours']);

    // 11:20 on 18 March in Seoul is 19:20 on the 17th in Los Angeles, where clocks have been changed.
    await page.getByLabel('UTC−7').check();
    expect((await clocks(page))[0]).toBe('19:20');
    expect(await days(page)).toEqual(['2026년 3월 17일 UTC−7']);
    expect(await page.locator('.entry-utc').first().textContent()).toBe('03-18 02:20 UTC');
    const shown = await all();
    expect(shown.filter((text, index) => text === written[index])).toEqual([]);

    await page.getByLabel('UTC', { exact: true }).check();
    expect((await clocks(page))[0]).toBe('02:20');
    expect(await days(page)).toEqual(['2026년 3월 18일 UTC']);
    expect(await page.locator('.entry-utc:visible').count()).toBe(0);

    await page.getByLabel('UTC+9').check();
    expect(await all()).toEqual(written);
    expect(await days(page)).toEqual(['2026년 3월 18일 UTC+9']);
  });

  test('reads a Unix time of the text in that zone as well', async () => {
    const page = await open(lunch, { timezoneId: 'America/Los_Angeles' });
    const read = () => page.locator('.unix-time').first().textContent();
    // 1773801240 is 2026-03-18 02:34 UTC.
    expect(await read()).toBe('(2026-03-18 11:34 UTC+9)');
    await page.getByLabel('UTC−7').check();
    expect(await read()).toBe('(2026-03-17 19:34 UTC−7)');
    await page.getByLabel('UTC', { exact: true }).check();
    expect(await read()).toBe('(2026-03-18 02:34 UTC)');
    await page.getByLabel('UTC+9').check();
    expect(await read()).toBe('(2026-03-18 11:34 UTC+9)');
  });

  test('sees days begin where they do there', async () => {
    // 22:14 and 09:00 UTC are 07:14 and 18:00 of one day in Seoul.
    const page = await open(reminders, { timezoneId: 'Asia/Seoul' });
    expect(await choices(page)).toEqual(['incident', 'yours']);
    expect((await days(page)).map((day) => day.slice(0, 16))).toEqual([
      '7 September 2026',
      '8 September 2026',
    ]);
    await page.locator('.zone-choices input[value="yours"]').check();
    expect((await clocks(page)).slice(0, 2)).toEqual(['07:14', '18:00']);
    expect(await days(page)).toEqual(['8 September 2026 UTC+9']);
  });

  test('reads in UTC the day it is there, beside another day in the own zone', async () => {
    const page = await open(lunch, { timezoneId: 'America/Los_Angeles' });
    const began = page.locator('.incident-summary .instant').first();
    const read = () => began.locator('time:visible').allTextContents();
    await page.getByLabel('UTC−7').check();
    expect(await read()).toEqual([
      expect.stringMatching(/^2026-03-17 19:\d\d UTC−7$/),
      expect.stringMatching(/^2026-03-18 02:\d\d UTC$/),
    ]);
    await page.getByLabel('UTC', { exact: true }).check();
    expect(await read()).toEqual([expect.stringMatching(/^2026-03-18 02:\d\d UTC$/)]);
  });

  test('finds on the next page the zone that was chosen on the last', async () => {
    const page = await open(lunch, { timezoneId: 'America/Los_Angeles' });
    await page.getByLabel('UTC−7').check();
    await page.goto(reminders);
    expect(await page.locator('.zone-choices input:checked').getAttribute('value')).toBe('yours');
    // 22:14 UTC is 15:14 in Los Angeles in summer.
    expect((await clocks(page))[0]).toBe('15:14');
    await page.locator('.zone-choices input[value="incident"]').check();
    await page.reload();
    expect((await clocks(page))[0]).toBe('22:14');
  });

  test('chooses by keyboard', async () => {
    const page = await open(lunch, { timezoneId: 'Europe/Berlin' });
    await page.locator('.zone-choices input:checked').focus();
    await page.keyboard.press('ArrowRight');
    expect((await clocks(page))[0]).toBe('02:20');
    expect(await page.locator('.zone-choices input:checked').getAttribute('value')).toBe('utc');
  });

  test('is not offered a zone in which nothing reads differently', async () => {
    expect(await choices(await open(lunch, { timezoneId: 'Asia/Tokyo' }))).toEqual(['incident', 'utc']);
    const page = await open(reminders, { timezoneId: 'UTC' });
    expect(await page.locator('.zone-choices').count()).toBe(0);
  });
});

describe('the layout', () => {
  test('has times beside their entries on a wide screen, and above them on a phone', async () => {
    const boxes = async (width: number) => {
      const page = await open(lunch, { viewport: { width, height: 800 } });
      const entry = page.locator('.entry').nth(1);
      const [time, body] = [
        await entry.locator('.entry-time').boundingBox(),
        await entry.locator('.entry-body').boundingBox(),
      ];
      if (!time || !body) throw new Error('an entry is not shown');
      const isWithin = await page.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      );
      return {
        isBeside: time.x + time.width <= body.x,
        isAbove: time.y + time.height <= body.y + 1,
        isWithin,
      };
    };
    expect(await boxes(1280)).toMatchObject({ isBeside: true, isWithin: true });
    expect(await boxes(360)).toEqual({ isBeside: false, isAbove: true, isWithin: true });
  });
});
