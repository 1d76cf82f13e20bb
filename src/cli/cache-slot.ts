import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock } from './lock.ts';

/**
 * The folder for a run's caches. Astro keeps the state of a site there and does not expect a second process beside it:
 * the first run of one content folder has the usual cache, one that goes on at the same time a spare one.
 *
 * The run keeps it until the process ends.
 *
 * @param cacheDir absolute path of the folder for all caches
 * @param identity what two runs must have in common to share a cache
 * @throws where it cannot be written
 */
export function claimCache(cacheDir: string, identity: readonly string[]): string {
  const name = createHash('sha256').update(identity.join('\n')).digest('hex').slice(0, 10);
  for (let slot = 1; ; slot++) {
    const folder = slot === 1 ? cacheDir : join(cacheDir, `beside-${slot}`);
    const locks = join(folder, 'locks');
    mkdirSync(locks, { recursive: true });
    if (tryLock(join(locks, name)).lock) return folder;
  }
}
