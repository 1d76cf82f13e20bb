import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyQuery, readCopy, waybackApi } from '#web/wayback.ts';

/** What archive.org's own page about the API shows. */
const closest = {
  available: true,
  url: 'http://web.archive.org/web/20130919044612/http://example.com/',
  timestamp: '20130919044612',
  status: '200',
};
const answer = (changes: Partial<Record<keyof typeof closest, unknown>>) =>
  JSON.stringify({ archived_snapshots: { closest: { ...closest, ...changes } } });

test('a question has the address whole, and the day', () => {
  expect(copyQuery(waybackApi, 'https://a.net/?b=c&d#e', '20180310').href).toBe(
    'https://archive.org/wayback/available?url=https%3A%2F%2Fa.net%2F%3Fb%3Dc%26d%23e&timestamp=20180310',
  );
});

test('a copy has an address by https, and a day', () => {
  expect(readCopy(answer({}))).toEqual({
    kind: 'found',
    url: 'https://web.archive.org/web/20130919044612/http://example.com/',
    day: '2013-09-19',
  });
});

test.each([
  ['nothing', '{"archived_snapshots":{}}'],
  ['nothing, with the question', '{"url":"a.net","archived_snapshots":{},"timestamp":"20180310"}'],
  ['what is not available', answer({ available: false })],
  ['a copy of an error', answer({ status: '404' })],
])('%s is no copy', (_, text) => {
  expect(readCopy(text)).toEqual({ kind: 'none' });
});

test.each([
  ['no JSON', '<html>'],
  ['half of it', answer({}).slice(0, -3)],
  ['another shape', '{"archived_snapshots":[]}'],
  ['another host', answer({ url: 'http://web.archive.org.evil.net/web/20130919044612/x' })],
  ['another page', answer({ url: 'http://web.archive.org/donate' })],
  ['another scheme', answer({ url: 'javascript:alert(1)' })],
  ['no time', answer({ timestamp: 'yesterday' })],
])('%s is no answer', (_, text) => {
  expect(readCopy(text)).toEqual({ kind: 'unanswered' });
});

test('whatever the answer, a copy is one of the archive', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string(),
      (url, timestamp) => {
        for (const written of [url, `http://web.archive.org/web/2013/${url}`]) {
          const copy = readCopy(answer({ url: written, timestamp }));
          if (copy.kind === 'found') expect(copy.url).toMatch(/^https:\/\/web\.archive\.org\/web\/\d+\//);
        }
      },
    ),
  );
});
