import { createHash } from 'node:crypto';
import type { SourceEntry } from '#cache/index.ts';
import type { CheckedSite } from '#checks/index.ts';
import type { CheckCache, WholeFindings } from './check-cache.ts';
import type { CheckedFiles } from './check-files.ts';
import type { ContentOptions } from './content-folder.ts';
import type { Settled, SettleOptions } from './settle.ts';

/** The parts of a check that rules about the whole site ask for. */
export interface WholeSite extends Pick<ContentOptions, 'contentDir'>, Pick<SettleOptions, 'reservedPaths'> {
  site: CheckedSite['site'];
  /** How the rules are set. */
  rules: string;
  files: CheckedFiles;
  settled: Settled<SourceEntry>;
}

/** Asks the rules about the whole site, unless all they would look at is as it was. */
export async function checkWhole(whole: WholeSite, before: CheckCache): Promise<WholeFindings> {
  const { site, contentDir, reservedPaths, files, settled } = whole;
  const published = settled.urls.posts.map(({ id }) => id);
  const paths = [...reservedPaths, ...settled.statics.map(({ path }) => `/${path}`)];
  const { entries, statics } = settled.inside;
  const inside = { posts: entries.map(({ post }) => post.id), paths: statics.map(({ path }) => `/${path}`) };
  const keys = files.checked.map(({ id }) => [id, files.kept[id]?.key]);
  const key = createHash('sha256')
    .update(JSON.stringify([whole.rules, contentDir, keys, published, paths, inside]))
    .digest('base64url');
  if (before.whole?.key === key) return before.whole;
  // Loaded on demand: Astro loads this room for its loaders, and would read parser and rules through Vite as well.
  const { checkSite, siteRules } = await import('#checks/index.ts');
  const ids = new Map(files.checked.map(({ id, entry }) => [id, entry?.ids]));
  const checked: CheckedSite = {
    site,
    contentDir,
    posts: files.checked.flatMap(({ facts }) => facts ?? []),
    published: new Set(published),
    paths,
    inside: { posts: new Set(inside.posts), paths: inside.paths },
    idsOf(id) {
      const known = ids.get(id);
      return known ? new Set(known) : null;
    },
  };
  return { key, findings: checkSite(checked, siteRules) };
}
