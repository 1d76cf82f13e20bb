import { sep } from 'node:path';
import sirv from 'sirv';
import type { ErrorPayload, ViteDevServer } from 'vite';
import type { Diagnostic } from '#diagnostics/index.ts';
import type { Prepared } from '#source/index.ts';
import type { Handover } from './integration.ts';

/** How the dev server follows the content folder. */
export interface Watch {
  /** Absolute path of the content folder. */
  folder: string;
  /** A folder inside of it whose changes do not count: the built site. */
  ignored: string;
  /** What was wrong at the start. */
  diagnostics: Diagnostic[];
  read(): Promise<Prepared>;
}

/** Editors write a file in several steps; what happens within this many milliseconds is one change. */
const settleMs = 40;

/**
 * Serves static files of the content folder, keeps the collections up to date when it changes, and shows the first
 * error of the content in the browser until it is mended.
 *
 * @param refresh makes Astro run the loaders again
 */
export function serveContent(
  server: ViteDevServer,
  handover: Handover,
  refresh: () => Promise<unknown>,
): void {
  const { watch } = handover;
  if (!watch) return;
  let problem = firstError(watch.diagnostics);
  let statics = staticPaths(handover);
  const serveStatic = sirv(watch.folder, { dev: true, etag: true });

  server.middlewares.use((request, response, next) => {
    const [path = '/', query] = (request.url ?? '/').split('?');
    const file = statics.get(decodePath(path));
    if (file?.startsWith(watch.folder + sep)) {
      request.url = encodeURI(file.slice(watch.folder.length).split(sep).join('/'));
      serveStatic(request, response, next);
      return;
    }
    // Astro's dev server takes `.html` off a URL; a post whose permalink ends so has its page at `x.html/`.
    if (path.endsWith('.html')) request.url = `${path}/${query === undefined ? '' : `?${query}`}`;
    next();
  });

  const showProblem = () => {
    if (problem) server.ws.send(problem);
  };
  server.ws.on('connection', showProblem);

  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<void> = Promise.resolve();
  const update = async () => {
    const prepared = await watch.read();
    const before = problem;
    problem = firstError(prepared.diagnostics);
    if (prepared.site) {
      handover.statics = prepared.statics;
      statics = staticPaths(handover);
      if (JSON.stringify(prepared.site) !== JSON.stringify(handover.site)) {
        handover.site = prepared.site;
        for (const environment of Object.values(server.environments)) {
          const module = environment.moduleGraph.getModuleById('\0virtual:sunfish/run');
          if (module) environment.moduleGraph.invalidateModule(module);
        }
      }
      await refresh();
    }
    if (problem) showProblem();
    else if (before) server.ws.send({ type: 'full-reload' });
  };
  server.watcher.add(watch.folder);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(watch.folder + sep) || file.startsWith(watch.ignored + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(update);
    }, settleMs);
  });
}

function staticPaths({ site, statics }: Handover): Map<string, string> {
  return new Map(statics.map(({ file, path }) => [`${site.base}/${path}`, file]));
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The overlay shows one problem; the terminal shows them all. */
function firstError(diagnostics: Diagnostic[]): ErrorPayload | null {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return null;
  const more = errors.length > 1 ? `\n\nand ${errors.length - 1} more, in the terminal` : '';
  return {
    type: 'error',
    err: {
      name: first.code,
      message: `${first.code}: ${first.message}\n\n${first.why}\n${first.help}${more}`,
      stack: '',
      loc: { file: first.file, line: first.line ?? 1, column: first.column ?? 1 },
      plugin: 'sunfish',
    },
  };
}
