import { frontMatterFiles } from '#source/index.ts';
import { folderOfCollection, writeCollection } from './collection.ts';

/** Writing waits until nothing has changed for so long: pages are more urgent. */
const quietMs = 1000;

/**
 * Brings up to date the list of files that `sunfish editor` wrote. Where it wrote none, nothing is done.
 *
 * @param contentDir absolute path
 * @param outDir absolute path; what stands in it is no content
 */
export function updateList(contentDir: string, outDir: string): void {
  const folder = folderOfCollection(contentDir);
  if (folder === null) return;
  try {
    const { files } = frontMatterFiles(contentDir, outDir);
    if (files) writeCollection(folder, files);
  } catch (error) {
    // The disk refuses, or a file is gone while it is looked at: an editor that knows less is no reason to stop.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

/** The same for content that is followed. @returns to be called after each change of it */
export function keepList(contentDir: string, outDir: string): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => updateList(contentDir, outDir), quietMs).unref();
  };
}
