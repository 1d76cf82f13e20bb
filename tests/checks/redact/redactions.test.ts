import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCheckedPost, rules } from '#checks/index.ts';
import { applyRedactions } from '#checks/redact/apply-redactions.ts';
import { type Redaction, redactions } from '#checks/redact/redactions.ts';
import { readFrontMatter } from '#post/index.ts';
import { siteOf } from '../../post/blog.ts';
import { findingsOf, now } from '../checked.ts';
import { samples } from '../secrets/samples.ts';
import { secretlintKinds } from '../secrets/secretlint.ts';

const front = '---\ntitle: x\ndate: 2026-05-01\n---\n\n';
const token = samples.find(({ kind }) => kind === 'GITHUB_TOKEN')?.secret ?? '';
const resident = `901231-${1_000_001}`;

/** The redactions of a post; front matter is put before a text that has none. */
async function redactionsOf(written: string): Promise<{ text: string; found: Redaction[] }> {
  const text = written.startsWith('---\n') ? written : front + written;
  const input = { id: 'posts/x.md', kind: 'post', file: '/blog/posts/x.md', draft: false, text } as const;
  const post = readCheckedPost({ ...input, diagnostics: [] }, { site: siteOf(), now });
  return { text, found: post ? await redactions(post) : [] };
}

async function redacted(written: string): Promise<string> {
  const { text, found } = await redactionsOf(written);
  const applied = applyRedactions(text, found);
  return written.startsWith('---\n') ? applied : applied.slice(front.length);
}

describe('placeholders', () => {
  test('are numbered by kind, in order of first places', async () => {
    expect(await redacted('10.0.3.9, lee@shop.io, 10.0.3.7, wiki.corp, 10.0.3.9')).toBe(
      '[redacted:ip-1], [redacted:email-1], [redacted:ip-2], [redacted:host-1], [redacted:ip-1]',
    );
  });

  test('are the same for one user in paths, prompts and lists', async () => {
    const text = [
      '```',
      'File "/home/minsu/app.py", line 3, in f',
      'minsu@shop-web-1:~$ ls -l ~minsu/app.py C:\\Users\\Minsu\\x',
      '-rw-r--r-- 1 minsu staff 220 app.py',
      '```',
    ].join('\n');
    expect(await redacted(text)).toBe(
      [
        '```',
        'File "/home/[redacted:user-1]/app.py", line 3, in f',
        '[redacted:user-1]@[redacted:host-1]:~$ ls -l ~[redacted:user-1]/app.py C:\\Users\\[redacted:user-1]\\x',
        '-rw-r--r-- 1 [redacted:user-1] staff 220 app.py',
        '```',
      ].join('\n'),
    );
  });

  test('are the same for one phone number however it is written', async () => {
    expect(await redacted('010-2385-6719, 01023856719, +82 10-2385-6719')).toBe(
      '[redacted:phone-1], [redacted:phone-1], [redacted:phone-1]',
    );
  });

  test('go on behind those that are there', async () => {
    expect(await redacted('[redacted:ip-4] and 10.0.3.7')).toBe('[redacted:ip-4] and [redacted:ip-5]');
  });

  test('stand for the hash of an environment wherever it stands', async () => {
    const text = '`/root/.local/share/virtualenvs/app-J4eGhdK5/bin` and `(app-J4eGhdK5) $`';
    expect(await redacted(text)).toBe(text.replaceAll('J4eGhdK5', '[redacted:virtualenv-1]'));
  });
});

describe('what is redacted', () => {
  test('secrets and resident numbers, of which nobody may be shown the value', async () => {
    const { found } = await redactionsOf(`${token} ${resident} 10.0.3.7`);
    expect(found.map(({ kind, hidden, placeholder }) => [kind, hidden, placeholder])).toEqual([
      ['secret', true, '[redacted:secret-1]'],
      ['resident-number', true, '[redacted:resident-number-1]'],
      ['ip', false, '[redacted:ip-1]'],
    ]);
  });

  test('not what lies within a secret, which goes with it', async () => {
    const address = ['mysql', '://orders:', 'k7Qx2ZbT9mVd', '@db-1.prod.internal/orders'].join('');
    expect(await redacted(`\`${address}\``)).toBe('`[redacted:secret-1]`');
  });

  test('not what the writer silenced with a reason, where it first stands or at a place of its own', async () => {
    const text = [
      '<!-- sunfish-disable-next-line private-ip -- of the lab, which is gone -->',
      '10.0.3.7',
      '',
      '10.0.3.7 and 10.0.3.9',
      '',
      '<!-- sunfish-disable-next-line private-ip -- shown on purpose -->',
      '10.0.3.9',
    ].join('\n');
    expect(await redacted(text)).toBe(text.replace(' and 10.0.3.9', ' and [redacted:ip-1]'));
  });

  test('what the caller chose, and nothing else', async () => {
    const { text, found } = await redactionsOf('10.0.3.7 lee@shop.io');
    const chosen = found.filter(({ kind }) => kind === 'email');
    expect(applyRedactions(text, chosen)).toBe(`${front}10.0.3.7 [redacted:email-1]`);
  });

  test('a text that is no post, too', async () => {
    const site = siteOf();
    const source = { text: 'at /home/minsu/a.js:1:2', site, post: { values: {} }, tree: null };
    expect(applyRedactions(source.text, await redactions(source))).toBe(
      'at /home/[redacted:user-1]/a.js:1:2',
    );
  });
});

