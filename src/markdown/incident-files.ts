import type { Incident } from '#incident/index.ts';
import type { Site } from '#site/index.ts';
import { resolveImage } from './figures/image-path.ts';
import { textsIn } from './texts-in.ts';

/** Absolute paths of local files that an `incident:` block may name. */
export interface IncidentFiles {
  files: string[];
  /** Of those parts alone that are not for the audience. */
  internalFiles: string[];
}

/**
 * The files of the content folder that an `incident:` block names by their addresses on the site: the graph of a source, the log behind a
 * follow-up.
 *
 * @param written the block as the author wrote it
 * @param incident what of it is for the audience; null where it is none
 * @param file absolute path of the post
 */
export function incidentFiles(
  written: unknown,
  incident: Incident | null,
  { file, contentDir, site }: { file: string; contentDir: string; site: Site },
): IncidentFiles {
  const shown = addressesIn(incident);
  const internal = [...addressesIn(written)].filter((address) => !shown.has(address));
  const filesOf = (address: string) => {
    const named = resolveImage(address, file, contentDir, site);
    return named.kind === 'local' ? named.candidates : [];
  };
  return { files: [...shown].flatMap(filesOf), internalFiles: internal.flatMap(filesOf) };
}

function addressesIn(value: unknown): Set<string> {
  return new Set([...textsIn(value)].map(({ text }) => text).filter((text) => URL.canParse(text)));
}
