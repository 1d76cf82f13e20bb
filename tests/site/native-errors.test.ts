import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { filesOf, sunfish, type Workspace, workspace } from './workspace.ts';

const cases = readdirSync(fileURLToPath(new URL('../fixtures/sites/native-errors', import.meta.url)));
let open: Workspace | undefined;

function mistaken(name: string): Workspace {
  open = workspace(`native-errors/${name}`);
  rmSync(join(open.content, 'expected.txt'), { force: true });
  // A site was built here before.
  mkdirSync(join(open.out, 'old'), { recursive: true });
  writeFileSync(join(open.out, 'old', 'index.html'), 'the site of yesterday');
  writeFileSync(join(open.out, '.sunfish-build'), '{ "base": "" }\n');
  return open;
}

afterEach(() => open?.remove());

describe('a mistake of the author stops the build', () => {
  test.each(cases)('%s: is reported at its place, and yesterday’s site stays', async (name) => {
    const site = mistaken(name);
    const before = filesOf(site.content);
    const expected = fileURLToPath(
      new URL(`../fixtures/sites/native-errors/${name}/expected.txt`, import.meta.url),
    );
    const { code, output } = await site.build();
    expect(code, output).toBe(1);
    for (const line of readFileSync(expected, 'utf8').trim().split('\n')) {
      const [place = '', code = '', ...words] = line.split(' ');
      const [, rest = ''] = output.split(`content/${place}  error ${code}\n`);
      expect(rest, `${place} ${code} in\n${output}`).not.toBe('');
      for (const word of words) expect(rest).toContain(word);
    }
    expect(codesOf(output)).toEqual(codesOf(readFileSync(expected, 'utf8')));
    expect(filesOf(site.out).get('old/index.html')).toBe('the site of yesterday');
    expect([...filesOf(site.out).keys()]).toEqual(['.sunfish-build', 'old/index.html']);
    expect(filesOf(site.content)).toEqual(before);
  });

  test('a post of 5 MB is refused with its size', async () => {
    const site = mistaken('missing-title');
    rmSync(join(site.content, 'posts/2025-03-02.md'));
    writeFileSync(
      join(site.content, 'posts/2025-03-02-log.md'),
      `---\ntitle: Log\n---\n\n${'a line of a log\n'.repeat(330_000)}`,
    );
    const { code, output } = await site.build();
    expect(code, output).toBe(1);
    expect(output).toContain('posts/2025-03-02-log.md');
    expect(codesOf(output)).toEqual(['SF4004']);
    expect(output).toContain('5.0 MB');
  });

  test('a post that is a link to nowhere is refused', async () => {
    const site = mistaken('missing-title');
    rmSync(join(site.content, 'posts/2025-03-02.md'));
    symlinkSync(join(site.content, 'nowhere.md'), join(site.content, 'posts/2025-03-02-link.md'));
    const { code, output } = await site.build();
    expect(code, output).toBe(1);
    expect(output).toContain('posts/2025-03-02-link.md');
    expect(codesOf(output)).toEqual(['SF4002']);
  });

  test('the offending line is shown', async () => {
    const { output } = await mistaken('unknown-variable').build();
    expect(output).toContain('The blog is called {{ site.titel }}.');
  });

  test('a missing image is let through where the author says so, with a placeholder and a warning', async () => {
    const site = mistaken('missing-image');
    // Without --quiet, which leaves warnings out.
    const words = ['build', '--content', site.content, '--out', site.out, '--missing-images', 'warn'];
    const { code, output } = await sunfish(words, join(site.out, '../cache'));
    expect(code, output).toBe(0);
    expect(codesOf(output)).toEqual(['SF4007']);
    expect(filesOf(site.out).get('posts/graph/index.html')).toContain('../assets/graph.png');
  });

  test('a mended post builds, and the old site is replaced whole', async () => {
    const site = mistaken('missing-title');
    expect((await site.build()).code).toBe(1);
    writeFileSync(join(site.content, 'posts/2025-03-02.md'), '# A heading\n\nText.\n');
    const { code, output } = await site.build();
    expect(code, output).toBe(0);
    expect(filesOf(site.out).has('old/index.html')).toBe(false);
    expect(filesOf(site.out).get('index.html')).toContain('A heading');
  });
});

/** The codes a text names, each once for each place. */
function codesOf(text: string): string[] {
  return [...new Set(text.match(/\bSF\d{4}\b/g))].sort();
}
