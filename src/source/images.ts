import { type Stats, statSync } from 'node:fs';
import type { Entry, FoundImage } from '#cache/index.ts';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';

/** Formats Astro's image pipeline reads (its `VALID_INPUT_FORMATS`). */
const readable = /\.(?:jpe?g|png|tiff|webp|gif|svg|avif)$/i;

/**
 * Looks for every local image the entries name.
 *
 * @param entries of the run
 * @param missing severity of an image that is not there
 * @returns the images found, each once, and a diagnostic a missing one at each place that names it
 */
export function findImages(
  entries: Iterable<Entry>,
  missing: 'error' | 'warning',
): { images: FoundImage[]; diagnostics: Diagnostic[] } {
  const images = new Map<string, FoundImage | null>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of entries) {
    for (const image of entry.images) {
      if (image.kind !== 'local') continue;
      let found = images.get(image.key);
      if (found === undefined) {
        found = locate(image.key, image.candidates);
        images.set(image.key, found);
      }
      if (found) continue;
      const { line, column } = image;
      const place = { file: entry.post.file, line, column };
      diagnostics.push(diagnose('SF4007', { source: image.source, path: image.candidates[0] ?? image.key }, place, missing));
    }
  }
  return { images: [...images.values()].filter((image) => image !== null), diagnostics };
}

/** True for an image Astro can make variants of; another is shown as it is. */
export function canBeOptimised(file: string): boolean {
  // Vite takes what stands behind `?` or `#` in an import for a query.
  return readable.test(file) && !/[?#]/.test(file);
}

function locate(key: string, candidates: readonly string[]): FoundImage | null {
  for (const candidate of candidates) {
    for (const file of new Set([candidate, candidate.normalize('NFC'), candidate.normalize('NFD')])) {
      const status: Stats | undefined = statSync(file, { throwIfNoEntry: false });
      if (status?.isFile()) return { key, file, stamp: `${status.mtimeMs}-${status.size}` };
    }
  }
  return null;
}
