import type { AstroUserConfig } from 'astro';
import type { Diagnostic } from '#diagnostics/index.ts';
import { prepareRun, type Run, siteCache } from './run.ts';

/**
 * Astro's configuration for a content folder, for Astro's own commands (`astro build`, `astro check`): the content is
 * read and rendered before Astro starts.
 *
 * @param report called once with all diagnostics of the content
 * @returns null where the content has an error that leaves nothing to build
 */
export async function projectConfig(
  run: Run,
  report: (diagnostics: Diagnostic[]) => void,
): Promise<AstroUserConfig | null> {
  const prepared = await prepareRun(run);
  report(prepared.diagnostics);
  if (!prepared.site) return null;
  const hasErrors = prepared.diagnostics.some(({ severity }) => severity === 'error');
  if (run.command === 'build' && hasErrors) return null;
  const { site, statics } = prepared;
  const { astroConfig } = await import('./astro-config.ts');
  const cache = siteCache(run);
  const handover = { site, cache, dev: run.command === 'dev', statics };
  return astroConfig(site, run.outDir, cache, handover);
}
