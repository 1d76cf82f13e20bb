import { expect, test } from 'vitest';
import { createReader } from '#markdown/index.ts';
import { readSite } from '#site/index.ts';

const trace = [
  'Traceback (most recent call last):',
  '  File "/opt/shop/main.py", line 1, in run',
  '    import orders',
  '  File "/opt/shop/vendor/orders.py", line 2, in <module>',
  '    raise ValueError("x")',
  'ValueError: x',
].join('\n');

/** Whose code the two frames are, by the words of site.yml and of the front matter. */
async function origins(settings: string, keys: string): Promise<(string | undefined)[]> {
  const input = {
    text: `title: x\n${settings}`,
    file: '/s/site.yml',
    kind: 'native',
    name: 's',
    overrides: {},
  } as const;
  const { site } = readSite(input);
  if (!site) throw new Error('no site');
  const reader = await createReader({ site, contentDir: '/s' });
  const text = `---\ntitle: x\ndate: 2026-01-01\n${keys}---\n\n\`\`\`\n${trace}\n\`\`\`\n`;
  const { document } = await reader.read({
    id: 'posts/a.md',
    kind: 'post',
    file: '/s/posts/a.md',
    draft: false,
    text,
    diagnostics: [],
  });
  const slot = document?.slots[0];
  if (slot?.component !== 'Traceback') return [];
  return slot.props.segments.flatMap((segment) =>
    segment.kind === 'trace' ? segment.trace.frames.map(({ origin }) => origin) : [],
  );
}

test('a frame outside of installed packages is the application’s', async () => {
  expect(await origins('', '')).toEqual(['app', 'app']);
});

test('site.yml names paths of libraries', async () => {
  expect(await origins('library: ["**/vendor/**"]\n', '')).toEqual(['app', 'library']);
});

test('a post adds paths of its own, the longer match wins', async () => {
  expect(await origins('library: /opt/**\n', 'app: /opt/shop/main.py\n')).toEqual(['app', 'library']);
});
