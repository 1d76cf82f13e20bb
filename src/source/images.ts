import { realpathSync, type Stats, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { type Entry, type FoundImage, readableImage } from '#cache/index.ts';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import { isWithin } from './walk-folder.ts';

/** What Astro's pipeline looks at to take a file for an SVG. */
const svgStart = /<svg[\s>]/i;

/**
 * Looks for every local image the entries name, and at those that are new or changed.
 *
 * @param entries of the run
 * @param before images of the run before: one whose stamp is the same is not opened again
 * @param missing severity of an image that is not there or cannot be read
 * @param root folder of the content: an image that a link takes out of it counts as missing
 * @returns the images found, each once, and a diagnostic at each place that names one with a problem
 */
export async function findImages(
  entries: readonly Entry[],
  before: readonly FoundImage[],
  missing: 'error' | 'warning',
  root: string,
): Promise<{ images: FoundImage[]; diagnostics: Diagnostic[] }> {
  const known = new Map(before.map((image) => [`${image.file}\n${image.stamp}`, image]));
  const images = new Map<string, FoundImage>();
  const home = realpathSync(root);
  for (const image of entries.flatMap((entry) => entry.images)) {
    if (image.kind !== 'local' || images.has(image.key)) continue;
    const found = locate(image.candidates, home);
    if (!found) continue;
    const problem = known.get(`${found.file}\n${found.stamp}`)?.problem;
    images.set(image.key, { key: image.key, ...found, problem });
  }
  await examine([...images.values()].filter(({ problem }) => problem === undefined));

  const diagnostics: Diagnostic[] = [];
  for (const { post, images: references } of entries) {
    for (const { key, kind, source, candidates, line, column } of references) {
      if (kind !== 'local') continue;
      const found = images.get(key);
      const place = { file: post.file, line, column };
      if (!found)
        diagnostics.push(diagnose('SF4007', { source, path: candidates[0] ?? key }, place, missing));
      else if (found.problem)
        diagnostics.push(diagnose('SF4008', { source, reason: found.problem }, place, missing));
    }
  }
  return { images: [...images.values()], diagnostics };
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
    // Decoded whole: a picture that was cut off has a sound header, and would stop Astro in the middle of a build.
    await sharp(file, { failOn: 'error' }).resize(8).raw().toBuffer();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? 'unknown') : String(error);
  }
}
