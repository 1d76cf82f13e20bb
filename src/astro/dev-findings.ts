import { fileURLToPath } from 'node:url';
import type { ViteDevServer } from 'vite';
import type { Finding } from '#checks/index.ts';
import { catalogue } from '#diagnostics/index.ts';
import { sitePath } from '#format/index.ts';
import { type FoundIn, isPanelQuestion, panelEvents, panelReport } from '#panel/index.ts';
import { type CheckedFile, type FolderCheck, type ReadyContent, readSourceText } from '#source/index.ts';
import { latestOnly } from './latest-only.ts';
import { requestLull } from './request-lull.ts';

/** How the checks go on while the author writes. */
export interface Checking {
  /** Absolute path of the content folder. */
  folder: string;
  /** Resolves when the server has answered for the first time. */
  opened: Promise<void>;
  check(): Promise<FolderCheck>;
  /** Called with all that was found, silenced findings left out. */
  found(findings: Finding[]): void;
}

/**
 * Checks the content behind the dev server, and tells the panel in the browser what was found.
 *
 * Nobody waits for a check: it begins when the pages that were asked for are served, and looks at the latest reading alone. No finding
 * changes what a page is.
 *
 * @returns what to call with each reading of the content
 */
export function serveFindings(server: ViteDevServer, checking: Checking): (content: ReadyContent) => void {
  const lull = requestLull();
  server.middlewares.use(lull.watch);
  let isClosed = false;
  server.httpServer?.once('close', () => {
    isClosed = true;
  });

  let last: { findings: Finding[]; foundIn: FoundIn } | null = null;
  server.ws.on(panelEvents.ask, (question: unknown, browser) => {
    if (last && isPanelQuestion(question))
      browser.send(panelEvents.report, panelReport(last.findings, question, last.foundIn));
  });

  const check = latestOnly<ReadyContent, FolderCheck>({
    async ready() {
      await checking.opened;
      await lull.wait();
    },
    work: () => checking.check(),
    done({ findings, files }, content) {
      // A change of the settings has started another server meanwhile.
      if (isClosed) return;
      last = { findings, foundIn: foundIn(content, files, checking.folder) };
      server.ws.send(panelEvents.checked);
      checking.found(findings.filter(({ silenced }) => silenced === undefined));
    },
    failed(error) {
      // A bug of ours: what was found before stands, and the site goes on.
      server.config.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
  });
  return (content) => {
    lull.disturb();
    check(content);
  };
}

function foundIn({ site, snapshot }: ReadyContent, files: readonly CheckedFile[], folder: string): FoundIn {
  const pages = new Map(
    snapshot.published.flatMap(({ id }) => {
      const post = snapshot.entries[id]?.post;
      return post ? [[post.file, { address: sitePath(site.base, post.path), lang: post.lang }]] : [];
    }),
  );
  const digests = new Map(files.map(({ file, digest }) => [file, digest]));
  const texts = new Map<string, string>();
  const docs = pages.get(rulesDocumentation)?.address;
  return {
    folder,
    pageOf: (file) => pages.get(file) ?? null,
    textOf(file) {
      const kept = texts.get(file);
      if (kept !== undefined) return kept;
      const { text, digest } = readSourceText(file, site.kind !== 'native');
      if (text === null || digest !== digests.get(file)) return null;
      texts.set(file, text);
      return text;
    },
    docsOf: (code) => (docs === undefined || code in catalogue ? null : `${docs}#${code}`),
  };
}

/** The page of the sample site that has a section for each rule. */
const rulesDocumentation = fileURLToPath(new URL('../../content/pages/docs/checks.md', import.meta.url));
