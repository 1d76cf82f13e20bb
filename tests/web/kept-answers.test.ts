import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openAsker } from '#web/index.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { type Page, redirect, type Sites, startSites } from './sites.ts';

/** A run some minutes after midnight of 1 June 2026. */
async function run(
  { world }: Pick<Sites, 'world'>,
  cacheFile: string,
  urls: readonly string[],
  { minutes = 0, copyNear = null }: { minutes?: number; copyNear?: string | null } = {},
) {
  const now = Temporal.Instant.from('2026-06-01T00:00:00Z').add({ minutes });
  const options = { cacheFile, version: '1', proxies: { http: '', https: '', none: '' } };
  const ask = openAsker(options, { ...world, now: () => now });
  const { answers, known } = await ask(urls.map((url) => ({ url, copyNear })));
  return { answers: urls.map((url) => answers.get(url)), known };
}

const cache = () => join(temporaryFolder(), 'folder/links.json');

describe('a second run', () => {
  test.each([
    ['there', 200, 7 * 24],
    ['gone', 410, 24],
    ['without an answer', 500, 1],
  ])('does not ask for what is %s (%d) within %d hours', async (_, status, hours) => {
    const sites = await startSites({ 'a.net/x': status });
    const [file, urls] = [cache(), [sites.at('a.net/x')]];
    const first = await run(sites, file, urls);
    const asked = sites.log.length;
    expect([first.known, asked > 0]).toEqual([0, true]);
    expect(await run(sites, file, urls, { minutes: hours * 60 - 1 })).toEqual({ ...first, known: 1 });
    expect(sites.log).toHaveLength(asked);
    await run(sites, file, urls, { minutes: hours * 60 });
    expect(sites.log).toHaveLength(2 * asked);
  });

  test('does not ask for the new address of what has moved', async () => {
    const sites = await startSites({ 'a.net/x': redirect(301, '/y#z'), 'a.net/y': 200 });
    const file = cache();
    await run(sites, file, [sites.at('a.net/x')]);
    expect(await run(sites, file, [sites.at('a.net/y')])).toEqual({
      answers: [{ kind: 'there', movedTo: null }],
      known: 1,
    });
  });

  test('looks again at what was not asked', async () => {
    const sites = await startSites({ 'a.net/x': 200 });
    const file = cache();
    await run(sites, file, ['http://10.0.0.1/', sites.at('a.net/x')]);
    expect((await run(sites, file, ['http://10.0.0.1/'])).known).toBe(0);
  });
});

describe('the file', () => {
  test.each([
    ['half of it', (text: string) => text.slice(0, -10)],
    ['of another version', (text: string) => text.replace('"version":1', '"version":2')],
    ['of another shape', () => '{"version":1,"answers":{"http://a.net/":5},"copies":{}}'],
    ['empty', () => ''],
  ])('counts for nothing when it is %s', async (_, damage) => {
    const sites = await startSites({ 'a.net/x': 200 });
    const [file, urls] = [cache(), [sites.at('a.net/x')]];
    await run(sites, file, urls);
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect((await run(sites, file, urls)).known).toBe(0);
    expect((await run(sites, file, urls)).known).toBe(1);
  });

  test('holds nothing that is too old, and nothing is left beside it', async () => {
    const sites = await startSites({ 'a.net/x': 410, 'a.net/y': 200 });
    const file = cache();
    await run(sites, file, [sites.at('a.net/x')]);
    await run(sites, file, [sites.at('a.net/y')], { minutes: 25 * 60 });
    const { answers } = JSON.parse(readFileSync(file, 'utf8')) as { answers: object };
    expect(Object.keys(answers)).toEqual([sites.at('a.net/y')]);
    expect(readdirSync(join(file, '..'))).toEqual(['links.json']);
  });

  test('is not written where nobody was asked', async () => {
    const sites = await startSites({});
    const file = cache();
    await run(sites, file, ['http://10.0.0.1/']);
    expect(existsSync(file)).toBe(false);
  });

  test('is written on the way: what a run that is interrupted has asked is known', async () => {
    const file = cache();
    let kept = '';
    const look: Page = (_, response) => {
      kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
      response.end();
    };
    // With pauses of 4 s, 12 s have gone by when the fourth page is asked for; three were answered before.
    const pages = Object.fromEntries(['1', '2', '3', '4'].map((page) => [`a.net/${page}`, 200]));
    const sites = await startSites({ ...pages, 'a.net/5': look }, { manners: { pause: 4000 } });
    await run(sites, file, [...Object.keys(pages), 'a.net/5'].map(sites.at));
    expect(Object.keys((JSON.parse(kept) as { answers: object }).answers).length).toBeGreaterThanOrEqual(3);
  });
});

