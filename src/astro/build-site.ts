import type { Diagnostic } from '#diagnostics/index.ts';
import { prepareRun, type Run, siteCache } from './run.ts';
import { inWorkingFolder, openRoot } from './working-folder.ts';

/** How a build ended. `ok` is false where the input has an error: nothing was written then. */
export interface BuildResult {
  ok: boolean;
  diagnostics: Diagnostic[];
  /** Published posts. */
  posts: number;
  /** The path all URLs of the site start with: '' or '/blog'. */
  base: string;
}

/**
 * Builds a site into `run.outDir`, whose content Astro replaces.
 *
 * @throws what Astro throws: a bug of ours, or an image that cannot be encoded
 */
export async function buildSite(run: Run): Promise<BuildResult> {
  const prepared = await prepareRun(run);
  const { diagnostics } = prepared;
  if (!prepared.site || diagnostics.some(({ severity }) => severity === 'error'))
    return { ok: false, diagnostics, posts: 0, base: '' };
  const { site, snapshot, statics } = prepared;
  // Loaded now: Astro's memory and that of the render workers add up otherwise.
  const [{ build }, { astroConfig }] = await Promise.all([import('astro'), import('./astro-config.ts')]);
  const cache = siteCache(run);
  const config = astroConfig(site, run.outDir, cache, {
    site,
    cache,
    dev: false,
    statics,
  });
  const root = openRoot(cache.root);
  await inWorkingFolder(root, () => build({ ...config, configFile: false, root, logLevel: 'error' }));
  return { ok: true, diagnostics, posts: snapshot.published.length, base: site.base };
}
