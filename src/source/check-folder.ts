import { join } from 'node:path';
import type { Finding } from '#checks/index.ts';
import { byPlace } from '#diagnostics/index.ts';
import type { Site } from '#site/index.ts';
import { readCheckCache, writeCheckCache } from './check-cache.ts';
import { checkFiles } from './check-files.ts';
import { checkWhole } from './check-whole.ts';
import type { CheckedFile } from './checked-file.ts';
import { concealSecrets } from './conceal-secrets.ts';
import { openContent } from './content-folder.ts';
import type { PrepareOptions } from './prepare.ts';
import { settle } from './settle.ts';

/** What was found in a content folder. */
export interface FolderCheck {
  /** Null where the configuration leaves nothing to check. */
  site: Site | null;
  /** What the reading of the content and the rules found, by file and place; silenced findings included. */
  findings: Finding[];
  files: CheckedFile[];
}

/**
 * Checks a content folder: all that a build would say of it, and what the rules of the checks find. Drafts and posts of the future are
 * checked as well. Nothing is rendered.
 *
 * What was found is kept beside the render cache: an unchanged file is not looked at again on the same day.
 */
export async function checkFolder(options: Omit<PrepareOptions, 'includeDrafts'>): Promise<FolderCheck> {
  const content = openContent(options);
  if (!content.site) return { site: null, findings: content.diagnostics, files: [] };
  const { site } = content;
  const cacheFile = join(options.cache.root, 'checks.json');
  const before = readCheckCache(cacheFile);
  const rules = JSON.stringify(site.checks);
  const files = await checkFiles(content, before, { ...options, rules });
  const entries = files.checked.flatMap(({ entry }) => entry ?? []);
  const failures = files.checked.flatMap((one) => one.failures);
  const { images } = files;
  const settled = await settle(content, entries, failures, { ...options, includeDrafts: true, images });
  const whole = await checkWhole({ ...options, site, rules, files, settled }, before);
  if (files.isNew || whole !== before.whole)
    writeCheckCache(cacheFile, { rules, images: settled.images, files: files.kept, whole });
  const findings = [
    ...settled.diagnostics,
    ...files.checked.flatMap((one) => one.findings),
    ...whole.findings,
  ];
  return { site, findings: concealSecrets(findings).sort(byPlace), files: files.checked };
}
