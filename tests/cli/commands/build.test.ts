import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { buildSite, Run } from '#astro/index.ts';
import { commands } from '#cli/commands/index.ts';
import { runCli } from '#cli/run-cli.ts';
import { diagnose } from '#diagnostics/index.ts';
import { readFiles, temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { recordTerminal } from '../terminal-record.ts';

/** What the build of a site does in a test, in place of Astro. */
const build = vi.hoisted(() => ({ site: vi.fn<typeof buildSite>() }));
vi.mock('#astro/index.ts', () => ({ buildSite: build.site }));
beforeEach(() => {
  build.site.mockReset();
});

const warning = diagnose('SF1009', { key: 'titel', count: '1 post', advice: '-' }, { file: 'content/a.md' });
const error = diagnose('SF1006', {}, { file: 'content/a.md' });

/** Builds in a folder where an earlier build stands. */
async function sunfishBuild(cwd: string, ...words: string[]) {
  writeFiles(cwd, { 'content/site.yml': '', 'dist/.sunfish-build': '{}', 'dist/index.html': 'old' });
  const { written, context } = recordTerminal();
  let clock = 0;
  const place = { cwd, environment: { SUNFISH_CACHE: 'cache' }, elapsed: () => (clock += 1234) };
  const code = await runCli(['build', ...words], commands, { ...context, ...place });
  return { code, ...written };
}

function succeed(run: Run, diagnostics = [warning]) {
  writeFiles(run.outDir, { 'index.html': 'new', 'posts/가/index.html': 'new', 'rss.xml': 'new' });
  return { ok: true, diagnostics, posts: 1, base: '/blog' };
}

describe('a build that succeeds', () => {
  test('puts the site in place and says so in one line', async () => {
    const cwd = temporaryFolder();
    build.site.mockImplementation(async (run) => succeed(run, []));
    // Two pages, and 1234 ms between the two looks at the clock.
    expect(await sunfishBuild(cwd)).toEqual({ code: 0, out: 'Built 2 pages in 1.2 s into dist\n', err: '' });
    expect(readFiles(join(cwd, 'dist'))).toMatchObject({ 'index.html': 'new', 'posts/가/index.html': 'new' });
    expect(readFiles(join(cwd, 'dist'))['.sunfish-build']).toContain('"base": "/blog"');
    expect(readdirSync(cwd).toSorted()).toEqual(['cache', 'content', 'dist']);
  });

  test('shows warnings and counts them', async () => {
    build.site.mockImplementation(async (run) => succeed(run));
    const { code, out, err } = await sunfishBuild(temporaryFolder());
    expect(code).toBe(0);
    expect(out).toBe('Built 2 pages in 1.2 s into dist, with 1 warning\n');
    expect(err).toMatch(/SF1009[\s\S]*\n1 warning in 1 file\n\n$/);
  });

  test('says nothing with --quiet', async () => {
    build.site.mockImplementation(async (run) => succeed(run));
    expect(await sunfishBuild(temporaryFolder(), '--quiet')).toEqual({ code: 0, out: '', err: '' });
  });

  test('was given absolute paths and what the command line says', async () => {
    const cwd = temporaryFolder();
    build.site.mockImplementation(async (run) => succeed(run));
    const site = 'https://example.org';
    await sunfishBuild(cwd, '--out=out', '--site', site, '--base', '/blog', '--missing-images', 'warn');
    expect(build.site.mock.calls).toEqual([
      [
        {
          command: 'build',
          contentDir: join(cwd, 'content'),
          outDir: join(cwd, '.out.sunfish-next'),
          cacheDir: join(cwd, 'cache'),
          site,
          base: '/blog',
          missingImages: 'warn',
          audience: 'public',
        },
      ],
    ]);
  });
});

describe('a build that fails', () => {
  test('because of the content shows the report, and the site of the build before stays', async () => {
    const cwd = temporaryFolder();
    build.site.mockResolvedValue({ ok: false, diagnostics: [error, warning], posts: 0, base: '' });
    const { code, out, err } = await sunfishBuild(cwd);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(
      /SF1006[\s\S]*1 error, 1 warning in 1 file\n\nNothing was built: dist is as it was\.\n$/,
    );
    expect(readFiles(join(cwd, 'dist'))).toEqual({ '.sunfish-build': '{}', 'index.html': 'old' });
    expect(readdirSync(cwd).toSorted()).toEqual(['cache', 'content', 'dist']);
  });

  test('shows errors with --quiet too, and no warnings', async () => {
    build.site.mockResolvedValue({ ok: false, diagnostics: [error, warning], posts: 0, base: '' });
    const { code, err } = await sunfishBuild(temporaryFolder(), '--quiet');
    expect(code).toBe(1);
    expect(err).toContain('SF1006');
    expect(err).not.toContain('SF1009');
  });

  test('because of a bug throws it on, and leaves nothing behind', async () => {
    const cwd = temporaryFolder();
    build.site.mockImplementation(async ({ outDir }) => {
      writeFileSync(join(outDir, 'half.html'), '');
      throw new TypeError('oops');
    });
    await expect(sunfishBuild(cwd)).rejects.toThrow('oops');
    expect(readFiles(join(cwd, 'dist'))).toEqual({ '.sunfish-build': '{}', 'index.html': 'old' });
    expect(readdirSync(cwd).toSorted()).toEqual(['cache', 'content', 'dist']);
  });

  test('because the disk is full is no bug', async () => {
    const cwd = temporaryFolder();
    build.site.mockRejectedValue(
      Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }),
    );
    const { code, err } = await sunfishBuild(cwd);
    expect(code).toBe(1);
    expect(err).toContain('error SF9002');
    expect(err).toContain('no space left on device');
    expect(readFiles(join(cwd, 'dist'))['index.html']).toBe('old');
  });
});
