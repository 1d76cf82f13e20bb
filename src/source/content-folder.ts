import type { CacheFolders } from '#cache/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import type { Site, SiteOverrides } from '#site/index.ts';
import { type ContentFiles, findContentFiles } from './content-files.ts';
import { readSiteFolder } from './site-folder.ts';

export interface ContentOptions {
  /** Absolute path. */
  contentDir: string;
  /** Absolute path; what stands in it is no content, should it lie inside the content folder. */
  outDir: string;
  cache: CacheFolders;
  overrides: SiteOverrides;
  /** Do not go on to the posts where a setting is wrong: for who has a site to show that was read before. */
  stopAtSettings?: boolean | undefined;
}

/** A content folder whose settings were read and whose files were found. */
export interface ContentFolder {
  site: Site;
  /** Where posts and files stand, absolute: see `SiteFolder`. */
  root: string;
  files: ContentFiles;
  /** What is wrong with the settings and the names of files. */
  diagnostics: Diagnostic[];
}

/** Opens a content folder. @returns `site: null` where the configuration leaves nothing to read */
export function openContent({
  contentDir,
  outDir,
  cache,
  overrides,
  stopAtSettings,
}: Omit<ContentOptions, 'cache'> & Partial<Pick<ContentOptions, 'cache'>>):
  | ContentFolder
  | { site: null; diagnostics: Diagnostic[] } {
  const { site, root, diagnostics } = readSiteFolder(contentDir, overrides);
  if (!site || (stopAtSettings && diagnostics.some(({ severity }) => severity === 'error')))
    return { site: null, diagnostics };
  const files = findContentFiles(root, {
    kind: site.kind,
    exclude: site.exclude,
    include: site.include,
    collections: site.collections,
    ignore: [outDir, ...(cache ? [cache.root] : [])],
  });
  return { site, root, files, diagnostics: [...diagnostics, ...files.diagnostics] };
}
