import type { SourceEntry } from '#cache/index.ts';
import type { StaticFile } from './content-files.ts';

/**
 * Keeps files out of a public site that only internal text names: the screenshot of an internal post, the log that an internal
 * block links to. A file that published text names as well is published, and so is one that nothing names.
 *
 * @param entries all there are: what an internal block of a draft names is internal too
 * @param published those that have a page
 * @param internal those that have none because they are internal
 */
export function withoutWithheld(
  statics: readonly StaticFile[],
  entries: readonly SourceEntry[],
  published: readonly SourceEntry[],
  internal: readonly SourceEntry[],
): StaticFile[] {
  const withheld = new Set([
    ...entries.flatMap(({ internalFiles }) => internalFiles),
    ...internal.flatMap(namedBy),
  ]);
  if (withheld.size === 0) return [...statics];
  const shown = new Set(published.flatMap(namedBy).map(spelt));
  const kept = new Set([...withheld].map(spelt).filter((file) => !shown.has(file)));
  return statics.filter(({ file }) => !kept.has(spelt(file)));
}

/** Absolute paths of the files that a post's text and front matter may mean. */
function namedBy({ images, files }: SourceEntry): string[] {
  return [...images.flatMap(({ candidates }) => candidates), ...files];
}

/** Korean names of files that were made on macOS are decomposed. */
function spelt(file: string): string {
  return file.normalize('NFC');
}
