import { join } from 'node:path';
import { openDocumentStore, type Snapshot } from '#cache/index.ts';
import type { Finding, SiteFacts } from '#checks/index.ts';
import { byPlace } from '#diagnostics/index.ts';
import { type CheckedFile, checkFiles } from './check-files.ts';
import { concealSecrets } from './conceal-secrets.ts';
import type { PrepareOptions, ReadyContent } from './prepare.ts';

/** What was found in a content folder that was read. */
export interface PreparedCheck {
  /** What the reading of the content and the rules found, by file and place; silenced findings included. */
  findings: Finding[];
  files: CheckedFile[];
}

/** Checks a content folder that was read already, as `checkContent` does. */
export async function checkPrepared(
  content: ReadyContent,
  options: Pick<PrepareOptions, 'contentDir' | 'reservedPaths' | 'cache' | 'now'>,
): Promise<PreparedCheck> {
  const { site, snapshot, diagnostics } = content;
  const files = await checkFiles(Object.values(snapshot.entries), {
    site,
    now: options.now,
    images: snapshot.images,
    cacheFile: join(options.cache.root, 'checks.json'),
  });
  // Loaded on demand: Astro loads this room for its loaders, and would read parser and rules through Vite as well.
  const { checkSite, rules, siteRules } = await import('#checks/index.ts');
  const isRule = (id: string) => rules.some((rule) => rule.id === id);
  const isChecked = new Set(files.map(({ file }) => file));
  const facts = files.flatMap((one) => one.facts ?? []);
  const findings = [
    // The rule about secrets is asked when a document is rendered, and again here; of a file that is read as no post only then.
    ...diagnostics.filter(({ code, file }) => !isRule(code) || !isChecked.has(file)),
    ...files.flatMap((one) => one.findings),
    ...checkSite(wholeSite(content, facts, options), siteRules),
  ];
  return { findings: concealSecrets(findings).sort(byPlace), files };
}

function wholeSite(
  { site, snapshot, statics }: ReadyContent,
  posts: SiteFacts[],
  { contentDir, reservedPaths, cache }: Pick<PrepareOptions, 'contentDir' | 'reservedPaths' | 'cache'>,
) {
  const documents = openDocumentStore(cache.documents);
  return {
    site,
    contentDir,
    posts,
    published: new Set(snapshot.published.map(({ id }) => id)),
    paths: [...reservedPaths, ...statics.map(({ path }) => `/${path}`)],
    idsOf: (id: string) => idsOfPage(id, snapshot, documents),
  };
}

/** The ids of a post's page, as its document has them. */
function idsOfPage(
  id: string,
  { entries }: Snapshot,
  documents: ReturnType<typeof openDocumentStore>,
): ReadonlySet<string> | null {
  const key = entries[id]?.key;
  if (key === undefined || !documents.has(key)) return null;
  // The pipeline writes attributes in double quotes.
  const ids = documents.read(key).html.matchAll(/\sid="([^"]*)"/g);
  return new Set([...ids].map(([, name = '']) => name.replaceAll('&quot;', '"').replaceAll('&#x26;', '&')));
}
