import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

/**
 * Makes the folder that Astro takes for its root, with the packages that pages import in reach: a cache that `SUNFISH_CACHE`
 * moved out of the project does not lie below them. A link of a project that was moved is made anew.
 *
 * @param folder the site's own folder in the cache, absolute
 */
export function openRoot(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const link = join(folder, 'node_modules');
  if (!folder.startsWith(packages) && !existsSync(link)) {
    rmSync(link, { force: true });
    symlinkSync(packages, link, 'junction');
  }
  return folder;
}

/**
 * Runs an Astro build with its root as the working directory.
 *
 * Astro writes the program that renders the pages below the working directory, `.astro/` where the output is elsewhere
 * (its core/build/common.js, getOutDirWithinCwd), and runs it there. Two builds at a time must not share that folder, a
 * person's own must stay clean, and the packages that pages import must be found from it.
 */
export async function inWorkingFolder<Result>(root: string, build: () => Promise<Result>): Promise<Result> {
  const before = process.cwd();
  process.chdir(root);
  try {
    return await build();
  } finally {
    process.chdir(before);
  }
}
