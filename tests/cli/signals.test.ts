import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readFiles, temporaryFolder, writeFiles } from './temporary-folder.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const endlessBuild = new URL('./endless-build.ts', import.meta.url).href;
const before = { 'dist/.sunfish-build': '{}', 'dist/index.html': 'old' };

/** Starts a build that never ends and waits until it is half done. Its caches stand elsewhere. */
async function startBuild(cwd: string) {
  const cache = temporaryFolder();
  const child = spawn(process.execPath, ['--import', endlessBuild, main, 'build'], {
    cwd,
    env: { ...process.env, SUNFISH_CACHE: cache },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const exit: Promise<unknown[]> = once(child, 'exit');
  const begun = await Promise.race([once(child.stdout, 'data'), exit.then(() => null)]);
  const code = async () => (await exit)[0];
  return { child, begun: begun !== null, code, err: () => err };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('a build that is ended by %s cleans up and exits with %i', async (signal, expected) => {
  const cwd = temporaryFolder();
  writeFiles(cwd, before);
  const { child, begun, code } = await startBuild(cwd);
  expect(begun).toBe(true);
  expect(readFiles(cwd)['.dist.sunfish-next/half.html']).toBe('half');
  child.kill(signal);
  expect(await code()).toBe(expected);
  expect(readdirSync(cwd).toSorted()).toEqual(['dist']);
  expect(readFiles(cwd)).toEqual(before);
});

test('a second build of one folder is refused while the first goes on, and works once that was killed', async () => {
  const cwd = temporaryFolder();
  writeFiles(cwd, before);
  const first = await startBuild(cwd);
  const second = await startBuild(cwd);
  expect(second.begun).toBe(false);
  expect(await second.code()).toBe(1);
  expect(second.err()).toContain(`Process ${first.child.pid} on `);
  expect(readFiles(cwd)['.dist.sunfish-next/half.html']).toBe('half');

  first.child.kill('SIGKILL');
  await first.code();
  const third = await startBuild(cwd);
  expect(third.begun).toBe(true);
  third.child.kill('SIGTERM');
  await third.code();
  expect(readFiles(cwd)).toEqual(before);
});
