import { mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts a page that Astro wrote where servers look for it.
 *
 * Astro writes `/2018/x.html` to `2018/x.html/index.html`, where a server looks for a file of that name; and `/c#/x/` to
 * `c%23/x/index.html`, though the browser's `%23` stands for a folder `c#`.
 *
 * @param out folder of the built site
 * @param pathname of the page as Astro names it: `2018/x.html/`
 */
export function settlePage(out: string, pathname: string): void {
  const written = pathname.replace(/\/$/, '').replaceAll('#', '%23');
  const path = written.replaceAll('%23', '#');
  const isFile = /\.html?$/i.test(path);
  if (!isFile && path === written) return;
  const folder = join(out, written);
  const draft = join(out, `${written}.part`);
  renameSync(join(folder, 'index.html'), draft);
  const target = join(out, isFile ? path : `${path}/index.html`);
  removeEmpty(folder, out);
  mkdirSync(dirname(target), { recursive: true });
  renameSync(draft, target);
  removeEmpty(dirname(draft), out);
}

/** Removes a folder and those above it as long as nothing is in them. */
function removeEmpty(folder: string, out: string): void {
  for (let current = folder; current.startsWith(out) && current !== out; current = dirname(current)) {
    if (readdirSync(current).length > 0) return;
    rmdirSync(current);
  }
}
