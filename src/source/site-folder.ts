import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import { whyNotInternal } from '#incident/index.ts';
import { readSite, readYaml, type Site, type SiteOverrides } from '#site/index.ts';
import { readSourceText } from './source-text.ts';
import { isWithin } from './walk-folder.ts';

/** A content folder with its configuration read. */
export interface SiteFolder {
  site: Site | null;
  /** Where posts and files stand: the folder itself, or Jekyll's `source` below it. Absolute. */
  root: string;
  diagnostics: Diagnostic[];
}

/** The files a site's configuration may have, the first that is there counts. */
const configurations = [
  { name: 'site.yml', kind: 'native' },
  { name: 'site.yaml', kind: 'native' },
  { name: '_config.yml', kind: 'jekyll' },
  { name: '_config.yaml', kind: 'jekyll' },
] as const;

/**
 * Reads the configuration of a content folder.
 *
 * @param folder absolute path
 * @param overrides of the command line
 * @returns `site: null` with diagnostics where it cannot be read or there is none
 */
export function readSiteFolder(folder: string, overrides: SiteOverrides): SiteFolder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    return { site: null, root: folder, diagnostics: [diagnose('SF4012', { folder }, { file: folder })] };
  }
  const name = basename(folder);
  const found = configurations.find((candidate) => existsSync(join(folder, candidate.name)));
  if (found) {
    const file = join(folder, found.name);
    const read = readSourceText(file, found.kind === 'jekyll');
    const isEmpty = read.diagnostics.some(({ code }) => code === 'SF4006');
    if (read.text === null && !isEmpty) return { site: null, root: folder, diagnostics: read.diagnostics };
    const { site, diagnostics } = readSite({
      text: read.text ?? '',
      file,
      kind: found.kind,
      name,
      overrides,
    });
    const all = [
      ...(isEmpty ? [] : read.diagnostics),
      ...diagnostics,
      ...(site ? internalFieldProblems(site, read.text ?? '', file) : []),
    ];
    return { site, root: site ? sourceRoot(folder, site) : folder, diagnostics: all };
  }
  const kind = existsSync(join(folder, 'posts'))
    ? 'native'
    : existsSync(join(folder, '_posts'))
      ? 'jekyll'
      : null;
  if (!kind) return { site: null, root: folder, diagnostics: [diagnose('SF4010', {}, { file: folder })] };
  const { site, diagnostics } = readSite({ text: '', file: join(folder, 'site.yml'), kind, name, overrides });
  return { site, root: folder, diagnostics: [diagnose('SF4011', {}, { file: folder }), ...diagnostics] };
}

/** What the setting `internalFields` names and no incident has, or has to have. */
function internalFieldProblems({ internalFields }: Site, text: string, file: string): Diagnostic[] {
  return internalFields.flatMap((field, index) => {
    const reason = whyNotInternal(field);
    if (reason === null) return [];
    const { placeOf } = readYaml(text, file, 1, { syntax: 'SF3001', duplicate: 'SF3002' });
    return [diagnose('SF6018', { field, reason }, { file, ...placeOf(['internalFields', index]) })];
  });
}

/** Jekyll's `source:` names a folder below the one that holds `_config.yml`; one outside of it is not followed. */
function sourceRoot(folder: string, site: Site): string {
  const root = resolve(folder, site.sourceDir);
  return existsSync(root) && isWithin(realpathSync(root), realpathSync(folder)) ? root : folder;
}
