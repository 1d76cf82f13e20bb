import type { FoundImage, SourceEntry } from '#cache/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import { betweenIncidents } from '#incident/index.ts';
import {
  incidentPaths,
  isFuture,
  isInternal,
  listPaths,
  reportUnknownKeys,
  type SettledUrls,
  settleUrls,
} from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { concealSecrets } from './conceal-secrets.ts';
import type { BundledFile, StaticFile } from './content-files.ts';
import type { ContentFolder } from './content-folder.ts';
import { findImages, type ImageFinder } from './images.ts';
import { withoutWithheld } from './withheld-files.ts';

export interface SettleOptions {
  /** Publish drafts and future posts as well. */
  includeDrafts: boolean;
  /** The moment that decides which posts are in the future. */
  now: Temporal.Instant;
  /** Site-relative URLs that the site's own pages take whatever its posts are. */
  reservedPaths: readonly string[];
  images: ImageFinder;
}

/** What the files of a content folder come to together. */
export interface Settled<One extends SourceEntry> {
  /** Entries that are for the audience, and out. */
  published: One[];
  /** The addresses of those that can be served. */
  urls: SettledUrls<One['post']>;
  images: FoundImage[];
  /** Files that are served byte for byte. */
  statics: StaticFile[];
  /** What an internal build has besides; nothing where this is one. */
  inside: { entries: One[]; statics: StaticFile[] };
  /** All that is wrong, of the folder, of its files and between them; what an unpublished post has wrong is only a warning. */
  diagnostics: Diagnostic[];
}

/**
 * Decides what of the entries of a content folder is published, under which addresses and with which files.
 *
 * @param failures what is wrong with files that came to no entry
 */
export async function settle<One extends SourceEntry>(
  { site, files, diagnostics: before }: ContentFolder,
  entries: readonly One[],
  failures: readonly Diagnostic[],
  options: SettleOptions,
): Promise<Settled<One>> {
  const isShown = ({ post }: One) => site.audience === 'internal' || !isInternal(post, options.now);
  const isOut = ({ post }: One) =>
    options.includeDrafts || !(post.draft || (isFuture(post, options.now) && !showsFuture(site)));
  const published = entries.filter((entry) => isShown(entry) && isOut(entry));
  const posts = published.map(({ post }): One['post'] => post);
  const missing = site.missingImages === 'error' ? 'error' : 'warning';
  const images = await findImages(entries, options.images, missing);
  const incidents = entries.flatMap(({ post: { incident, file }, incidentPlace }) =>
    incident ? [{ incident, place: { file, ...incidentPlace } }] : [],
  );
  const reserved = [...options.reservedPaths, ...listPaths(posts, site.pageSize), ...incidentPaths(posts)];
  const urls = settleUrls(posts, reserved, site.kind === 'jekyll');
  const diagnostics = [
    ...before,
    ...failures,
    ...entries.flatMap((entry) => entry.diagnostics),
    ...images.diagnostics,
    ...urls.diagnostics,
    ...betweenIncidents(incidents),
    ...reportUnknownKeys(entries.map(({ post, unknownKeys }) => ({ file: post.file, unknownKeys }))),
  ];
  const pages = new Set(urls.posts.map(({ id }) => id));
  const internal = entries.filter((entry) => !isShown(entry));
  const shared = [...files.statics, ...besidePages(files.bundled, urls.posts)];
  const statics = withoutWithheld(
    shared,
    entries,
    entries.filter(({ post }) => pages.has(post.id)),
    internal,
  );
  const served = new Set(statics);
  const besideInternal = besidePages(
    files.bundled,
    internal.map(({ post }) => post),
  );
  return {
    published,
    urls,
    images: images.images,
    statics,
    inside: {
      entries: internal,
      statics: [...shared.filter((file) => !served.has(file)), ...besideInternal],
    },
    diagnostics: concealSecrets(diagnostics).map(softenerOf(entries, published)),
  };
}

/** Makes warnings of the errors of posts that are not published. */
function softenerOf(entries: readonly SourceEntry[], published: readonly SourceEntry[]) {
  const out = new Set(published.map(({ post }) => post.file));
  const kept = new Set(entries.map(({ post }) => post.file).filter((file) => !out.has(file)));
  return (diagnostic: Diagnostic): Diagnostic =>
    diagnostic.severity === 'error' && kept.has(diagnostic.file)
      ? { ...diagnostic, severity: 'warning' }
      : diagnostic;
}

/** Where the files of posts with a folder of their own are served: beside the post's page. */
function besidePages(
  bundled: readonly BundledFile[],
  posts: readonly Pick<SourceEntry['post'], 'id' | 'path'>[],
): StaticFile[] {
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
