import type { Diagnostic } from '#diagnostics/index.ts';
import { prepareRun, type Run, siteCache } from './run.ts';
import { openRoot } from './working-folder.ts';

/** A running dev server. */
export interface DevSite {
  /** Where it listens: `http://localhost:4321/base`. */
  url: string;
  stop(): Promise<void>;
}

export interface DevOptions {
  port?: number | undefined;
  host?: string | boolean | undefined;
  /** Called with all diagnostics of the content, at the start and after each change. */
  report(diagnostics: Diagnostic[]): void;
}

/**
 * Starts the dev server of a site. Problems of posts do not stop it: they are reported, and shown in the browser, and
 * are gone when the file is mended.
 *
 * @returns null where the site's configuration cannot be read: there is nothing to serve then
 */
export async function startDev(run: Run, { port, host, report }: DevOptions): Promise<DevSite | null> {
  const prepared = await prepareRun(run);
  report(prepared.diagnostics);
  if (!prepared.site) return null;
  const { site, statics, diagnostics } = prepared;
  const cache = siteCache(run);
  const watch = {
    folder: run.contentDir,
    ignored: run.outDir,
    diagnostics,
    async read() {
      const again = await prepareRun(run);
      report(again.diagnostics);
      return again;
    },
  };
  const [{ dev }, { astroConfig }] = await Promise.all([import('astro'), import('./astro-config.ts')]);
  const config = astroConfig(site, run.outDir, cache, {
    site,
    documents: cache.documents,
    dev: true,
    statics,
    watch,
  });
  const server = await dev({
    ...config,
    configFile: false,
    root: openRoot(cache.root),
    logLevel: 'error',
    server: { ...(port ? { port } : {}), ...(host === undefined ? {} : { host }) },
  });
  const { address } = server;
  const name = address.family === 'IPv6' || address.address === '127.0.0.1' ? 'localhost' : address.address;
  return { url: `http://${name}:${address.port}${site.base}/`, stop: () => server.stop() };
}
