import { expect, test } from 'vitest';
import { pipelineFingerprint } from '#source/fingerprint.ts';
import { siteOf } from '../configuration/configuration.ts';

const url = 'url: https://blog.example.org';

test('the fingerprint of equal settings is the same', () => {
  expect(pipelineFingerprint(siteOf('native', url))).toBe(pipelineFingerprint(siteOf('native', url)));
});

test.each(['timezone: Asia/Seoul', 'permalink: /:slug/', 'smartQuotes: false', 'resource: /assets'])(
  'it changes with the setting %s',
  (line) => {
    expect(pipelineFingerprint(siteOf('native', `${url}\n${line}`))).not.toBe(
      pipelineFingerprint(siteOf('native', url)),
    );
  },
);
