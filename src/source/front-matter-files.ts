import { closeSync, openSync, readSync } from 'node:fs';
import type { Diagnostic } from '#diagnostics/index.ts';
import { openContent } from './content-folder.ts';

/**
 * Posts and pages of a content folder, drafts included, that begin with YAML front matter, and those that are empty still: what an editor
 * can complete. Reads names and first bytes only.
 *
 * @param contentDir absolute path
 * @param outDir absolute path; what stands in it is no content
 * @returns absolute paths; `null` with diagnostics where the configuration leaves nothing to read
 */
export function frontMatterFiles(
  contentDir: string,
  outDir: string,
): { files: string[] | null; diagnostics: Diagnostic[] } {
  const content = openContent({ contentDir, outDir, overrides: {} });
  if (!content.site) return { files: null, diagnostics: content.diagnostics };
  return { files: content.files.sources.map(({ file }) => file).filter(beginsWithYaml), diagnostics: [] };
}

/** `---` and nothing behind it, or nothing at all. */
function beginsWithYaml(file: string): boolean {
  const bytes = Buffer.alloc(16);
  const handle = openSync(file, 'r');
  try {
    const length = readSync(handle, bytes, 0, bytes.length, 0);
    return /^\uFEFF?(?:---[ \t]*(?:\r?\n|$)|\s*$)/.test(bytes.toString('utf8', 0, length));
  } finally {
    closeSync(handle);
  }
}
