import { resolve } from 'node:path';
import { reservedPaths, siteCache } from '#astro/index.ts';
import { buildInstant } from '#post/index.ts';
import type { Audience } from '#site/index.ts';
import { claimCache } from './cache-slot.ts';
import type { CommandContext } from './command.ts';
import { outOption } from './commands/options.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * How a command that builds nothing reads a content folder: as `sunfish build` would, and with the cache of its builds, which this run
 * has from now on.
 *
 * @param content the option `--content`
 */
export function contentRequest(context: CommandContext, content: string, audience: Audience) {
  const { contentDir, cacheDir } = surroundingsOf(context, content);
  const claimed = claimCache(cacheDir, ['build', contentDir, '', audience]);
  return {
    contentDir,
    // Nothing is written there; should it lie within the content, it is no part of it.
    outDir: resolve(context.cwd, outOption.default),
    cache: siteCache({ command: 'build', contentDir, outDir: '', cacheDir: claimed, audience }),
    now: buildInstant(context.environment, Temporal.Now.instant()),
    reservedPaths,
  };
}
