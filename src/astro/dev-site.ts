import type { Finding } from '#checks/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import type { Prepared, ReadyContent } from '#source/index.ts';
import type { Watch } from './dev-content.ts';
import { checkRun, prepareRun, type Run, siteCache } from './run.ts';
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
  /** Called when the content was checked, some time after each reading: with all that was found, those diagnostics included. */
  found(findings: Finding[]): void;
}

/**
 * Starts the dev server of a site. Problems of posts do not stop it: they are reported, and shown in the browser, and
 * are gone when the file is mended. A change of the site's settings starts it anew at its port.
 *
 * @returns null where the site's configuration cannot be read: there is nothing to serve then
 */
export async function startDev(run: Run, { port, host, report, found }: DevOptions): Promise<DevSite | null> {
  const read = async () => {
    const prepared = await prepareRun(run);
    report(prepared.diagnostics);
    return prepared;
  };
  const prepared = await read();
  if (!prepared.site) return null;
  const start = (content: ReadyContent, at: number | undefined) =>
    listen(run, content, {
      ...(at === undefined ? {} : { port: at }),
      ...(host === undefined ? {} : { host }),
      read,
      found,
      async settingsChanged(changed) {
        const { port } = server.address;
        await server.stop();
        server = await start(changed, port);
      },
    });
  let server = await start(prepared, port);
  const { address } = server;
  const name = address.family === 'IPv6' || address.address === '127.0.0.1' ? 'localhost' : address.address;
  const url = `http://${name}:${address.port}${prepared.site.base}/`;
  return { url, stop: () => server.stop() };
}

interface Listening extends Pick<DevOptions, 'found'> {
  port?: number;
  host?: string | boolean;
  read(): Promise<Prepared>;
  settingsChanged(content: ReadyContent): Promise<void>;
}

async function listen(
  run: Run,
  content: ReadyContent,
  { read, found, settingsChanged, ...server }: Listening,
) {
  const { site, statics } = content;
  const [{ dev }, { astroConfig }] = await Promise.all([import('astro'), import('./astro-config.ts')]);
  const cache = siteCache(run);
  const opened = Promise.withResolvers<void>();
  const watch: Watch = {
    folder: run.contentDir,
    ignored: run.outDir,
    content,
    opened: opened.promise,
    read,
    settingsChanged,
    check: () => checkRun(run),
    found,
  };
  const config = astroConfig(site, run.outDir, cache, { site, cache, dev: true, statics, watch });
  const running = await dev({
    ...config,
    configFile: false,
    root: openRoot(cache.root),
    logLevel: 'error',
    server,
  });
  // The first page takes two seconds, in which its modules are loaded: they pass while the author opens the browser.
  void fetch(`http://localhost:${running.address.port}${site.base}/`)
    .then((page) => page.text())
    .catch(() => undefined)
    .finally(opened.resolve);
  return running;
}
