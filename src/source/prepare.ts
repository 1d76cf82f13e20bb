import { createHash } from 'node:crypto';
import type { CacheFolders, Entry, Snapshot } from '#cache/index.ts';
import { openDocumentStore, readSnapshot, writeSnapshot } from '#cache/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import { betweenIncidents } from '#incident/index.ts';
import type { SourceInput } from '#markdown/index.ts';
import {
  incidentPaths,
  isFuture,
  isInternal,
  listPaths,
  type Post,
  type PostFile,
  reportUnknownKeys,
  settleUrls,
} from '#post/index.ts';
import type { Site, SiteOverrides } from '#site/index.ts';
import { concealSecrets } from './conceal-secrets.ts';
import { type BundledFile, findContentFiles, type StaticFile } from './content-files.ts';
import { editTimes } from './edit-times.ts';
import { pipelineFingerprint } from './fingerprint.ts';
import { findImages } from './images.ts';
import { renderFiles } from './render.ts';
import { readSiteFolder } from './site-folder.ts';
import { readSourceText } from './source-text.ts';
import { withoutWithheld } from './withheld-files.ts';

export interface PrepareOptions {
  /** Absolute path. */
  contentDir: string;
  /** Absolute path; what stands in it is no content, should it lie inside the content folder. */
  outDir: string;
  cache: CacheFolders;
  overrides: SiteOverrides;
  /** Publish drafts and future posts as well. */
  includeDrafts: boolean;
  /** The moment that decides which posts are in the future. */
  now: Temporal.Instant;
  /** Do not go on to the posts where a setting is wrong: for who has a site to show that was read before. */
  stopAtSettings?: boolean | undefined;
  /** Site-relative URLs that the site's own pages take whatever its posts are. */
  reservedPaths: readonly string[];
}

/** A content folder read and rendered. */
export interface ReadyContent {
  site: Site;
  snapshot: Snapshot;
  statics: StaticFile[];
  diagnostics: Diagnostic[];
}

/** `site` is null where the configuration leaves nothing to read. */
export type Prepared = ReadyContent | { site: null; diagnostics: Diagnostic[] };

/**
 * Reads a content folder, renders what changed since the run before, and keeps the result in the cache folder, where
 * Astro's loader and the pages find it.
 *
 * Nothing is written but the cache. Problems of the input are diagnostics, every one of the run; what an unpublished
 * post has wrong is only a warning.
 */