describe('YAML front matter', () => {
  test.each([
    ['note: 10.0.3.7 was down', 'note: "[redacted:ip-1] was down"'],
    ['note: at 10.0.3.7', 'note: at [redacted:ip-1]'],
    ['note: 10.0.3.7 said "no" \\o/ # since', 'note: "[redacted:ip-1] said \\"no\\" \\\\o/" # since'],
    ['tags: [10.0.3.7, a b]', 'tags: ["[redacted:ip-1]", a b]'],
    ['tags:\n  - 10.0.3.7', 'tags:\n  - "[redacted:ip-1]"'],
    ["note: '10.0.3.7'", "note: '[redacted:ip-1]'"],
    ['10.0.3.7: down', '"[redacted:ip-1]": down'],
    ['note: |\n  10.0.3.7\n  is down', 'note: |\n  [redacted:ip-1]\n  is down'],
  ])('%s stays what it was', async (line, wanted) => {
    const post = (middle: string) => `---\ntitle: x\ndate: 2026-05-01\n${middle}\n---\n\n본문\n`;
    const text = await redacted(post(line));
    expect(text).toBe(post(wanted));
    const values = (written: string) =>
      JSON.stringify(readFrontMatter(written, 'x.md').values).replaceAll('[redacted:ip-1]', '10.0.3.7');
    expect(values(text)).toBe(values(post(line)));
  });
});

/** Words that tell something, each with what may stand around it. */
const tellTales = [
  ...samples.map(({ text }) => text),
  '/home/minsu/app.py',
  '/Users/minsu/app.py:3',
  'C:\\Users\\Kim Min\\app.py',
  'minsu@shop-web-1:~/app$ ls',
  '[lee@shop-web-2 app]$ ls',
  'ssh lee@10.0.3.9',
  '10.0.3.7',
  'http://10.0.3.7:8080/',
  'fd12:3456:789a::1',
  '59.23.150.58',
  'lee@shop.io',
  '[lee@shop.io](mailto:lee@shop.io)',
  'orders-db.prod.internal',
  'http://jenkins:8080/job/shop',
  'ip-10-0-3-7.ec2.internal',
  '~/.virtualenvs/shop-Xy12AbCd/bin',
  '010-2385-6719',
  '+1 415 238 5671',
  resident,
];
const between = fc.oneof(
  fc.constantFrom(
    ' ',
    '\n',
    '`',
    '"',
    '에서 ',
    ' | ',
    '\n> ',
    '\n    ',
    '\n```\n',
    ':',
    '/',
    '@',
    '-',
    '.',
    '',
  ),
  fc.string({ maxLength: 6 }),
);
const bodies = fc
  .array(fc.tuple(between, fc.constantFrom(...tellTales)), { maxLength: 10 })
  .map((pieces) => pieces.flat().join(''));

describe('whatever the text', () => {
  const ofThese = new Set(['secrets', 'disclosure']);
  const ids = new Set(rules.filter(({ topic }) => ofThese.has(topic)).map(({ id }) => id));

  test('with all redactions made, the rules find nothing more, and secretlint does not either', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const text = await redacted(front + body);
        const left = (await findingsOf({ lang: 'ko', text })).filter(({ code }) => ids.has(code));
        expect(left.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
        // What secretlint takes for a token although it is one character over and over is none to us.
        expect(await secretlintKinds(text)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('a second time changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { text, found } = await redactionsOf(front + body);
        const once = applyRedactions(text, found);
        expect(applyRedactions(once, found)).toBe(once);
        expect(await redacted(once)).toBe(once);
      }),
      { numRuns: 120 },
    );
  });

  test('what is not told stays byte for byte, and placeholders are one to one with values', async () => {
    await fc.assert(
      fc.asyncProperty(bodies, async (body) => {
        const { text, found } = await redactionsOf(front + body);
        const written = found.flatMap(({ ranges, placeholder }) =>
          ranges.map((range) => ({ ...range, placeholder })),
        );
        written.sort((a, b) => a.start - b.start);
        // The placeholders, put back one after the other, give the text again.
        let at = 0;
        let back = applyRedactions(text, found);
        for (const { start, end, placeholder } of written) {
          at = back.indexOf(placeholder, at);
          expect(at).toBe(start);
          back = back.slice(0, at) + text.slice(start, end) + back.slice(at + placeholder.length);
          at += end - start;
        }
        expect(back).toBe(text);
        expect(new Set(found.map(({ placeholder }) => placeholder)).size).toBe(found.length);
      }),
      { numRuns: 60 },
    );
  });
});
