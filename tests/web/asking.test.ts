import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#checks/index.ts';
import { openAsker, type Proxies } from '#web/index.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { inTurn, type Page, redirect, refusingHead, type Sites, silence, startSites } from './sites.ts';

const noProxies: Proxies = { http: '', https: '', none: '' };

/** Asks for addresses as a run does; no archive is told. */
async function ask(
  { world }: Pick<Sites, 'world'>,
  urls: readonly string[],
  { cacheFile = join(temporaryFolder(), 'links.json'), proxies = noProxies } = {},
): Promise<Answer[]> {
  const asker = openAsker({ cacheFile, version: '1.2.3', proxies }, world);
  const { answers } = await asker(urls.map((url) => ({ url, copyNear: null })));
  return urls.map((url) => answers.get(url) ?? { kind: 'not-asked', reason: 'too-long' });
}

/** What one page of `a.net` comes to, and what was asked for it. */
async function answerOf(...pages: Page[]): Promise<[Answer | undefined, string[]]> {
  const sites = await startSites({ 'a.net/x': inTurn(...pages) });
  const [answer] = await ask(sites, [sites.at('a.net/x')]);
  return [answer, sites.log];
}

const there: Answer = { kind: 'there', movedTo: null };
const gone = { kind: 'gone', how: 'not-found', copy: { kind: 'not-asked' } } as const;
const unanswered = (failure: string, status: number | null = null) => ({
  kind: 'unanswered',
  failure,
  status,
});

describe('a page', () => {
  test('that answers is there, and is asked for without its body', async () => {
    expect(await answerOf(200)).toEqual([there, ['HEAD a.net/x']]);
  });

  test.each([403, 404, 405, 500, 501])('is asked for by GET where HEAD is answered by %d', async (status) => {
    expect(await answerOf(refusingHead(status))).toEqual([there, ['HEAD a.net/x', 'GET a.net/x']]);
  });

  test('that GET does not find either is gone', async () => {
    expect(await answerOf(404)).toEqual([gone, ['HEAD a.net/x', 'GET a.net/x']]);
    expect(await answerOf(410)).toEqual([{ ...gone, how: 'removed' }, ['HEAD a.net/x']]);
  });

  test.each([400, 401, 403, 406, 418, 429, 451, 999])(
    'that answers %d is there, though not for us',
    async (status) => {
      expect((await answerOf(status))[0]).toEqual(there);
    },
  );

  test.each([500, 502, 503, 522])('that answers %d may be there', async (status) => {
    expect((await answerOf(status))[0]).toEqual(unanswered('status', status));
  });

  test('with a body that never ends is there', async () => {
    const endless = refusingHead(405);
    const [answer] = await answerOf((request, response) => {
      if (request.method === 'HEAD' && typeof endless === 'function') return endless(request, response);
      response.writeHead(200);
      response.write('x'.repeat(100));
    });
    expect(answer).toEqual(there);
  });

  test('without an answer is asked for once more', async () => {
    const broken: Page = ({ socket }) => void socket.destroy();
    expect(await answerOf(broken, 200)).toEqual([there, ['HEAD a.net/x', 'GET a.net/x']]);
    const [answer, log] = await answerOf(broken);
    expect([answer, log.length]).toEqual([unanswered('broken-off'), 2]);
  });

  test('that keeps silent is not waited for', async () => {
    const sites = await startSites({ 'a.net/x': silence }, { manners: { timeout: 50 } });
    expect(await ask(sites, [sites.at('a.net/x')])).toEqual([unanswered('timeout')]);
  });

  test('behind a port at which nobody speaks TLS, or nobody listens, could not be looked at', async () => {
    const sites = await startSites({});
    const encrypted = sites.at('a.net/').replace('http:', 'https:');
    const closed = await freePort();
    expect(await ask(sites, [encrypted, `http://b.net:${closed}/`])).toEqual([
      unanswered('tls'),
      unanswered('refused'),
    ]);
  });

  test('of a host that does not exist is gone, in a run in which another one answered', async () => {
    const nobody = Object.assign(new Error('nobody'), { code: 'ENOTFOUND' });
    const sites = await startSites({ 'a.net/x': 200 });
    const { lookup } = sites.world;
    const world: Sites['world'] = {
      ...sites.world,
      lookup: (host, options, done) => (host === 'a.net' ? lookup(host, options, done) : done(nobody, [])),
    };
    const lost = sites.at('lost.net/x');
    expect(await ask({ world }, [lost, sites.at('a.net/x')])).toEqual([
      { ...gone, how: 'no-such-name' },
      there,
    ]);
    // Alone it may be the network that is not there; that is not kept.
    const cacheFile = join(temporaryFolder(), 'links.json');
    expect(await ask({ world }, [lost], { cacheFile })).toEqual([unanswered('no-network')]);
    expect(await ask(sites, [lost], { cacheFile })).toEqual([gone]);
  });
});