export async function prepare(options: PrepareOptions): Promise<Prepared> {
  const { site, root, diagnostics: siteDiagnostics } = readSiteFolder(options.contentDir, options.overrides);
  if (!site || (options.stopAtSettings && siteDiagnostics.some(({ severity }) => severity === 'error')))
    return { site: null, diagnostics: siteDiagnostics };
  const content = findContentFiles(root, {
    kind: site.kind,
    exclude: site.exclude,
    include: site.include,
    collections: site.collections,
    ignore: [options.outDir, options.cache.root],
  });
  const fingerprint = pipelineFingerprint(site);
  const before = readSnapshot(options.cache.snapshot, fingerprint);
  const { entries, failures } = await renderChanged(content.sources, before, {
    site,
    root,
    fingerprint,
    cache: options.cache,
  });

  const isShown = ({ post }: Entry) => site.audience === 'internal' || !isInternal(post, options.now);
  const isOut = ({ post }: Entry) =>
    options.includeDrafts || !(post.draft || (isFuture(post, options.now) && !showsFuture(site)));
  const published = entries.filter((entry) => isShown(entry) && isOut(entry));
  const publishedIds = new Set(published.map(({ post }) => post.id));
  const images = await findImages(
    entries,
    before?.images ?? [],
    site.missingImages === 'error' ? 'error' : 'warning',
    root,
  );
  const fileIsPublished = new Map(entries.map(({ post }) => [post.file, publishedIds.has(post.id)]));
  const soften = (diagnostic: Diagnostic): Diagnostic =>
    diagnostic.severity === 'error' && fileIsPublished.get(diagnostic.file) === false
      ? { ...diagnostic, severity: 'warning' }
      : diagnostic;
  const posts = published.map(({ post }) => post);
  const incidents = entries.flatMap(({ post: { incident, file }, incidentPlace }) =>
    incident ? [{ incident, place: { file, ...incidentPlace } }] : [],
  );
  const reserved = [...options.reservedPaths, ...listPaths(posts, site.pageSize), ...incidentPaths(posts)];
  const urls = settleUrls(posts, reserved, site.kind === 'jekyll');
  const diagnostics = concealSecrets([
    ...siteDiagnostics,
    ...content.diagnostics,
    ...failures,
    ...entries.flatMap((entry) => entry.diagnostics),
    ...images.diagnostics,
    ...urls.diagnostics,
    ...betweenIncidents(incidents),
    ...reportUnknownKeys(entries.map(({ post, unknownKeys }) => ({ file: post.file, unknownKeys }))),
  ]).map(soften);

  const told = published.filter(({ post }) => post.incident !== null);
  const edits = editTimes(
    told.map(({ post }) => post.file),
    root,
    before?.history,
  );
  const snapshot: Snapshot = {
    fingerprint,
    entries: Object.fromEntries(entries.map((entry) => [entry.post.id, entry])),
    published: urls.posts.map(({ id }) => ({ id, redirects: urls.redirects.get(id) ?? [] })),
    images: images.images,
    edited: edits.times,
    history: edits.history,
  };
  writeSnapshot(options.cache.snapshot, snapshot);
  openDocumentStore(options.cache.documents).prune(new Set(entries.map(({ key }) => key)));
  const pages = new Set(urls.posts.map(({ id }) => id));
  const statics = withoutWithheld(
    [...content.statics, ...besidePages(content.bundled, urls.posts)],
    entries.filter(({ post }) => pages.has(post.id)),
    entries.filter((entry) => !isShown(entry)),
  );
  return { site, snapshot, statics, diagnostics };
}

/** Entries of all files: those of the run before where the source is the same, the others rendered. */
async function renderChanged(
  sources: readonly PostFile[],
  before: Snapshot | undefined,
  { site, root, fingerprint, cache }: { site: Site; root: string; fingerprint: string; cache: CacheFolders },
): Promise<{ entries: Entry[]; failures: Diagnostic[] }> {
  const documents = openDocumentStore(cache.documents);
  const failures: Diagnostic[] = [];
  const known: Entry[] = [];
  const changed: { input: SourceInput; key: string }[] = [];
  for (const source of sources) {
    const { text, digest, diagnostics } = readSourceText(source.file, site.kind !== 'native');
    if (text === null) {
      failures.push(...diagnostics);
      continue;
    }
    const key = createHash('sha256')
      .update(`${fingerprint}\n${root}\n${source.id}\n${digest}`)
      .digest('hex')
      .slice(0, 40);
    const entry = before?.entries[source.id];
    if (entry?.key === key && documents.has(key)) known.push(entry);
    else changed.push({ input: { ...source, text, diagnostics }, key });
  }
  const rendered = await renderFiles(changed, { site, contentDir: root, documents: cache.documents });
  for (const { entry, diagnostics } of rendered) if (!entry) failures.push(...diagnostics);
  const entries = [...known, ...rendered.flatMap(({ entry }) => entry ?? [])];
  entries.sort((a, b) => (a.post.id < b.post.id ? -1 : 1));
  return { entries, failures };
}

/** Where the files of posts with a folder of their own are served: beside the post's page. */
function besidePages(bundled: readonly BundledFile[], posts: readonly Post[]): StaticFile[] {
  const folders = new Map(posts.map(({ id, path }) => [id, path.slice(1, path.lastIndexOf('/') + 1)]));
  return bundled.flatMap(({ file, post, path }) => {
    const folder = folders.get(post);
    return folder === undefined ? [] : [{ file, path: folder + path }];
  });
}

/** Jekyll's `future: true`. */
function showsFuture(site: Site): boolean {
  return site.kind === 'jekyll' && site.values['future'] === true;
}
