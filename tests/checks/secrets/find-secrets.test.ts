import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSecrets } from '#checks/secrets/find-secrets.ts';
import { type Sample, samples } from './samples.ts';
import { secretlintKinds } from './secretlint.ts';

const named = samples.map((sample): [string, Sample] => [sample.kind, sample]);

describe('what is found', () => {
  test.each(named)('%s: the whole secret and nothing but it', async (kind, { secret, text }) => {
    const whole = `우리는 \`${text}\`을 지웠다.`;
    const found = await findSecrets(whole);
    expect(found.map((one) => one.kind)).toEqual([kind]);
    expect(found.map(({ start, end }) => whole.slice(start, end))).toEqual([secret]);
  });

  test.each(named)('%s: by the rule of that name, as secretlint itself finds it', async (kind, { text }) => {
    expect(await secretlintKinds(text)).toEqual([kind]);
  });

  test('the samples are of every rule of the preset but those that read other kinds of files', async () => {
    const { rules } = await import('@secretlint/secretlint-rule-preset-recommend');
    const found = await Promise.all(samples.map(({ text }) => findSecrets(text)));
    const seen = new Set(found.flat().map(({ rule }) => `@secretlint/${rule}`));
    expect(rules.map(({ meta }) => meta.id).filter((id) => !seen.has(id))).toEqual([
      '@secretlint/secretlint-rule-gcp',
      '@secretlint/secretlint-rule-filter-comments',
    ]);
  });

  test('a secret is found everywhere its value stands, without the words that gave it away too', async () => {
    const secret = samples[0]?.secret ?? '';
    const text = `${samples[0]?.text}\nSignatureDoesNotMatch: ${secret}`;
    expect((await findSecrets(text)).map(({ start }) => start)).toEqual([
      text.indexOf(secret),
      text.lastIndexOf(secret),
    ]);
  });

  test('of two that overlap there is one, over both', async () => {
    const { secret } = samples.find(({ kind }) => kind === 'GITHUB_TOKEN') ?? { secret: '' };
    const address = `https://deploy:${secret}@ci.example.net`;
    expect((await findSecrets(`clone ${address}/x`)).map(({ value }) => value)).toEqual([address]);
  });

  test('whatever stands between them, it is what secretlint finds', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...samples.map(({ text }) => text)),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('어제 ', '\r\n', '```\n', ' secretlint ', '@', '://'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const text = pieces.join('\n');
        const found = await findSecrets(text);
        const expected = await secretlintKinds(text);
        // A secret may lie within another one, which is one to us.
        expect(found.length > 0).toBe(expected.length > 0);
        for (const { kind } of found) expect(expected).toContain(kind);
        for (const { start, end, value } of found) expect(text.slice(start, end)).toBe(value);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what is none', () => {
  test.each([
    ['one character over and over', ['gh', 'p_', 'x'.repeat(36)].join('')],
    ['a key of which only the words are there', 'AWS_SECRET_ACCESS_KEY=...'],
    ['a password that is a variable', 'mysql://orders:$PASSWORD@db.example.net/orders'],
    ['no text at all', ''],
  ])('%s', async (_, text) => {
    expect(await findSecrets(text)).toEqual([]);
  });
});

test("secretlint's own comments silence nothing: they give no reason", async () => {
  const { text } = samples.find(({ kind }) => kind === 'GITHUB_TOKEN') ?? { text: '' };
  expect(await findSecrets(`<!-- secretlint-disable -->\n${text}`)).toHaveLength(1);
});
