import { frontMatterFiles } from '#source/index.ts';
import { folderOfCollection, writeCollection } from './collection.ts';

/** Writing waits until nothing has changed for so long: pages are more urgent. */
const quietMs = 1000;

/**
 * Keeps the list of files up to date that `sunfish editor` wrote; where it wrote none, there is none to keep.
 *
 * @param contentDir absolute path
 * @param outDir absolute path; what stands in it is no content
 * @returns to be called after each change of the content
 */
export function keepList(contentDir: string, outDir: string): () => void {
  const write = () => {
    const folder = folderOfCollection(contentDir);
    const files = folder === null ? null : frontMatterFiles(contentDir, outDir).files;
    if (folder !== null && files) writeCollection(folder, files);
  };
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        write();
      } catch (error) {
        // The disk refuses, or a file is gone while it is looked at: no reason to stop showing the site.
        if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      }
    }, quietMs).unref();
  };
}
