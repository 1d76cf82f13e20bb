import { constants, copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StaticFile } from '#source/index.ts';

/**
 * Copies files that are served byte for byte into the built site. One that stands where a generated page does
 * replaces it: who puts a `robots.txt` or `404.html` of their own there means it.
 */
export function copyStatics(statics: readonly StaticFile[], out: string): void {
  const made = new Set<string>();
  for (const { file, path } of statics) {
    const target = join(out, path);
    const folder = dirname(target);
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      made.add(folder);
    }
    if (existsSync(target) && path.endsWith('/')) continue;
    copyFileSync(file, target, constants.COPYFILE_FICLONE);
  }
}
