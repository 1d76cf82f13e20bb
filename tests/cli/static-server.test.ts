import { renameSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveFolder } from '#cli/static-server.ts';
import { temporaryFolder, writeFiles } from './temporary-folder.ts';

const files = {
  'index.html': 'home',
  '404.html': 'not here',
  'posts/한글/index.html': 'post',
  'a#b.txt': 'hash',
  'rss.xml': '<rss/>',
  '2018/x.html': 'old',
};

async function serve(base = '') {
  const folder = join(temporaryFolder(), 'dist');
  writeFiles(folder, files);
  const served = await serveFolder({ folder, base, port: await freePort(), host: '127.0.0.1' });
  if (served.problem) throw new Error(served.problem.message);
  onTestFinished(() => {
    served.server.close();
  });
  const [url = ''] = served.urls;
  const get = async (path: string) => {
    const response = await fetch(new URL(path, url), { redirect: 'manual' });
    const body = await response.text();
    return {
      status: response.status,
      body,
      location: response.headers.get('location'),
      type: response.headers.get('content-type'),
    };
  };
  return { folder, url, get };
}

describe('a preview', () => {
  test('serves pages of folders, and files', async () => {
    const { get } = await serve();
    expect(await get('/')).toMatchObject({ status: 200, body: 'home', type: 'text/html;charset=utf-8' });
    expect(await get('/posts/한글/')).toMatchObject({ status: 200, body: 'post' });
    expect(await get('/2018/x.html?q')).toMatchObject({ status: 200, body: 'old' });
    expect(await get('/rss.xml')).toMatchObject({ status: 200, body: '<rss/>' });
  });

  test('leads to the address with a slash at the end, as hosts do', async () => {
    const { get } = await serve();
    const { status, location } = await get('/posts/한글?a=1');
    expect({ status, location }).toEqual({
      status: 302,
      location: `/posts/${encodeURIComponent('한글')}/?a=1`,
    });
  });

  test('shows the 404 page, with its status, for what is not there', async () => {
    const { get } = await serve();
    for (const path of ['/nothing', '/nothing/', '/%ZZ', '/%00', '/..%2f..%2fetc/passwd']) {
      expect(await get(path)).toMatchObject({ status: 404, body: 'not here' });
    }
  });

  test('stands under the base, and leads there', async () => {
    const { get, url } = await serve('/blog');
    expect(new URL(url).pathname).toBe('/blog/');
    expect(await get('/blog/')).toMatchObject({ status: 200, body: 'home' });
    expect(await get('/blog/posts/한글/')).toMatchObject({ status: 200, body: 'post' });
    expect(await get('/')).toMatchObject({ status: 302, location: '/blog/' });
    expect(await get('/blog')).toMatchObject({ status: 302, location: '/blog/' });
    expect(await get('/blogs/')).toMatchObject({ status: 404, body: 'not here' });
    expect(await get('/rss.xml')).toMatchObject({ status: 404 });
  });

  test('shows a new build at once', async () => {
    const { folder, get } = await serve();
    await get('/');
    renameSync(folder, `${folder}-old`);
    writeFiles(folder, { 'index.html': 'new' });
    expect(await get('/')).toMatchObject({ status: 200, body: 'new' });
    expect(await get('/rss.xml')).toMatchObject({ status: 404, body: 'Not found\n' });
  });
});

test('a port that is taken is a problem, and never another port in silence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => {
    other.close();
  });
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const { problem } = await serveFolder({ folder: temporaryFolder(), base: '', port, host: '127.0.0.1' });
  expect(problem).toMatchObject({ code: 'SF5021', message: `Port ${port} is in use by another program.` });
});

test('an address that is not of this machine is a problem', async () => {
  const { problem } = await serveFolder({
    folder: temporaryFolder(),
    base: '',
    port: await freePort(),
    host: '192.0.2.1',
  });
  expect(problem?.code).toBe('SF5022');
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
