import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Site } from '#site/index.ts';

/** Rooms whose code decides what a document or a Post is. */
const pipelineRooms = [
  'diagnostics',
  'format',
  'i18n',
  'site',
  'trace',
  'incident',
  'post',
  'markdown',
  'checks',
  'cache',
];

/**
 * A digest of all that a rendered document depends on besides its source: the pipeline's own code, the versions of the
 * libraries below it, and the site's settings. A cached document of another fingerprint is not used.
 *
 * @returns SHA-256, base64url
 */
export function pipelineFingerprint(site: Site): string {
  const hash = createHash('sha256').update(codeFingerprint(pipelineRooms));
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    dependencies: unknown;
  };
  // Of the rules only the one about secrets is asked when a document is rendered.
  const { 'secret-token': secrets } = site.checks;
  const settings = { ...site, checks: { 'secret-token': secrets } };
  hash.update(JSON.stringify(manifest.dependencies)).update(JSON.stringify(settings));
  return hash.digest('base64url');
}

/**
 * A digest of all that a file's entry depends on.
 *
 * @param fingerprint of the pipeline
 * @param root where the content stands: entries hold absolute paths
 * @param digest of the file's bytes
 */
export function sourceKey(fingerprint: string, root: string, id: string, digest: string): string {
  const hash = createHash('sha256').update(`${fingerprint}\n${root}\n${id}\n${digest}`);
  return hash.digest('hex').slice(0, 40);
}

/** A digest of the code of some rooms. @returns SHA-256, base64url */
export function codeFingerprint(rooms: readonly string[]): string {
  const hash = createHash('sha256');
  for (const room of rooms) {
    for (const file of codeBelow(fileURLToPath(new URL(`../${room}`, import.meta.url))))
      hash.update(file).update(readFileSync(file));
  }
  return hash.digest('base64url');
}

function codeBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
