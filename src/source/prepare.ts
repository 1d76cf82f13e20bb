import type { Entry, Snapshot } from '#cache/index.ts';
import { openDocumentStore, readSnapshot, writeSnapshot } from '#cache/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import type { SourceInput } from '#markdown/index.ts';
import type { Site } from '#site/index.ts';
import type { StaticFile } from './content-files.ts';
import { type ContentFolder, type ContentOptions, openContent } from './content-folder.ts';
import { editTimes } from './edit-times.ts';
import { pipelineFingerprint, sourceKey } from './fingerprint.ts';
import { createImageFinder } from './images.ts';
import { renderFiles } from './render.ts';
import { type SettleOptions, settle } from './settle.ts';
import { readSourceText } from './source-text.ts';

export interface PrepareOptions extends ContentOptions, Omit<SettleOptions, 'images'> {}

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
  const content = openContent(options);
  if (!content.site) return content;
  const { site, root } = content;
  const { cache } = options;
  const fingerprint = pipelineFingerprint(site);
  const before = readSnapshot(cache.snapshot, fingerprint);
  const { entries, failures } = await renderChanged(content, before, fingerprint, cache.documents);
  const images = createImageFinder(root, before?.images ?? []);
  const settled = await settle(content, entries, failures, { ...options, images });
  const { published, urls, statics, diagnostics } = settled;
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
    images: settled.images,
    edited: edits.times,
    history: edits.history,
  };
  writeSnapshot(cache.snapshot, snapshot);
  openDocumentStore(cache.documents).prune(new Set(entries.map(({ key }) => key)));
  return { site, snapshot, statics, diagnostics };
}

/** Entries of all files: those of the run before where the source is the same, the others rendered. */
async function renderChanged(
  { site, root, files }: ContentFolder,
  before: Snapshot | undefined,
  fingerprint: string,
  folder: string,
): Promise<{ entries: Entry[]; failures: Diagnostic[] }> {
  const documents = openDocumentStore(folder);
  const failures: Diagnostic[] = [];
  const known: Entry[] = [];
  const changed: { input: SourceInput; key: string }[] = [];
  for (const source of files.sources) {
    const { text, digest, diagnostics } = readSourceText(source.file, site.kind !== 'native');
    if (text === null) {
      failures.push(...diagnostics);
      continue;
    }
    const key = sourceKey(fingerprint, root, source.id, digest);
    const entry = before?.entries[source.id];
    if (entry?.key === key && documents.has(key)) known.push(entry);
    else changed.push({ input: { ...source, text, diagnostics }, key });
  }
  const rendered = await renderFiles(changed, { site, contentDir: root, documents: folder });
  for (const { entry, diagnostics } of rendered) if (!entry) failures.push(...diagnostics);
  const entries = [...known, ...rendered.flatMap(({ entry }) => entry ?? [])];
  entries.sort((a, b) => (a.post.id < b.post.id ? -1 : 1));
  return { entries, failures };
}
