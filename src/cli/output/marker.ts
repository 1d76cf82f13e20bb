import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a built folder says of itself. */
export interface BuildMarker {
  /** The path the site was built for: '' or '/blog'. */
  base: string;
}

/**
 * The file that tells a folder built by Sunfish from one that holds a person's work. Servers do not list it and pages
 * do not link to it; it may be deployed or not.
 */
const markerName = '.sunfish-build';

export function writeMarker(folder: string, marker: BuildMarker): void {
  const note = 'Made by Sunfish. The next build replaces this folder as a whole.';
  writeFileSync(join(folder, markerName), `${JSON.stringify({ note, ...marker }, null, 2)}\n`);
}

/** Whether a folder was built by Sunfish. */
export function hasMarker(folder: string): boolean {
  return existsSync(join(folder, markerName));
}

/** The marker of a built folder; null where there is none that can be read. */
export function readMarker(folder: string): BuildMarker | null {
  try {
    const marker: unknown = JSON.parse(readFileSync(join(folder, markerName), 'utf8'));
    const isMarker = typeof marker === 'object' && marker !== null && 'base' in marker;
    return isMarker && typeof marker.base === 'string' ? { base: marker.base } : null;
  } catch {
    return null;
  }
}