describe('a redirect', () => {
  test.each([301, 308])('by %d says where a page has moved', async (status) => {
    const sites = await startSites({ 'a.net/x': redirect(status, '/y'), 'a.net/y': 200 });
    expect(await ask(sites, [sites.at('a.net/x')])).toEqual([
      { kind: 'there', movedTo: sites.at('a.net/y') },
    ]);
  });

  test.each([302, 303, 307])('by %d is for now alone', async (status) => {
    const sites = await startSites({ 'a.net/x': redirect(status, '/y'), 'a.net/y': 200 });
    expect(await ask(sites, [sites.at('a.net/x')])).toEqual([there]);
  });

  test('is for good as far as those before it are', async () => {
    const sites = await startSites({
      'a.net/x': redirect(301, '/y'),
      'a.net/y': redirect(302, '/z'),
      'a.net/z': redirect(301, '/end'),
      'a.net/end': 200,
    });
    expect(await ask(sites, [sites.at('a.net/x')])).toEqual([
      { kind: 'there', movedTo: sites.at('a.net/y') },
    ]);
  });

  test('to a page that is gone, or not for us, moves nothing', async () => {
    const sites = await startSites({
      'a.net/x': redirect(301, '/gone'),
      'a.net/y': redirect(301, '/closed'),
      'a.net/closed': 401,
    });
    expect(await ask(sites, [sites.at('a.net/x'), sites.at('a.net/y')])).toEqual([gone, there]);
  });

  test('that comes back, or goes on and on, has no answer', async () => {
    const sites = await startSites({
      'a.net/x': redirect(302, '/y'),
      'a.net/y': redirect(302, '/x'),
      // 0 → 1 → … → 10 are ten redirects, and 10 leads to an eleventh address.
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, step) => [`b.net/${step}`, redirect(302, `/${step + 1}`)]),
      ),
    });
    expect(await ask(sites, [sites.at('a.net/x'), sites.at('b.net/0')])).toEqual([
      unanswered('redirect-loop'),
      unanswered('many-redirects'),
    ]);
    expect(sites.log.filter((line) => line.includes('b.net'))).toHaveLength(11);
  });

  test('to bytes that were not escaped is followed as browsers do', async () => {
    const location = Buffer.from('/가').toString('latin1');
    const sites = await startSites({ 'a.net/x': redirect(301, location), 'a.net/%EA%B0%80': 200 });
    expect(await ask(sites, [sites.at('a.net/x')])).toEqual([
      { kind: 'there', movedTo: sites.at('a.net/%EA%B0%80') },
    ]);
  });

  test('to a program, or to nothing that can be read, says that somebody is there', async () => {
    const sites = await startSites({
      'a.net/x': redirect(301, 'mailto:a@b.net'),
      'a.net/y': redirect(301, 'http://[::'),
    });
    expect(await ask(sites, [sites.at('a.net/x'), sites.at('a.net/y')])).toEqual([there, there]);
  });
});

