import { describe, expect, test } from 'vitest';
import { documentOf, siteOf } from './cases.ts';

const github = 'source: {repo: https://github.com/me/shop, ref: v1.2.3, root: /srv/shop}';

const trace = (file: string) =>
  [
    '```',
    'Traceback (most recent call last):',
    `  File "${file}", line 12, in total`,
    '    return float(row["a"])',
    "ValueError: could not convert string to float: '12,50'",
    '```',
  ].join('\n');

/** What the page adds to the only frame. */
async function detailOf(file: string, settings: string, keys = '') {
  const text = `---\ntitle: x\ndate: 2026-01-01\n${keys}---\n\n${trace(file)}\n`;
  const { slots } = await documentOf(text, siteOf(settings));
  const slot = slots[0];
  if (slot?.component !== 'Traceback') throw new Error('no traceback');
  return slot.props.segments.flatMap((part) => (part.kind === 'trace' ? part.details : []))[0];
}

const hrefOf = async (file: string, settings: string, keys = '') =>
  (await detailOf(file, settings, keys))?.href;

describe('a frame of the application links to its line', () => {
  test.for([
    ['/srv/shop/orders.py', 'https://github.com/me/shop/blob/v1.2.3/orders.py#L12'],
    ['/srv/shop/a b/주문.py', 'https://github.com/me/shop/blob/v1.2.3/a%20b/%EC%A3%BC%EB%AC%B8.py#L12'],
    ['orders/total.py', 'https://github.com/me/shop/blob/v1.2.3/orders/total.py#L12'],
    ['./orders.py', 'https://github.com/me/shop/blob/v1.2.3/orders.py#L12'],
  ] as const)('%s', async ([file, address]) => {
    expect(await hrefOf(file, github)).toBe(address);
  });

  test.for([
    '/srv/shopping/orders.py',
    '/srv/shop/../key.py',
    '<stdin>',
    '/usr/lib/python3.12/json/decoder.py',
  ])('unless it is no file below the root: %s', async (file) => {
    expect(await hrefOf(file, github)).toBe(null);
  });

  test('unless nothing says where its source is', async () => {
    expect(await hrefOf('/srv/shop/orders.py', '')).toBe(null);
  });

  test.for([
    ['https://gitlab.com/me/shop.git', 'https://gitlab.com/me/shop/-/blob/fix/a/o.py#L12'],
    ['https://bitbucket.org/me/shop/', 'https://bitbucket.org/me/shop/src/fix/a/o.py#lines-12'],
    ['https://git.example.org/me/shop', 'https://git.example.org/me/shop/blob/fix/a/o.py#L12'],
  ] as const)('as the host has it: %s', async ([repo, address]) => {
    expect(await hrefOf('o.py', `source: {repo: '${repo}', ref: fix/a}`)).toBe(address);
  });

  test('as the post says it, over the site', async () => {
    const keys = 'source:\n  repo: https://github.com/me/other\n  ref: abc123\n  root: /opt\n';
    expect(await hrefOf('/opt/o.py', github, keys)).toBe('https://github.com/me/other/blob/abc123/o.py#L12');
    expect(await hrefOf('/srv/shop/o.py', github, keys)).toBe(null);
  });
});

test.for(['me/shop', '"https://[shop/me"'])(
  'a repository that is no address is told at its line: %s',
  async (repo) => {
    const { diagnostics } = await documentWith(`source: {repo: ${repo}, ref: v1}`);
    expect(diagnostics).toEqual(['SF1004 4:16']);
  },
);

async function documentWith(line: string) {
  const { createReader } = await import('#markdown/index.ts');
  const reader = await createReader({ site: siteOf(''), contentDir: '/site' });
  const text = `---\ntitle: x\ndate: 2026-01-01\n${line}\n---\n\nWords.\n`;
  const read = await reader.read({
    id: 'posts/a.md',
    kind: 'post',
    file: '/site/posts/a.md',
    draft: false,
    text,
    diagnostics: [],
  });
  return { diagnostics: read.diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`) };
}

describe('the source of a frame', () => {
  test('has the colours of its language', async () => {
    const detail = await detailOf('/srv/shop/orders.py', '');
    expect(detail?.sourceHtml).toMatch(/^<span class="line"><span class="k">return <\/span>.*float/);
  });

  test('is coloured in a library too: a fold may be opened', async () => {
    const text = [
      '```',
      'Traceback (most recent call last):',
      '  File "/usr/lib/python3.12/json/decoder.py", line 3, in decode',
      '    return run()',
      '  File "/srv/shop/orders.py", line 12, in total',
      '    return 1',
      'ValueError: x',
      '```',
    ].join('\n');
    const { slots } = await documentOf(`---\ntitle: x\ndate: 2026-01-01\n---\n\n${text}\n`);
    const details = slots.flatMap((slot) =>
      slot.component === 'Traceback'
        ? slot.props.segments.flatMap((part) => (part.kind === 'trace' ? part.details : []))
        : [],
    );
    expect(details.map(({ sourceHtml }) => sourceHtml === null)).toEqual([false, false]);
  });
});
