import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Redaction } from '#checks/index.ts';
import { askEach } from '#cli/redact/ask-each.ts';
import { redactionLines } from '#cli/redact/lines.ts';

const text = 'minsu at web-3\nminsu again, and a secret\n';
const found: Redaction[] = [
  // "minsu" stands at the start of both lines; the second begins at 15.
  {
    kind: 'user',
    value: 'minsu',
    ranges: [
      { start: 0, end: 5 },
      { start: 15, end: 20 },
    ],
    placeholder: '[redacted:user-1]',
    hidden: false,
  },
  {
    kind: 'host',
    value: 'web-3',
    ranges: [{ start: 9, end: 14 }],
    placeholder: '[redacted:host-1]',
    hidden: false,
  },
  {
    kind: 'secret',
    value: 'secret',
    ranges: [{ start: 34, end: 40 }],
    placeholder: '[redacted:secret-1]',
    hidden: true,
  },
];

/** Asks, and answers each question with a key once it was put. */
async function asked(keys: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let said = '';
  let answered = 0;
  output.setEncoding('utf8').on('data', (part: string) => {
    said += part;
    const question = found[answered];
    if (!question || !said.includes(question.placeholder)) return;
    const key = keys[answered++];
    setImmediate(() => input.write(key ?? ''));
  });
  return { chosen: await askEach(found, text, { input, output }), said };
}

test('each value is asked about, and those agreed to are chosen', async () => {
  const { chosen, said } = await asked(['y', 'n', 'y']);
  expect(chosen?.map(({ kind }) => kind)).toEqual(['user', 'secret']);
  expect(said).toContain('user minsu (line 1 and 1 more)');
});

test('a secret is asked about by its kind and place, and not shown', async () => {
  const { said } = await asked(['n', 'n', 'n']);
  expect(said).toContain('secret •••••••• (line 2)');
  expect(said).not.toContain('secret secret');
});

test('who breaks off changes nothing', async () => {
  // Ctrl+C
  expect((await asked(['y', '\u0003'])).chosen).toBeNull();
});

test('the table of what was found fits the terminal, whatever the values are', () => {
  const [first] = found;
  if (!first) throw new Error('nothing found');
  const lines = redactionLines([{ ...first, value: '개'.repeat(300) }, ...found], text, 60);
  expect(lines.every((line) => line.length <= 60)).toBe(true);
  expect(lines.at(-1)).toMatch(/^secret +•+ +line 2 +\[redacted:secret-1\]$/);
});
