import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandContext } from './command.ts';
import type { Surroundings } from './output/guard.ts';

const projectDir = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/** The folders around a run, as absolute paths. Caches stand in `SUNFISH_CACHE`, else in the project's `node_modules`. */
export function surroundingsOf({ cwd, environment }: CommandContext, content: string): Surroundings {
  const { SUNFISH_CACHE: chosen } = environment;
  const cache = chosen || resolve(projectDir, 'node_modules/.cache/sunfish');
  return {
    contentDir: resolve(cwd, content),
    cacheDir: resolve(cwd, cache),
    cwd,
    projectDir,
    homeDir: homedir(),
  };
}
