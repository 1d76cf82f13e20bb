import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { writeMarker } from '#cli/output/marker.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

test.each([
  { words: [], base: '/blog' },
  { words: ['--base', 'other/'], base: '/other' },
  { words: ['--base', '/'], base: '' },
])('preview $words serves a site built for /blog at "$base/" until it is ended', async ({ words, base }) => {
  const cwd = temporaryFolder();
  writeFiles(cwd, { 'dist/index.html': '안녕' });
  writeMarker(join(cwd, 'dist'), { base: '/blog' });
  const child = spawn(process.execPath, [main, 'preview', ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
    // Matches `http://localhost:4321/blog/`.
    const [url = ''] = /http:\S+/.exec(said) ?? [];
    expect(new URL(url).pathname).toBe(`${base}/`);
    expect(await (await fetch(url)).text()).toBe('안녕');
  } finally {
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(143);
  }
});
