import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PanelReport, panelEvents } from '#panel/index.ts';
import { type Channel, type DevServer, devServer, within } from './dev-server.ts';

let server: DevServer;
let channel: Channel;
beforeAll(async () => {
  server = await devServer('base-path');
  channel = await server.listen();
});
afterAll(async () => {
  channel.close();
  await server.stop();
});

const queue = 'posts/2025-01-10-queue.md';
const wrong = 'Down from 13:09 to 14:01, 39 minutes in all.';

const edit = (file: string, change: (text: string) => string) => {
  const path = join(server.content, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

/** Asks as the panel of a page does, until the answer is as it should be. Before the first check there is none. */
function reported(
  page: string,
  isRight: (report: PanelReport) => boolean,
  files: string[] = [],
): Promise<PanelReport> {
  return within(45, async () => {
    const before = channel.messages.length;
    channel.send(panelEvents.ask, { page, isMissing: false, files });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const answer = channel.messages.slice(before).find(({ event }) => event === panelEvents.report);
    const report = answer?.data as PanelReport | undefined;
    return report && isRight(report) ? report : undefined;
  });
}

const codesOf = ({ files }: PanelReport) =>
  files.map(({ name, isShown, findings }) => [name, isShown, findings?.map(({ code }) => code) ?? null]);

describe('what the checks find while sunfish dev runs', () => {
  test('comes when a file is saved and goes when it is mended; its page opens all the while', async () => {
    expect(codesOf(await reported('/blog/posts/queue/', () => true))).toEqual([]);
    const before = channel.messages.length;
    edit(queue, (text) => `${text}\n\n${wrong}\n`);
    const report = await reported('/blog/posts/queue/', ({ files }) => files.length > 0);
    expect(codesOf(report)).toEqual([[queue, true, ['prose-duration']]]);
    // "Down from 13:09 to 14:01, " are 26 characters.
    expect(report.files[0]?.findings).toMatchObject([
      {
        severity: 'error',
        column: 27,
        excerpt: { before: 'Down from 13:09 to 14:01, ', marked: '39 minutes', after: ' in all.' },
      },
    ]);
    expect((await server.get('posts/queue/')).status).toBe(200);
    await within(5, async () => server.output().includes('Checks: 1 new, now 1 error\n') || undefined);
    expect(server.output()).toMatch(new RegExp(`${queue}:\\d+:27 {2}error prose-duration\\n`));

    edit(queue, (text) => text.replace('39 minutes', '52 minutes'));
    await reported('/blog/posts/queue/', ({ files }) => files.length === 0);
    await within(5, async () => server.output().includes('Checks: 1 mended, nothing left\n') || undefined);
    const since = channel.messages.slice(before).map(({ type }) => type);
    expect(since).toContain('full-reload');
    expect(since).not.toContain('error');
  });

  test('is counted on other pages, and told where it is asked for', async () => {
    edit(queue, (text) => text.replace('52 minutes', '39 minutes'));
    const report = await reported('/blog/posts/drain/', ({ files }) => files.length > 0);
    expect(codesOf(report)).toEqual([[queue, false, null]]);
    expect(report.files[0]).toMatchObject({
      page: '/blog/posts/queue/',
      counts: { error: 1, warning: 0, hint: 0 },
    });
    const asked = await reported('/blog/posts/drain/', () => true, [queue, '../../etc/passwd']);
    expect(codesOf(asked)).toEqual([[queue, false, ['prose-duration']]]);
    edit(queue, (text) => text.replace(wrong, ''));
    await reported('/blog/posts/drain/', ({ files }) => files.length === 0);
  });

  test('shows no secret, neither in the browser nor in the terminal, and covers no page', async () => {
    // Put together here, so that scanners of this repository find nothing.
    const token = `ghp_${'a1B2'.repeat(9)}`;
    const before = channel.messages.length;
    edit(queue, (text) => `${text}\n\nSee the [log](/logs/?key=${token}).\n`);
    const report = await reported('/blog/posts/queue/', ({ files }) => files.length > 0);
    expect(codesOf(report)).toEqual([[queue, true, ['broken-link', 'secret-token']]]);
    expect(report.files[0]?.findings?.[0]?.message).toContain('"/logs/?key=••••"');
    expect((await server.get('posts/queue/')).status).toBe(200);
    await within(5, async () => server.output().includes('broken-link') || undefined);
    expect(JSON.stringify(channel.messages)).not.toContain(token);
    expect(server.output()).not.toContain(token);
    expect(channel.messages.slice(before).map(({ type }) => type)).not.toContain('error');
    edit(queue, (text) => text.replace(/See the .*/, ''));
    await reported('/blog/posts/queue/', ({ files }) => files.length === 0);
  });

  test('goes when its rule is switched off in the settings', async () => {
    edit(queue, (text) => `${text}\n\n${wrong}\n`);
    await reported('/blog/posts/queue/', ({ files }) => files.length > 0);
    const before = server.output().length;
    edit('site.yml', (text) => `${text}checks: { prose-duration: off }\n`);
    await within(60, async () => server.output().slice(before).includes('1 mended') || undefined);
    channel = await server.listen();
    expect(codesOf(await reported('/blog/posts/queue/', () => true))).toEqual([]);
  }, 120_000);

  test('is asked for by a script of every page', async () => {
    const { text } = await server.get('');
    const script = /src="([^"]*astro:scripts\/page\.js)"/.exec(text)?.[1] ?? '';
    expect((await server.get(script)).text).toContain('/src/panel/connect.ts');
  });
});
