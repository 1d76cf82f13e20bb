import { join } from 'node:path';
import { openDocumentStore, type Snapshot } from '#cache/index.ts';
import type { AskLinks, Finding, LinkCensus, SiteFacts } from '#checks/index.ts';
import { byPlace } from '#diagnostics/index.ts';
import type { Site } from '#site/index.ts';
import { type CheckedFile, checkFiles } from './check-files.ts';
import { type PrepareOptions, prepare, type ReadyContent } from './prepare.ts';

export interface ContentCheck {
  /** What the reading of the content and the rules found, silenced findings included. */
  findings: Finding[];
  /** Absolute paths of the files that were checked. */
  files: string[];
  /** How many links to other sites were asked for; null where none was to be. */
  census: LinkCensus | null;
}

/**
 * Checks a content folder: all that a build would say of it, and what the rules of the checks find. Drafts and posts of the future are
 * checked as well.
 *
 * What was found in a file is kept beside the render cache: an unchanged one is not looked at again on the same day.
 *
 * @param isAsked which files are asked about; rules about the whole site look at all all the same
 * @param ask asks other sites whether the links of these files still work; without it nothing is sent anywhere
 */
export async function checkContent(
  options: Omit<PrepareOptions, 'includeDrafts'>,
  isAsked: (file: string) => boolean = () => true,
  ask?: AskLinks,
): Promise<ContentCheck> {
  const prepared = await prepare({ ...options, includeDrafts: true });
  if (!prepared.site) return { findings: prepared.diagnostics, files: [], census: null };
  const { site, snapshot } = prepared;
  const checked = await checkFiles(Object.values(snapshot.entries), {
    site,
    now: options.now,
    images: snapshot.images,
    cacheFile: join(options.cache.root, 'checks.json'),
  });
  // Loaded on demand: Astro loads this room for its loaders, and would read parser and rules through Vite as well.
  const { checkExternal, checkSite, externalRules, rules, siteRules } = await import('#checks/index.ts');
  const isRule = (id: string) => rules.some((rule) => rule.id === id);
  const facts = checked.flatMap((one) => one.facts ?? []);
  const linking = checked.flatMap(({ file, facts, findings }) =>
    facts && isAsked(file) ? [{ facts, findings }] : [],
  );
  const external = ask ? await checkExternal(linking, { site, rules: externalRules, ask }) : null;
  const findings = [
    // The rule about secrets is asked when a document is rendered, and again here.
    ...prepared.diagnostics.filter(({ code }) => !isRule(code)),
    ...checked.flatMap((one) => one.findings),
    ...checkSite(wholeSite(prepared, facts, options), siteRules),
    ...(external?.findings ?? []),
  ];
  return {
    findings: findings.filter(({ file }) => isAsked(file)).sort(byPlace),
    files: checked.map(fileOf).filter(isAsked).sort(),
    census: external?.census ?? null,
  };
}

function wholeSite(
  { site, snapshot, statics }: ReadyContent,
  posts: SiteFacts[],
  { contentDir, reservedPaths, cache }: Omit<PrepareOptions, 'includeDrafts'>,
) {
  const documents = openDocumentStore(cache.documents);
  return {
    site: site satisfies Site,
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

function fileOf({ file }: CheckedFile): string {
  return file;
}
