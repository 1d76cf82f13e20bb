import { readFileSync } from 'node:fs';
import type { Diagnostic } from '#diagnostics/index.ts';
import type { ImageReference, LinkReference } from '#markdown/index.ts';
import type { Post, UnknownKey, UnrenderedPost } from '#post/index.ts';
import type { FoundImage } from './found-image.ts';
import { writeWhole } from './write-whole.ts';

/** What one source file came to, rendered or not. */
export interface SourceEntry {
  post: UnrenderedPost;
  /** Changes with the source, the site's settings and the pipeline. */
  key: string;
  images: ImageReference[];
  links: LinkReference[];
  /** Absolute paths of local files that it may name, and of those that its internal blocks may name. */
  files: string[];
  internalFiles: string[];
  /** Ids of its headings and of all else on its page that has one. */
  ids: string[];
  unknownKeys: UnknownKey[];
  /** Where the id of its incident stands. */
  incidentPlace: { line: number; column: number } | null;
  /** Diagnostics of this file alone, told again on each run. */
  diagnostics: Diagnostic[];
}

/** What one source file came to, without its document, whose key in the DocumentStore is the entry's. */
export interface Entry extends SourceEntry {
  post: Post;
}

/** An entry that has a page. */
export interface PublishedEntry {
  /** Key of `Snapshot.entries`. */
  id: string;
  /** Old addresses that lead to it, without those that are taken. */
  redirects: string[];
}

/** One reading of a content folder: the cache of the next run and what Astro's loader takes over. */
export interface Snapshot {
  /** Fingerprint of pipeline and site: entries of another one are of no use. */
  fingerprint: string;
  /** By `post.id`. */
  entries: Record<string, Entry>;
  /** What this run publishes: drafts and future posts are left out of a build. */
  published: PublishedEntry[];
  images: FoundImage[];
  /** When version control says the files of incidents were last changed, RFC 3339 by absolute path. */
  edited: Record<string, string>;
  /** What was read of the past for it. */
  history: EditHistory | null;
}

/** The past of files as version control has it at one commit. */
export interface EditHistory {
  /** The commit. */
  head: string;
  /** Absolute paths of the files that were asked about. */
  files: string[];
  /** RFC 3339 by absolute path: the last commit of each that more than one has touched. */
  times: Record<string, string>;
}

/**
 * Reads a snapshot; undefined where there is none that can be used.
 *
 * @param fingerprint where given, a snapshot of another pipeline or other settings does not count
 */
export function readSnapshot(file: string, fingerprint?: string): Snapshot | undefined {
  try {
    const snapshot = JSON.parse(readFileSync(file, 'utf8')) as Snapshot;
    return fingerprint === undefined || snapshot.fingerprint === fingerprint ? snapshot : undefined;
  } catch {
    // A cache that is absent or damaged is built anew: it never stops a run.
    return undefined;
  }
}

/** Writes the snapshot whole or not at all. */
export function writeSnapshot(file: string, snapshot: Snapshot): void {
  writeWhole(file, JSON.stringify(snapshot));
}