describe('politeness:', () => {
  test('a host is asked one at a time, with a pause after each', async () => {
    const pages = Object.fromEntries(['1', '2', '3', '4'].map((page) => [`a.net/${page}`, 200]));
    const sites = await startSites(pages);
    await ask(sites, Object.keys(pages).map(sites.at));
    expect([sites.most.ofHost, sites.pauses]).toEqual([1, [500, 500, 500]]);
  });

  test('no more hosts are asked at once than a few', async () => {
    const late: Page = (_, response) => void setTimeout(() => response.end(), 20);
    const pages = Object.fromEntries(
      Array.from({ length: 9 }, (_, host) => [`${'abcdefghi'[host]}.net/`, late]),
    );
    const sites = await startSites(pages, { manners: { atOnce: 3 } });
    expect(await ask(sites, Object.keys(pages).map(sites.at))).toEqual(Array(9).fill(there));
    expect([sites.most.all, sites.pauses]).toEqual([3, []]);
  });

  test('a redirect waits for the turn of the host it leads to', async () => {
    const sites = await startSites({ 'a.net/x': redirect(302, 'y'), 'a.net/y': 200 });
    await ask(sites, [sites.at('a.net/x')]);
    expect(sites.pauses).toEqual([500]);
  });

  test('requests name Sunfish and its version, and carry no cookie back', async () => {
    const cookie: Page = (_, response) =>
      void response.writeHead(302, { location: '/y', 'set-cookie': 'a=b' }).end();
    const sites = await startSites({ 'a.net/x': cookie, 'a.net/y': 200 });
    await ask(sites, [sites.at('a.net/x')]);
    expect(sites.headers).toHaveLength(2);
    for (const headers of sites.headers) {
      expect(headers['user-agent']).toMatch(/^Sunfish\/1\.2\.3 \(/);
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  const busy =
    (status: number, after: string): Page =>
    (_, response) =>
      void response.writeHead(status, { 'retry-after': after }).end();

  test.each([429, 503])('a host that answers %d is asked again when it says', async (status) => {
    const sites = await startSites({ 'a.net/x': inTurn(busy(status, '7'), 200) });
    expect(await ask(sites, [sites.at('a.net/x')])).toEqual([there]);
    expect(sites.pauses).toEqual([7000]);
  });

  test('one that says when by a date is asked then', async () => {
    // The clock of the test stands at midnight.
    const sites = await startSites({ 'a.net/x': inTurn(busy(503, 'Mon, 01 Jun 2026 00:00:09 GMT'), 200) });
    expect(await ask(sites, [sites.at('a.net/x')])).toEqual([there]);
    expect(sites.pauses).toEqual([9000]);
  });

  test('one that says later than that is not waited for, nor asked for anything else', async () => {
    const sites = await startSites({ 'a.net/x': busy(503, '3600'), 'b.net/x': busy(429, '3600') });
    const urls = ['a.net/x', 'a.net/y', 'b.net/x', 'b.net/y'].map(sites.at);
    expect(await ask(sites, urls)).toEqual([
      unanswered('status', 503),
      unanswered('status', 503),
      there,
      { kind: 'not-asked', reason: 'too-many-requests' },
    ]);
    expect(sites.log.toSorted()).toEqual(['HEAD a.net/x', 'HEAD b.net/x']);
  });

  test('one that says so again is not waited for a second time', async () => {
    const sites = await startSites({ 'a.net/x': busy(503, '5'), 'a.net/y': 200 });
    expect(await ask(sites, ['a.net/x', 'a.net/y'].map(sites.at))).toEqual(
      Array(2).fill(unanswered('status', 503)),
    );
    expect([sites.log, sites.pauses]).toEqual([['HEAD a.net/x', 'HEAD a.net/x'], [5000]]);
  });

  test('one that has had too many requests is asked for nothing more', async () => {
    const sites = await startSites({ 'a.net/x': 429, 'a.net/y': 200 });
    expect(await ask(sites, [sites.at('a.net/x'), sites.at('a.net/y')])).toEqual([
      there,
      { kind: 'not-asked', reason: 'too-many-requests' },
    ]);
    expect(sites.log).toEqual(['HEAD a.net/x']);
  });

  test('one that does not answer for two addresses is not asked for a third', async () => {
    const broken: Page = ({ socket }) => void socket.destroy();
    const pages = Object.fromEntries(['1', '2', '3'].map((page) => [`a.net/${page}`, broken]));
    const sites = await startSites(pages);
    expect(await ask(sites, Object.keys(pages).map(sites.at))).toEqual(
      Array(3).fill(unanswered('broken-off')),
    );
    // Two requests each: one, and once more.
    expect(sites.log).toEqual(['HEAD a.net/1', 'GET a.net/1', 'HEAD a.net/2', 'GET a.net/2']);
  });

  test('what is wrong at one port of a host is not held against another', async () => {
    const sites = await startSites({ 'a.net/x': 200 });
    const page = sites.at('a.net/x');
    expect(await ask(sites, [page.replace('http:', 'https:'), page])).toEqual([unanswered('tls'), there]);
  });
});

describe('nothing is asked', () => {
  const refused = async (urls: readonly string[]) => {
    const sites = await startSites({});
    const answers = await ask(sites, urls);
    expect(sites.log).toEqual([]);
    return answers.map((answer) => (answer.kind === 'not-asked' ? answer.reason : answer.kind));
  };

  test.each([
    ['http://10.0.0.1/', 'private-address'],
    ['http://169.254.169.254/latest/meta-data/', 'private-address'],
    ['http://[::1]/', 'private-address'],
    ['http://[::ffff:192.168.0.1]/', 'private-address'],
    ['http://2130706434/', 'private-address'],
    ['http://0x7f.2/', 'private-address'],
    ['http://user:password@a.net/', 'credentials'],
    ['http://localhost/', 'reserved-name'],
    ['http://x.localhost./', 'reserved-name'],
    ['https://www.example.com/', 'reserved-name'],
    ['http://router.home.arpa/', 'reserved-name'],
    ['http://wiki/', 'internal-name'],
    ['http://metadata.google.internal/', 'internal-name'],
    ['http://a.net:22/', 'no-web-port'],
    ['http://a.net:6667/', 'no-web-port'],
    [`http://a.net/${'x'.repeat(5000)}`, 'too-long'],
  ])('of %s', async (url, reason) => {
    expect(await refused([url])).toEqual([reason]);
  });

  test('of a name that leads into a private network', async () => {
    const sites = await startSites(
      {},
      {
        lookup: (_, __, done) => done(null, [{ address: '192.168.0.1', family: 4 }]),
      },
    );
    expect(await ask(sites, ['http://a.net/'])).toEqual([{ kind: 'not-asked', reason: 'private-address' }]);
  });

  test.each(['http://10.0.0.1/', 'http://localhost/', 'http://a:b@b.net/'])(
    'of what another site leads to: %s',
    async (location) => {
      const sites = await startSites({ 'a.net/x': redirect(301, location) });
      const [answer] = await ask(sites, [sites.at('a.net/x')]);
      expect([answer?.kind, sites.log]).toEqual(['not-asked', ['HEAD a.net/x']]);
    },
  );

  test('of the private one among several addresses of a name', async () => {
    const sites = await startSites(
      { 'a.net/x': 200 },
      {
        lookup: (_, __, done) =>
          done(null, [
            { address: '10.0.0.1', family: 4 },
            { address: '127.0.0.1', family: 4 },
          ]),
      },
    );
    expect(await ask(sites, [sites.at('a.net/x')])).toEqual([there]);
  });

  test('of the address that a name has the second time, where that is a private one', async () => {
    const closing: Page = (_, response) => void response.writeHead(404, { connection: 'close' }).end();
    const answers = ['127.0.0.1', '10.0.0.1'];
    const sites = await startSites(
      { 'a.net/x': closing },
      { lookup: (_, __, done) => done(null, [{ address: answers.shift() ?? '', family: 4 }]) },
    );
    expect(await ask(sites, [sites.at('a.net/x')])).toEqual([
      { kind: 'not-asked', reason: 'private-address' },
    ]);
    // Each connection was looked up once, and its address looked at: nobody asks for it in between.
    expect([sites.log, answers]).toEqual([['HEAD a.net/x'], []]);
  });
});

/** A port at which nobody listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
