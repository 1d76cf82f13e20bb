import { join } from 'node:path';

/** Where the parts of one site's cache stand. All paths are absolute and below the one cache folder of the run. */
export interface CacheFolders {
  /** Astro's root for this site: its generated `.astro` types and asset lists. A folder of its own lets two sites be built side by side. */
  root: string;
  /** Astro's cache: image variants, pages of the build before. */
  astro: string;
  /** Vite's pre-bundled dependencies. */
  vite: string;
  documents: string;
  snapshot: string;
}

/** The layout of a site's cache folder. @param folder absolute path */
export function cacheFolders(folder: string): CacheFolders {
  return {
    root: join(folder, 'root'),
    astro: join(folder, 'astro'),
    vite: join(folder, 'vite'),
    documents: join(folder, 'documents'),
    snapshot: join(folder, 'snapshot.json'),
  };
}
