import { describe, expect, test } from 'vitest';
import { rules } from '#checks/index.ts';
import { secretToken } from '#checks/rules/secret-token.ts';
import { prettyReport } from '#cli/reporters/pretty.ts';
import { findingsOf } from '../checked.ts';
import { type Sample, samples } from '../secrets/samples.ts';

const token = ['gh', 'p_', 'a1B2c3D4e5F6'.repeat(3)].join('');
const front = '---\ntitle: x\ndate: 2026-05-01\n---\n\n';
const named = samples.map((sample): [string, Sample] => [sample.kind, sample]);

const surroundings = { colour: false, cwd: '/blog' };

/** Everything a report says of a post, by all rules. */
async function outputOf(text: string): Promise<string> {
  const findings = await findingsOf({ lang: 'ko', text });
  const options = { ...surroundings, readSource: () => text };
  const reports = [40, 200].map((columns) => prettyReport(findings, { columns, ...options }));
  return [JSON.stringify(findings), ...reports].join('\n');
}

/** Stretches of a secret: six characters of one are not said by chance. Those of its format alone are no secret. */
function stretchesOf(secret: string): string[] {
  const format =
    /BEGIN|PRIVATE|-----|https|hooks|services|example|ostgre|mongodb|mysql|majority|orders|deploy|github/;
  return Array.from({ length: secret.length - 5 }, (_, start) => secret.slice(start, start + 6)).filter(
    (stretch) => !format.test(stretch),
  );
}

describe('the secret is in no report', () => {
  test.each(named)('%s', async (_, { secret, text }) => {
    // In the front matter, in prose and in a link that other rules quote, in code.
    const link = /\s/.test(text) ? '' : `[here](${text})`;
    const note = text.includes('\n') ? '' : `note: ${JSON.stringify(text)}\n`;
    const post = [
      `---\ntitle: 유출\ndate: 2026-05-01\n${note}---\n`,
      `키는 "${text}" 이었다. ${link} 실수로 ${text} 를 올렸다.`,
      '```',
      `ValueError: ${text}`,
      '```',
    ].join('\n');
    const output = await outputOf(post);
    expect(output).toContain('secret-token');
    expect(stretchesOf(secret).filter((stretch) => output.includes(stretch))).toEqual([]);
  });

  test('dots stand for it in the line, whichever rule quotes the line', async () => {
    const text = `${front}[here](https://example.org/?key=${token})\n`;
    const findings = await findingsOf({ lang: 'en', text });
    const report = prettyReport(findings, { ...surroundings, columns: 120, readSource: () => text });
    expect(findings.map(({ code }) => code)).toEqual(['link-text', 'secret-token']);
    const quoted = report.split('\n').filter((line) => line.includes(' │ ['));
    expect(quoted).toEqual(
      Array(2).fill(`    6 │ [here](https://example.org/?key=${'•'.repeat(token.length)})`),
    );
  });

  test('a key of many lines is dotted on each of them', async () => {
    const key = samples.find(({ kind }) => kind === 'PrivateKey')?.secret ?? '';
    const text = `${front}    ${key.replaceAll('\n', '\n    ')}\n`;
    const [found, ...others] = await findingsOf({ lang: 'en', text }, secretToken);
    if (!found || others.length > 0) throw new Error('one finding');
    expect([found.line, found.endLine]).toEqual([6, 9]);
    const onEachLine = [6, 7, 8, 9].map((line) => ({
      ...found,
      hidden: false,
      line,
      endLine: line,
      endColumn: 6,
    }));
    const report = prettyReport([found, ...onEachLine], {
      ...surroundings,
      columns: 120,
      readSource: () => text,
    });
    expect(report).toContain('    8 │ ••');
    expect(stretchesOf(key).filter((stretch) => report.includes(stretch))).toEqual([]);
  });
});

describe('its place', () => {
  test('is the secret alone, where the rule of secretlint begins before it', async () => {
    const [sample] = samples;
    const [found] = await findingsOf({ lang: 'en', text: `${front}${sample?.text}\n` }, secretToken);
    // `AWS_SECRET_ACCESS_KEY = "` are 25 characters, the key is 40.
    expect(found).toMatchObject({ line: 6, column: 26, endLine: 6, endColumn: 66, hidden: true });
  });

  test('is in the front matter, in code and in text alike', async () => {
    const text = `---\ntitle: x\ndate: 2026-05-01\nnote: ${token}\n---\n\n${token}\n\n\`\`\`\n${token}\n\`\`\`\n`;
    const found = await findingsOf({ lang: 'en', text }, secretToken);
    expect(found.map(({ line, column }) => [line, column])).toEqual([
      [4, 7],
      [7, 1],
      [10, 1],
    ]);
  });

  test('counts lines as reports do, at a lone carriage return too', async () => {
    const text = `${front}x\r${token}`;
    const [found] = await findingsOf({ lang: 'en', text }, secretToken);
    expect(found).toMatchObject({ line: 7, column: 1 });
  });
});

describe('a comment with a reason', () => {
  test('silences it, and the finding keeps the reason', async () => {
    const text = `<!-- sunfish-disable secret-token -- fake token of the test server -->\n\n${token}`;
    const found = await findingsOf({ lang: 'en', text }, secretToken);
    expect(found.map(({ silenced }) => silenced)).toEqual(['fake token of the test server']);
  });

  test('that ends its silence leaves the same secret below it an error', async () => {
    const text = [
      '<!-- sunfish-disable secret-token -- fake token of the test server -->',
      '',
      token,
      '',
      '<!-- sunfish-enable secret-token -->',
      '',
      token,
    ].join('\n');
    const found = await findingsOf({ lang: 'en', text }, secretToken);
    expect(found.map(({ severity, silenced }) => [severity, silenced !== undefined])).toEqual([
      ['error', true],
      ['error', false],
    ]);
  });

  test('without a reason silences nothing', async () => {
    const text = `<!-- sunfish-disable secret-token -->\n\n${token}`;
    const found = await findingsOf({ lang: 'en', text }, secretToken);
    expect(found.map(({ code, silenced }) => [code, silenced])).toEqual([
      ['SF7001', undefined],
      ['secret-token', undefined],
    ]);
  });
});

test('the rule is one of those that are run', () => {
  expect(rules).toContain(secretToken);
});
