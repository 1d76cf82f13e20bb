import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

/**
 * Runs an Astro build with a folder of the cache as the working directory.
 *
 * Astro writes the program that renders the pages below the working directory, `.astro/` where the output is elsewhere
 * (its core/build/common.js, getOutDirWithinCwd), and runs it there. Two builds at a time must not share that folder, a
 * person's own must stay clean, and the packages that pages import must be found from it.
 *
 * @param folder the site's own folder in the cache
 */
export async function inWorkingFolder<Result>(folder: string, build: () => Promise<Result>): Promise<Result> {
  mkdirSync(folder, { recursive: true });
  linkPackages(folder);
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await build();
  } finally {
    process.chdir(before);
  }
}

/** A cache that `SUNFISH_CACHE` moved out of the project does not lie below its packages. A link of a project that was moved is made anew. */
function linkPackages(folder: string): void {
  const link = join(folder, 'node_modules');
  if (folder.startsWith(packages) || existsSync(link)) return;
  rmSync(link, { force: true });
  symlinkSync(packages, link, 'junction');
}
