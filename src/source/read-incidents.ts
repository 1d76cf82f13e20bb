import { openDocumentStore, publishedPosts } from '#cache/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import { type IncidentPost, isIncidentPost, latestFirst, type Post } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { type PrepareOptions, prepare } from './prepare.ts';

export interface ContentIncidents {
  site: Site;
  /** The latest first; drafts, posts of the future and internal ones included. */
  posts: IncidentPost[];
  /** The post or page of a file, whether it tells of an incident or not. @param file absolute path */
  postOf(file: string): Post | null;
  /** Types of the exceptions in a post's tracebacks, each once, as they are printed: `ModuleNotFoundError`. */
  errorTypesOf(post: Post): string[];
  diagnostics: Diagnostic[];
}

/**
 * Reads the incidents of a content folder as their writers see them: with internal posts and fields, and with drafts. It takes from the
 * render cache what a build has rendered, and renders what changed since.
 *
 * @returns `site: null` where the configuration leaves nothing to read
 */
export async function readIncidents(
  options: Omit<PrepareOptions, 'includeDrafts' | 'overrides'>,
): Promise<ContentIncidents | { site: null; diagnostics: Diagnostic[] }> {
  const prepared = await prepare({ ...options, overrides: { audience: 'internal' }, includeDrafts: true });
  if (!prepared.site) return prepared;
  const { site, snapshot, diagnostics } = prepared;
  const entries = publishedPosts(snapshot);
  const documents = openDocumentStore(options.cache.documents);
  const keys = new Map(entries.map(({ post, key }) => [post.id, key]));
  return {
    site,
    posts: entries
      .map(({ post }) => post)
      .filter(isIncidentPost)
      .filter(({ kind }) => kind === 'post')
      .sort(latestFirst),
    postOf: (file) => entries.find(({ post }) => post.file === file)?.post ?? null,
    errorTypesOf({ id }) {
      const key = keys.get(id);
      if (key === undefined) return [];
      const types = documents.read(key).slots.flatMap((slot) => {
        if (slot.component !== 'Traceback') return [];
        return slot.props.segments.flatMap((segment) =>
          segment.kind === 'trace' ? segment.trace.exceptions.map(({ type }) => type) : [],
        );
      });
      return [...new Set(types.filter((type) => type !== null))];
    },
    diagnostics,
  };
}
