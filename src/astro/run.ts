import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CacheFolders, cacheFolders } from '#cache/index.ts';
import { buildInstant } from '#post/index.ts';
import type { Audience } from '#site/index.ts';
import { checkFolder, type FolderCheck, type Prepared, prepare } from '#source/index.ts';

/** What one run of Sunfish is asked to do. All paths are absolute. */
export interface Run {
  command: 'build' | 'dev';
  contentDir: string;
  /** Where the site is written; nothing in it counts as content. */
  outDir: string;
  /** The one folder below which all caches stand. */
  cacheDir: string;
  /** Overrides of the configuration file. */
  site?: string | undefined;
  base?: string | undefined;
  missingImages?: 'error' | 'warn' | undefined;
  /** Who the site is for. */
  audience: Audience;
}

/** URLs that the theme's own pages take, besides those of lists: no post may have them. */
export const reservedPaths = [
  '/',
  '/tags/',
  '/subjects/',
  '/archive/',
  '/404/',
  '/404.html',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/robots.txt',
];

/** Where caches stand by default: `SUNFISH_CACHE`, else a folder in the project's `node_modules`. */
export function defaultCacheDir(environment: NodeJS.ProcessEnv): string {
  return (
    environment['SUNFISH_CACHE'] ??
    fileURLToPath(new URL('../../node_modules/.cache/sunfish', import.meta.url))
  );
}

/** The cache of one site: a folder of its own, so that two sites, or a build beside a dev server, do not disturb each other. */
export function siteCache(run: Run): CacheFolders {
  const identity = createHash('sha256')
    .update(`${run.command}\n${run.contentDir}\n${run.base ?? ''}\n${run.audience}`)
    .digest('hex')
    .slice(0, 10);
  return cacheFolders(join(run.cacheDir, `${basename(run.contentDir)}-${run.command}-${identity}`));
}

/** Reads and renders the content of a run; see `prepare` of the source room. */
export function prepareRun(run: Run): Promise<Prepared> {
  return prepare({ ...requestOf(run), includeDrafts: run.command === 'dev' });
}

/** Checks the content of a run; see `checkFolder` of the source room. */
export function checkRun(run: Run): Promise<FolderCheck> {
  return checkFolder(requestOf(run));
}

function requestOf(run: Run) {
  return {
    contentDir: run.contentDir,
    outDir: run.outDir,
    cache: siteCache(run),
    overrides: {
      url: run.site,
      base: run.base,
      missingImages: run.missingImages,
      audience: run.audience,
    },
    stopAtSettings: run.command === 'dev',
    now: buildInstant(process.env, Temporal.Now.instant()),
    reservedPaths,
  };
}
