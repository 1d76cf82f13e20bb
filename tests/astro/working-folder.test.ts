import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inWorkingFolder, openRoot } from '#astro/working-folder.ts';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));
let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sunfish-root-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the packages are in reach of a root that lies outside the project', () => {
  const root = openRoot(join(folder, 'site/root'));
  expect(realpathSync(join(root, 'node_modules/astro'))).toBe(realpathSync(join(packages, 'astro')));
});

test('a root is opened again as it is', () => {
  openRoot(folder);
  openRoot(folder);
  expect(readdirSync(folder)).toEqual(['node_modules']);
});

test('a link of a project that was moved away is made anew', () => {
  symlinkSync(join(folder, 'gone'), join(folder, 'node_modules'));
  openRoot(folder);
  expect(existsSync(join(folder, 'node_modules/astro'))).toBe(true);
});

test('a build works in the root, and leaves the working directory as it was', async () => {
  const before = process.cwd();
  await expect(inWorkingFolder(folder, async () => process.cwd())).resolves.toBe(folder);
  expect(process.cwd()).toBe(before);
  await expect(inWorkingFolder(folder, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(process.cwd()).toBe(before);
});