describe('the archive', () => {
  const copied: Page = (_, response) =>
    void response.end(
      JSON.stringify({
        archived_snapshots: {
          closest: {
            available: true,
            url: 'http://web.archive.org/web/20180311000000/http://a.net/x',
            timestamp: '20180311000000',
            status: '200',
          },
        },
      }),
    );
  const found = {
    kind: 'found',
    url: 'https://web.archive.org/web/20180311000000/http://a.net/x',
    day: '2018-03-11',
  };
  const day = 24 * 60;
  const near = { copyNear: '20180310' };

  test('is asked for copies of pages that are gone, once a month, and of no others', async () => {
    const sites = await startSites({ 'a.net/there': 200, 'archive.net/wayback/available': copied });
    const file = cache();
    const urls = [sites.at('a.net/x'), sites.at('a.net/there')];
    const gone = { kind: 'gone', how: 'not-found', copy: found };
    expect((await run(sites, file, urls, near)).answers).toEqual([gone, { kind: 'there', movedTo: null }]);
    const asked = () => sites.log.filter((line) => line === 'GET archive.net/wayback/available').length;
    expect(asked()).toBe(1);
    // Two days later the page is asked for again, and the copy is known.
    expect((await run(sites, file, urls, { ...near, minutes: 2 * day })).answers[0]).toEqual(gone);
    expect(asked()).toBe(1);
    await run(sites, file, urls, { ...near, minutes: 30 * day });
    expect(asked()).toBe(2);
  });

  test('is told of nothing that the public does not see', async () => {
    const sites = await startSites({ 'archive.net/wayback/available': copied });
    const { answers } = await run(sites, cache(), [sites.at('a.net/x')]);
    expect(answers).toMatchObject([{ kind: 'gone', copy: { kind: 'not-asked' } }]);
    expect(sites.log.filter((line) => line.includes('archive'))).toEqual([]);
  });

  test('is asked for no copy of its copies', async () => {
    const sites = await startSites({ 'archive.net/wayback/available': copied });
    const copy = sites.at('web.archive.org/web/2018/http://a.net/x');
    const { answers } = await run(sites, cache(), [copy], near);
    expect(answers).toMatchObject([{ kind: 'gone', copy: { kind: 'not-asked' } }]);
  });

  test.each([
    [
      'has none',
      (_: unknown, response: { end(text: string): void }) => response.end('{"archived_snapshots":{}}'),
      'none',
    ],
    ['answers by an error', 503, 'unanswered'],
    [
      'sends a flood',
      (_: unknown, response: { end(text: string): void }) => response.end('x'.repeat(1e6)),
      'unanswered',
    ],
  ] as const)('that %s says so', async (_, page, kind) => {
    const sites = await startSites({ 'archive.net/wayback/available': page as Page });
    const { answers } = await run(sites, cache(), [sites.at('a.net/x'), sites.at('a.net/y')], near);
    expect(answers).toMatchObject([{ copy: { kind } }, { copy: { kind } }]);
    const asked = sites.log.filter((line) => line.includes('archive'));
    // An error holds for the others as well.
    expect(asked).toHaveLength(page === 503 ? 1 : 2);
  });
});
