import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { isPanelQuestion, panelEvents } from '#panel/index.ts';
import type { Prepared, ReadyContent } from '#source/index.ts';
import { type Checking, serveFindings } from './dev-findings.ts';
import { overlayOf, overlayOfBug } from './dev-overlay.ts';
import { staticFiles } from './dev-static-files.ts';
import type { Handover } from './integration.ts';

/** How the dev server follows the content folder. */
export interface Watch extends Checking {
  /** A folder inside of the content folder whose changes do not count: the built site. */
  ignored: string;
  /** The content as it was at the start. */
  content: ReadyContent;
  read(): Promise<Prepared>;
  /** Called instead of a refresh when what Astro was configured with has changed: the server has to start anew. */
  settingsChanged(content: ReadyContent): Promise<void>;
}

/** Editors write a file in several steps; what happens within this many milliseconds is one change. */
const settleMs = 40;

/**
 * Serves static files of the content folder and shows a change of it in the browser. An error that leaves a file without a page is shown
 * over whatever page is open when it is made, and then in place of the page that is missing; one that leaves no settings to read over all
 * pages, until it is mended. All that is found besides is told in a panel.
 *
 * Pages read the snapshot, which is there as soon as the content is read, and not Astro's data store, which is written 500 ms
 * after its last change.
 */
export function serveContent(server: ViteDevServer, handover: Handover): void {
  const { watch } = handover;
  if (!watch) return;
  const check = serveFindings(server, watch);
  server.middlewares.use(staticFiles(watch.folder, () => handover.statics));

  let problem = overlayOf(watch.content);
  let isEverywhere = false;
  const showProblem = () => {
    if (problem) server.ws.send(problem);
  };
  server.ws.on('connection', () => {
    if (isEverywhere) showProblem();
  });
  // Who looks at another page is not kept from it.
  server.ws.on(panelEvents.ask, (question: unknown, browser) => {
    if (problem && isPanelQuestion(question) && question.isMissing) browser.send(problem);
  });
  check(watch.content);

  const update = async () => {
    const prepared = await watch.read();
    const before = problem;
    problem = overlayOf(prepared);
    isEverywhere = !prepared.site;
    if (prepared.site && JSON.stringify(prepared.site) !== JSON.stringify(handover.site)) {
      await watch.settingsChanged(prepared);
      return;
    }
    if (prepared.site) {
      handover.statics = prepared.statics;
      forgetPaths(server);
    }
    // A problem that is new is shown over the page as it was; the page of a post that cannot be read is gone.
    if (problem && JSON.stringify(problem) !== JSON.stringify(before)) showProblem();
    else server.ws.send({ type: 'full-reload' });
    if (prepared.site) check(prepared);
  };
  follow(server, watch, () =>
    update().catch((error: unknown) => {
      problem = overlayOfBug(error);
      isEverywhere = true;
      server.config.logger.error(problem.err.stack);
      showProblem();
    }),
  );
}

/** Calls back after each change of the content, once at a time. */
function follow(server: ViteDevServer, { folder, ignored }: Watch, changed: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  server.watcher.add(folder);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(folder + sep) || file.startsWith(ignored + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(changed);
    }, settleMs);
  });
}

/**
 * Makes Astro ask for the static paths again: they hold the facts of posts, and it keeps them until this event of its own
 * (its vite-plugin-app/createAstroServerApp.js).
 */
function forgetPaths(server: ViteDevServer): void {
  for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
}
