import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { claimCache } from '#cli/cache-slot.ts';
import { temporaryFolder } from './temporary-folder.ts';

test('runs of different sites share the cache folder, a second run of one site has a spare one', () => {
  const cache = temporaryFolder();
  expect(claimCache(cache, ['build', '/blog', ''])).toBe(cache);
  expect(claimCache(cache, ['build', '/other', ''])).toBe(cache);
  expect(claimCache(cache, ['build', '/blog', ''])).toBe(join(cache, 'beside-2'));
  expect(claimCache(cache, ['build', '/blog', ''])).toBe(join(cache, 'beside-3'));
});

test('a cache folder that cannot be made throws the reason of the system', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  expect(() => claimCache(join(folder, 'file'), ['x'])).toThrow(/ENOTDIR|EEXIST/);
});
