import { realpathSync, type Stats, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { type FoundImage, readableImage, type SourceEntry } from '#cache/index.ts';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import type { ImageReference } from '#markdown/index.ts';
import { isWithin } from './walk-folder.ts';

/** What Astro's pipeline looks at to take a file for an SVG. */
const svgStart = /<svg[\s>]/i;

/** Looks for images on the disk: each once, and into it only where it is new or changed. */
export interface ImageFinder {
  /** The local images that some references name, as far as they are there, each once. */
  find(references: readonly ImageReference[]): Promise<FoundImage[]>;
  /** Takes over what was found elsewhere in this run. */
  remember(images: readonly FoundImage[]): void;
}

/**
 * @param root folder of the content: an image that a link takes out of it counts as missing. Absolute
 * @param before images of an earlier run: one whose stamp is the same is not opened again
 */
export function createImageFinder(root: string, before: readonly FoundImage[]): ImageFinder {
  const home = realpathSync(root);
  const known = new Map(before.map((image) => [identityOf(image), image]));
  const byKey = new Map<string, FoundImage | null>();
  return {
    async find(references) {
      const images = new Map<string, FoundImage>();
      for (const { key, kind, candidates } of references) {
        if (kind !== 'local' || images.has(key)) continue;
        const image = byKey.has(key) ? byKey.get(key) : look(key, candidates);
        byKey.set(key, image ?? null);
        if (image) images.set(key, image);
      }
      const found = [...images.values()];
      await examine(found.filter(({ problem }) => problem === undefined));
      return found;
    },
    remember(images) {
      for (const image of images) byKey.set(image.key, image);
    },
  };

  function look(key: string, candidates: readonly string[]): FoundImage | null {
    const found = locate(candidates, home);
    return found && { key, ...found, problem: known.get(identityOf(found))?.problem };
  }
}

function identityOf({ file, stamp }: Pick<FoundImage, 'file' | 'stamp'>): string {
  return `${file}\n${stamp}`;
}

/**
 * Looks for every local image the entries name.
 *
 * @param missing severity of an image that is not there or cannot be read
 * @returns the images found, each once, and a diagnostic at each place that names one with a problem
 */
export async function findImages(
  entries: readonly Pick<SourceEntry, 'post' | 'images'>[],
  finder: ImageFinder,
  missing: 'error' | 'warning',
): Promise<{ images: FoundImage[]; diagnostics: Diagnostic[] }> {
  const images = await finder.find(entries.flatMap((entry) => entry.images));
  const byKey = new Map(images.map((image) => [image.key, image]));
  const diagnostics: Diagnostic[] = [];
  for (const { post, images: references } of entries) {
    for (const { key, kind, source, candidates, line, column } of references) {
      if (kind !== 'local') continue;
      const found = byKey.get(key);
      const place = { file: post.file, line, column };
      if (!found)
        diagnostics.push(diagnose('SF4007', { source, path: candidates[0] ?? key }, place, missing));
      else if (found.problem)
        diagnostics.push(diagnose('SF4008', { source, reason: found.problem }, place, missing));
    }
  }
  return { images, diagnostics };
}

function locate(candidates: readonly string[], home: string): { file: string; stamp: string } | null {
  for (const candidate of candidates) {
    // Korean names of files that were made on macOS are decomposed.
    for (const file of new Set([candidate, candidate.normalize('NFC'), candidate.normalize('NFD')])) {
      const status: Stats | undefined = statSync(file, { throwIfNoEntry: false });
      if (status?.isFile() && isWithin(file, home))
        return { file, stamp: `${status.mtimeMs}-${status.size}` };
    }
  }
  return null;
}

/** Sets `problem` of each image: null, or why it cannot be read. As many at once as there are cores. */
async function examine(images: FoundImage[]): Promise<void> {
  const queue = images.values();
  const worker = async () => {
    for (const image of queue) image.problem = await problemOf(image.file);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

async function problemOf(file: string): Promise<string | null> {
  if (!readableImage.test(file)) return null;
  try {
    if (/\.svg$/i.test(file))
      return svgStart.test(await readFile(file, 'utf8')) ? null : 'it holds no <svg> element';
    // Loaded on demand: most runs know all images.
    const { default: sharp } = await import('sharp');
    // Decoded whole: a picture that was cut off has a sound header, and would stop Astro in the middle of a build.
    await sharp(file, { failOn: 'error' }).resize(8).raw().toBuffer();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? 'unknown') : String(error);
  }
}
