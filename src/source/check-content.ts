import type { AskLinks, ExternalCheck, Finding, LinkCensus } from '#checks/index.ts';
import { byPlace } from '#diagnostics/index.ts';
import type { Site } from '#site/index.ts';
import type { CheckedFile } from './check-files.ts';
import { checkPrepared } from './check-prepared.ts';
import { type PrepareOptions, prepare } from './prepare.ts';

export interface ContentCheck {
  /** What the reading of the content and the rules found, silenced findings included. */
  findings: Finding[];
  /** Absolute paths of the files that were checked. */
  files: string[];
  /** How many links to other sites were asked for; null where none was to be. */
  census: LinkCensus | null;
}

/**
 * Checks a content folder: all that a build would say of it, and what the rules of the checks find. Drafts and posts of the future are
 * checked as well.
 *
 * What was found in a file is kept beside the render cache: an unchanged one is not looked at again on the same day.
 *
 * @param isAsked which files are asked about; rules about the whole site look at all all the same
 * @param ask asks other sites whether the links of these files still work; without it nothing is sent anywhere
 */
export async function checkContent(
  options: Omit<PrepareOptions, 'includeDrafts'>,
  isAsked: (file: string) => boolean = () => true,
  ask?: AskLinks,
): Promise<ContentCheck> {
  const prepared = await prepare({ ...options, includeDrafts: true });
  if (!prepared.site) return { findings: prepared.diagnostics, files: [], census: null };
  const { findings, files } = await checkPrepared(prepared, options);
  const external = ask ? await askOthers(files, prepared.site, isAsked, ask) : null;
  return {
    findings: [...findings, ...(external?.findings ?? [])].filter(({ file }) => isAsked(file)).sort(byPlace),
    files: files
      .map(({ file }) => file)
      .filter(isAsked)
      .sort(),
    census: external?.census ?? null,
  };
}

async function askOthers(
  files: readonly CheckedFile[],
  site: Site,
  isAsked: (file: string) => boolean,
  ask: AskLinks,
): Promise<ExternalCheck> {
  // Loaded on demand: Astro loads this room for its loaders, and would read parser and rules through Vite as well.
  const { checkExternal, externalRules } = await import('#checks/index.ts');
  const linking = files.flatMap(({ file, facts, findings }) =>
    facts && isAsked(file) ? [{ facts, findings }] : [],
  );
  return checkExternal(linking, { site, rules: externalRules, ask });
}
