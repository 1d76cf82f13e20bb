import type { AskLinks, ExternalCheck, Finding, LinkCensus } from '#checks/index.ts';
import { byPlace } from '#diagnostics/index.ts';
import type { Site } from '#site/index.ts';
import { checkFolder } from './check-folder.ts';
import type { CheckedFile } from './checked-file.ts';
import type { PrepareOptions } from './prepare.ts';

export interface ContentCheck {
  /** What the reading of the content and the rules found, silenced findings included. */
  findings: Finding[];
  /** Absolute paths of the files that were checked. */
  files: string[];
  /** How many links to other sites were asked for; null where none was to be. */
  census: LinkCensus | null;
}

/**
 * Checks the files of a content folder that are asked about; see `checkFolder`.
 *
 * @param isAsked rules about the whole site look at all files all the same
 * @param ask asks other sites whether the links of these files still work; without it nothing is sent anywhere
 */
export async function checkContent(
  options: Omit<PrepareOptions, 'includeDrafts'>,
  isAsked: (file: string) => boolean = () => true,
  ask?: AskLinks,
): Promise<ContentCheck> {
  const { site, findings, files } = await checkFolder(options);
  const asked = files.filter(({ entry, file }) => entry !== null && isAsked(file));
  const external = site && ask ? await askOthers(asked, site, ask) : null;
  return {
    findings: [...findings, ...(external?.findings ?? [])].filter(({ file }) => isAsked(file)).sort(byPlace),
    files: asked.map(({ file }) => file).sort(),
    census: external?.census ?? null,
  };
}

async function askOthers(files: readonly CheckedFile[], site: Site, ask: AskLinks): Promise<ExternalCheck> {
  // Loaded on demand: Astro loads this room for its loaders, and would read parser and rules through Vite as well.
  const { checkExternal, externalRules } = await import('#checks/index.ts');
  const linking = files.flatMap(({ facts, findings }) => (facts ? [{ facts, findings }] : []));
  return checkExternal(linking, { site, rules: externalRules, ask });
}
