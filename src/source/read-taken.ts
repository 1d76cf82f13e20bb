import type { Diagnostic } from '#diagnostics/index.ts';
import { readFacts, readFrontMatter } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import { openContent } from './content-folder.ts';
import { readSourceText } from './source-text.ts';

/** What the posts of a content folder have taken, and a new one must not have as well. */
export interface Taken {
  site: Site;
  /** Where posts stand: the content folder, or Jekyll's `source` below it. Absolute. */
  root: string;
  incidentIds: string[];
  /** Services of incidents and of the configuration; of the latter with their names. */
  services: { id: string; name?: string }[];
  /** Site-relative addresses, each with the file that has it. */
  addresses: Map<string, string>;
}

/**
 * Reads front matter alone, of drafts and internal posts as well: nothing is rendered. A post that cannot be read has taken nothing; a
 * build tells what is wrong with it.
 *
 * @param contentDir absolute path
 * @param outDir absolute path; what stands in it is no content
 */
export function readTaken(
  contentDir: string,
  outDir: string,
): Taken | { site: null; diagnostics: Diagnostic[] } {
  const content = openContent({ contentDir, outDir, overrides: { audience: 'internal' } });
  if (!content.site) return content;
  const { site, root, files } = content;
  const incidentIds = new Set<string>();
  const services = new Map<string, { id: string; name?: string }>(
    site.services.map((known) => [known.id, known]),
  );
  const addresses = new Map<string, string>();
  for (const source of files.sources) {
    const { text } = readSourceText(source.file, true);
    const frontMatter = text === null ? null : readFrontMatter(text, source.file);
    const id = writtenId(frontMatter?.values?.['incident']);
    if (id !== null) incidentIds.add(id);
    const facts = frontMatter?.values ? readFacts(frontMatter, source, site) : [];
    if (Array.isArray(facts)) continue;
    addresses.set(facts.post.path, source.file);
    for (const service of facts.post.incident?.services ?? [])
      if (!services.has(service)) services.set(service, { id: service });
  }
  return {
    site,
    root,
    incidentIds: [...incidentIds],
    services: [...services.values()],
    addresses,
  };
}

/** Of a block with something wrong as well: its id is taken all the same. */
function writtenId(block: unknown): string | null {
  if (typeof block !== 'object' || block === null || !('id' in block)) return null;
  return typeof block.id === 'string' ? block.id : null;
}
