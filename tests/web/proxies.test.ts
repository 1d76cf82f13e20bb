import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openAsker, proxiesOf } from '#web/index.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { startSites } from './sites.ts';

test('proxies are those of the environment, lower-case names first', () => {
  expect(proxiesOf({})).toEqual({ http: '', https: '', none: '' });
  expect(
    proxiesOf({
      http_proxy: 'http://a:1',
      HTTP_PROXY: 'http://b:1',
      HTTPS_PROXY: 'c.net:3128',
      NO_PROXY: 'd',
    }),
  ).toEqual({ http: 'http://a:1', https: 'http://c.net:3128', none: 'd' });
});

test.each(['ftp://a.net', 'http://', 'socks5://a.net'])('%s is no proxy that can be used', (value) => {
  expect(proxiesOf({ HTTPS_PROXY: value })).toEqual({ unusable: 'HTTPS_PROXY' });
});

test('a proxy is asked in the place of the sites, but for those that need none; private addresses by nobody', async () => {
  // The server answers as a proxy does, and as the site that is reached without one.
  const sites = await startSites(
    { 'a.net/x': 200, 'b.net/x': 410 },
    {
      lookup: (host, _, done) =>
        done(null, [{ address: host === 'b.net' ? '127.0.0.1' : '10.0.0.1', family: 4 }]),
    },
  );
  const proxies = proxiesOf({ HTTP_PROXY: `http://127.0.0.1:${sites.port}`, NO_PROXY: 'b.net' });
  if ('unusable' in proxies) throw new Error('it can be used');
  const ask = openAsker({ cacheFile: join(temporaryFolder(), 'x'), version: '1', proxies }, sites.world);
  const urls = ['http://a.net/x', sites.at('b.net/x'), 'http://10.0.0.1/', 'http://localhost/'];
  const { answers } = await ask(urls.map((url) => ({ url, copyNear: null })));
  // The name a.net would lead inside; the proxy is the one to look it up.
  expect(urls.map((url) => answers.get(url)?.kind)).toEqual(['there', 'gone', 'not-asked', 'not-asked']);
  expect(sites.log.toSorted()).toEqual(['HEAD a.net/x', 'HEAD b.net/x']);
});
