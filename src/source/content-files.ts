import { type Dirent, existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';

/** One Markdown file that becomes a post or a page. */
export interface SourceFile {
  /** Absolute path. */
  file: string;
  /** Path below the content folder (Jekyll: below its source folder), `/` separated, NFC. */
  id: string;
  kind: 'post' | 'page';
  /** In a folder of drafts (`_drafts`). */
  draft: boolean;
}

/** A file that is served byte for byte. */
export interface StaticFile {
  file: string;
  /** Site-relative path without a leading slash, `/` separated. */
  path: string;
}

export interface ContentFiles {
  sources: SourceFile[];
  statics: StaticFile[];
  diagnostics: Diagnostic[];
}

/** Folders of the content folder that hold no content of it, whatever the kind of site. */
const neverContent = new Set(['node_modules', 'dist', '_site', 'vendor']);

/** Files at the top of a Jekyll source that belong to its repository, not to the site. */
const repositoryFile =
  /^(?:readme|license|licence|contributing|changelog|code_of_conduct|security)(?:\.[a-z]+)?$/i;

const toolFile =
  /^(?:gemfile(?:\.lock)?|rakefile|package(?:-lock)?\.json|yarn\.lock|makefile|dockerfile|.*\.gemspec|_config.*\.ya?ml)$/i;

const markdown = /\.(?:md|markdown)$/i;

/**
 * Finds what a content folder holds. Reads names only, never contents but the first bytes of Jekyll's templates.
 *
 * A native folder has `posts/`, `pages/`, `assets/` (served at `/assets/`) and `public/` (served at `/`). In a Jekyll
 * source posts stand in any `_posts`, pages are Markdown files elsewhere, and all other files outside `_…` and `.…`
 * are served where they stand.
 *
 * @param root absolute path of the content folder (Jekyll: of its source folder)
 * @param options.exclude paths below `root` that the site's configuration leaves out
 * @returns names in a stable order; a directory named like a post and a dangling link are diagnostics
 */
export function findContentFiles(
  root: string,
  options: { kind: 'native' | 'jekyll'; exclude: readonly string[]; ignore: readonly string[] },
): ContentFiles {
  const found: ContentFiles = { sources: [], statics: [], diagnostics: [] };
  const ignored = new Set(options.ignore);
  if (options.kind === 'native') {
    for (const kind of ['post', 'page'] as const) {
      for (const file of filesBelow(join(root, `${kind}s`), found.diagnostics, ignored)) {
        if (markdown.test(file)) found.sources.push({ file, id: idOf(root, file), kind, draft: false });
      }
    }
    for (const file of filesBelow(join(root, 'assets'), found.diagnostics, ignored)) {
      found.statics.push({ file, path: pathBelow(root, file) });
    }
    for (const file of filesBelow(join(root, 'public'), found.diagnostics, ignored)) {
      found.statics.push({ file, path: pathBelow(join(root, 'public'), file) });
    }
    return found;
  }
  const excluded = excludes(options.exclude);
  for (const file of filesBelow(root, found.diagnostics, ignored, jekyllFolder(root, excluded))) {
    const id = idOf(root, file);
    const name = id.slice(id.lastIndexOf('/') + 1);
    const segments = id.split('/');
    if (excluded(id) || toolFile.test(name) || name.startsWith('.')) continue;
    const inPosts = segments.includes('_posts');
    const inDrafts = segments.includes('_drafts');
    if (inPosts || inDrafts) {
      if (markdown.test(name)) found.sources.push({ file, id, kind: 'post', draft: inDrafts });
      continue;
    }
    if (name.startsWith('_') || (segments.length === 1 && repositoryFile.test(name))) continue;
    if (markdown.test(name)) found.sources.push({ file, id, kind: 'page', draft: false });
    else found.statics.push({ file, path: pathBelow(root, file) });
  }
  return found;
}

/** Which folders of a Jekyll source are walked: `_posts`, `_drafts` and what is not hidden or excluded. */
function jekyllFolder(root: string, excluded: (id: string) => boolean): (folder: string) => boolean {
  return (folder) => {
    const name = folder.slice(folder.lastIndexOf(sep) + 1);
    if (name === '_posts' || name === '_drafts') return true;
    return !name.startsWith('_') && !excluded(idOf(root, folder));
  };
}

/** Jekyll's `exclude`: a name or path, with or without a trailing slash, `*` for anything within a name. */
function excludes(patterns: readonly string[]): (id: string) => boolean {
  const tests = patterns.map((pattern) => {
    const escaped = pattern
      .replace(/^\.?\//, '')
      .replace(/\/$/, '')
      .replace(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${escaped.replace(/\*\*?/g, '[^\\n]*').replace(/\?/g, '[^/]')}(?:/|$)`);
  });
  return (id) => tests.some((test) => test.test(id));
}

/** Every file below a folder in the order of its names; symbolic links are followed, each real folder once. */
function filesBelow(
  folder: string,
  diagnostics: Diagnostic[],
  ignored: ReadonlySet<string>,
  enter: (folder: string) => boolean = () => true,
): string[] {
  const files: string[] = [];
  const visited = new Set<string>();
  const walk = (current: string) => {
    if (ignored.has(current)) return;
    for (const entry of entriesOf(current)) {
      const path = join(current, entry.name);
      const kind = kindOf(path, entry);
      if (kind === 'dangling') {
        if (markdown.test(entry.name)) diagnostics.push(diagnose('SF4002', {}, { file: path }));
      } else if (kind === 'file') {
        files.push(path);
      } else if (
        kind === 'folder' &&
        !entry.name.startsWith('.') &&
        !neverContent.has(entry.name) &&
        enter(path)
      ) {
        if (markdown.test(entry.name)) {
          diagnostics.push(diagnose('SF4001', { name: entry.name }, { file: path }));
          continue;
        }
        const status = statSync(path);
        const identity = `${status.dev}:${status.ino}`;
        if (visited.has(identity)) continue;
        visited.add(identity);
        walk(path);
      }
    }
  };
  if (existsSync(folder)) walk(folder);
  return files;
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(path: string, entry: Dirent): 'file' | 'folder' | 'dangling' | 'other' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  const target = statSync(path, { throwIfNoEntry: false });
  if (!target) return 'dangling';
  return target.isFile() ? 'file' : target.isDirectory() ? 'folder' : 'other';
}

function pathBelow(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}

function idOf(root: string, file: string): string {
  return pathBelow(root, file).normalize('NFC');
}
