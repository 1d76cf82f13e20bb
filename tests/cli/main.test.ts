import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFiles, temporaryFolder, writeFiles } from './temporary-folder.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Runs the real command, in a folder and an environment of its own. */
function sunfish(
  words: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; node?: string[] } = {},
) {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env;
  const run = spawnSync(process.execPath, [...(options.node ?? []), main, ...words], {
    cwd: options.cwd ?? temporaryFolder(),
    env: { ...inherited, ...options.env },
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe('sunfish', () => {
  test('shows help and version at once, and ends well', () => {
    expect(sunfish(['--help'])).toMatchObject({ code: 0, err: '' });
    expect(sunfish(['build', '--help']).out).toContain('--missing-images error|warn');
    expect(sunfish(['--version']).code).toBe(0);
  });

  test('ends with 2 where the command line is wrong', () => {
    expect(sunfish(['biuld'])).toMatchObject({ code: 2, out: '' });
    expect(sunfish(['build', '--contnet', 'x']).err).toContain('Did you mean "--content"?');
  });

  test('ends with 2 where the output folder holds work of a person, and leaves it as it is', () => {
    const cwd = temporaryFolder();
    writeFiles(cwd, { 'dist/thesis.txt': '논문', 'content/site.yml': 'title: x' });
    const { code, err } = sunfish(['build'], { cwd });
    expect(code).toBe(2);
    expect(err).toContain('dist  error SF5011');
    expect(readFiles(cwd)).toEqual({ 'dist/thesis.txt': '논문', 'content/site.yml': 'title: x' });
  });

  test('ends with 2 where there is nothing to preview', () => {
    const { code, err } = sunfish(['preview', '--out', 'nowhere']);
    expect(code).toBe(2);
    expect(err).toContain('There is no built site in "nowhere".');
  });

  test('shows the stack and ends with 70 where it has a bug', () => {
    const broken =
      'data:text/javascript,performance.now = () => { throw new Error("no clock", { cause: new Error("no time") }) }';
    const { code, err } = sunfish(['build'], { node: ['--import', broken] });
    expect(code).toBe(70);
    expect(err).toContain('which is a bug of its own');
    // Matches `at Object.run (file:///…/commands/build.ts:33:28)`.
    expect(err).toMatch(/Error: no clock\n\s+at .*\n[\s\S]*build\.ts:\d+/);
    expect(err).toContain('caused by Error: no time');
  });

  test('ends with 70 where a build comes to no end', () => {
    const never = `import { registerHooks } from 'node:module';
      const url = 'data:text/javascript,export const buildSite = () => new Promise(() => {})';
      registerHooks({ resolve: (name, context, next) => name === '#astro/index.ts' ? { url, shortCircuit: true } : next(name, context) });`;
    const node = ['--import', `data:text/javascript,${encodeURIComponent(never)}`];
    const { code, err } = sunfish(['build'], { node, env: { SUNFISH_CACHE: 'cache' } });
    expect(code).toBe(70);
    expect(err).toContain('The command has come to no end.');
  });

  test('goes on when nobody reads what it writes', () => {
    const command = `"${process.execPath}" "${main}" --help | true; echo "\${PIPESTATUS[0]}"`;
    expect(spawnSync('bash', ['-c', command], { encoding: 'utf8' })).toMatchObject({
      stdout: '0\n',
      stderr: '',
    });
  });

  test('writes colours to no file unless it is told to', () => {
    expect(sunfish(['biuld']).err).not.toContain('\u001B');
    expect(sunfish(['biuld'], { env: { FORCE_COLOR: '1' } }).err).toContain('\u001B[31m');
    expect(sunfish(['biuld'], { env: { NO_COLOR: '1' } }).err).not.toContain('\u001B');
  });

  test('is started by a link as well, as package managers make it', () => {
    const cwd = temporaryFolder();
    symlinkSync(main, join(cwd, 'sunfish'));
    const { PATH: path } = process.env;
    const { stdout } = spawnSync(join(cwd, 'sunfish'), ['--version'], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${path}` },
    });
    expect(stdout).toBe(sunfish(['--version']).out);
  });
});
