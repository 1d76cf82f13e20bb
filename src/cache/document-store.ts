import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { RenderedDocument } from '#markdown/index.ts';
import { writeWhole } from './write-whole.ts';

/** Rendered documents on the disk, one JSON file each, named by their key. */
export interface DocumentStore {
  /**
   * Throws where no document of that key was written: a key comes from the snapshot of the same cache. A damaged one is removed,
   * so that the next run renders it again.
   */
  read(key: string): RenderedDocument;
  has(key: string): boolean;
  write(key: string, document: RenderedDocument): void;
  /** Removes every document whose key is not in `keep`, and what killed runs left. No other process may be writing. */
  prune(keep: ReadonlySet<string>): void;
}

/**
 * Opens the render cache of one site.
 *
 * Documents stay out of Astro's data store: it re-serialises and compares itself whole on each build, which at 1,000
 * posts costs more than rendering them.
 *
 * @param folder absolute path; made on the first write
 */
export function openDocumentStore(folder: string): DocumentStore {
  const path = (key: string) => join(folder, `${key}.json`);
  let present: Set<string> | undefined;
  const keys = () => {
    present ??= new Set(list(folder).map((name) => name.replace(/\.json$/, '')));
    return present;
  };
  return {
    read(key) {
      try {
        return JSON.parse(readFileSync(path(key), 'utf8')) as RenderedDocument;
      } catch (cause) {
        rmSync(path(key), { force: true });
        throw new Error(
          `The cached document ${path(key)} is missing or damaged. Run again: it is made anew.`,
          {
            cause,
          },
        );
      }
    },
    has: (key) => keys().has(key),
    write(key, document) {
      writeWhole(path(key), JSON.stringify(document));
    },
    prune(keep) {
      const kept = new Set([...keep].map((key) => `${key}.json`));
      for (const name of list(folder)) if (!kept.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
