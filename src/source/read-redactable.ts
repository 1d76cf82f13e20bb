import { relative, sep } from 'node:path';
import type { RedactionSource } from '#checks/index.ts';
import { readSite } from '#site/index.ts';
import { readSiteFolder } from './site-folder.ts';
import { markdown } from './walk-folder.ts';

/**
 * Makes of a text what can be redacted: a Markdown file is read as a post, so that what its writer silenced stays; any other text, a log, as it is.
 *
 * @param file absolute path
 * @param contentDir absolute path of the content folder, whose authors may be named; it need not be there
 */
export async function readRedactable(
  file: string,
  text: string,
  contentDir: string,
): Promise<RedactionSource> {
  const site = readSiteFolder(contentDir, {}).site ?? defaultSite();
  const plain: RedactionSource = { text, site, post: { values: {} }, tree: null };
  if (!markdown.test(file)) return plain;
  const id = relative(contentDir, file).split(sep).join('/');
  // A page needs no date: a draft without one is redacted as well.
  const input = { id, kind: 'page' as const, file, draft: false, text, diagnostics: [] };
  // Loaded on demand: see `checkContent`.
  const { readCheckedPost } = await import('#checks/index.ts');
  return readCheckedPost(input, { site, now: Temporal.Now.instant() }) ?? plain;
}

function defaultSite() {
  const { site } = readSite({ text: '', file: '', kind: 'native', name: '', overrides: {} });
  if (!site) throw new Error('An empty configuration is a site of defaults.');
  return site;
}
