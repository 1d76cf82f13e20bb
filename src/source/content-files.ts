import { closeSync, openSync, readSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import type { PostFile } from '#post/index.ts';
import { filesBelow, markdown } from './walk-folder.ts';

/** A file that is served byte for byte. */
export interface StaticFile {
  file: string;
  /** Site-relative path without a leading slash, `/` separated. */
  path: string;
}

/** A file that stands beside a post of its own folder (`slug/index.md`) and is served beside its page. */
export interface BundledFile {
  file: string;
  /** Id of the post. */
  post: string;
  /** Path below the post's folder, `/` separated. */
  path: string;
}

export interface ContentFiles {
  /** Markdown files that become posts and pages. */
  sources: PostFile[];
  statics: StaticFile[];
  bundled: BundledFile[];
  diagnostics: Diagnostic[];
}

export interface ContentRules {
  kind: 'native' | 'jekyll';
  /** Paths below the root that the site's configuration leaves out. */
  exclude: readonly string[];
  /** Absolute paths of folders that are no content. */
  ignore: readonly string[];
}

/** Files at the top of a Jekyll source that belong to its repository, not to the site. */
const repositoryFile =
  /^(?:readme|license|licence|contributing|changelog|code_of_conduct|security)(?:\.[a-z]+)?$/i;

const toolFile =
  /^(?:gemfile(?:\.lock)?|rakefile|package(?:-lock)?\.json|yarn\.lock|makefile|dockerfile|.*\.gemspec|_config.*\.ya?ml)$/i;

/** Text files that Jekyll fills in where they begin with front matter; a stylesheet in Sass always needs it. */
const template = /\.(?:html?|xml|json|txt|css|js|scss|sass|coffee|webmanifest)$/i;

/**
 * Finds what a content folder holds. Reads names only, never contents but the first bytes of what may be a template.
 *
 * A native folder has `posts/`, `pages/`, `assets/` (served at `/assets/`) and `public/` (served at `/`); other files
 * below `posts/` are served beside the page of the `index.md` they belong to, else where they stand. In a Jekyll source
 * posts stand in any `_posts`, pages are Markdown files elsewhere, and all other files outside `_…` and `.…` are served
 * where they stand; its theme's templates are left out with a warning.
 *
 * @param root absolute path of the content folder (Jekyll: of its source folder)
 */
export function findContentFiles(root: string, rules: ContentRules): ContentFiles {
  const found: ContentFiles = { sources: [], statics: [], bundled: [], diagnostics: [] };
  const ignored = new Set(rules.ignore);
  if (rules.kind === 'native') findNative(root, ignored, found);
  else findJekyll(root, ignored, rules.exclude, found);
  return found;
}

function findNative(root: string, ignored: ReadonlySet<string>, found: ContentFiles): void {
  const below = (folder: string) => filesBelow(join(root, folder), found.diagnostics, { root, ignored });
  for (const kind of ['post', 'page'] as const) {
    const others: string[] = [];
    for (const file of below(`${kind}s`)) {
      if (markdown.test(file)) found.sources.push({ file, id: idOf(root, file), kind, draft: false });
      else others.push(file);
    }
    addOthers(root, others, found);
  }
  for (const file of below('assets')) found.statics.push({ file, path: pathBelow(root, file) });
  for (const file of below('public'))
    found.statics.push({ file, path: pathBelow(join(root, 'public'), file) });
}

/** Files beside posts: those of a post's own folder are served with its page. */
function addOthers(root: string, files: readonly string[], found: ContentFiles): void {
  const owners = new Map(
    found.sources.flatMap(({ id }) => (/\/index\.(?:md|markdown)$/i.test(id) ? [[folderOf(id), id]] : [])),
  );
  for (const file of files) {
    const path = pathBelow(root, file);
    let folder = folderOf(path.normalize('NFC'));
    while (folder !== '' && !owners.has(folder)) folder = folderOf(folder);
    const post = owners.get(folder);
    if (post === undefined || folder.split('/').length === 1) found.statics.push({ file, path });
    else found.bundled.push({ file, post, path: path.normalize('NFC').slice(folder.length + 1) });
  }
}

function findJekyll(
  root: string,
  ignored: ReadonlySet<string>,
  exclude: readonly string[],
  found: ContentFiles,
): void {
  const excluded = excludes(exclude);
  const enter = (folder: string) => {
    const name = folder.slice(folder.lastIndexOf(sep) + 1);
    if (name === '_posts' || name === '_drafts') return true;
    return !name.startsWith('_') && !excluded(idOf(root, folder));
  };
  for (const file of filesBelow(root, found.diagnostics, { root, ignored, enter })) {
    const id = idOf(root, file);
    const segments = id.split('/');
    const name = segments.at(-1) ?? '';
    if (excluded(id) || toolFile.test(name) || name.startsWith('.')) continue;
    const inDrafts = segments.includes('_drafts');
    if (inDrafts || segments.includes('_posts')) {
      if (markdown.test(name)) found.sources.push({ file, id, kind: 'post', draft: inDrafts });
    } else if (name.startsWith('_') || (segments.length === 1 && repositoryFile.test(name))) continue;
    else if (markdown.test(name)) found.sources.push({ file, id, kind: 'page', draft: false });
    else if (isTemplate(file, name))
      found.diagnostics.push(diagnose('SF4009', { name: id }, { file, line: 1, column: 1 }));
    else found.statics.push({ file, path: pathBelow(root, file) });
  }
}

/** Whether Jekyll would fill the file in: it begins with a line `---`. */
function isTemplate(file: string, name: string): boolean {
  if (!template.test(name)) return false;
  const bytes = Buffer.alloc(8);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, bytes, 0, bytes.length, 0);
  } finally {
    closeSync(handle);
  }
  return /^\uFEFF?---\s*\n/.test(bytes.toString('utf8'));
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

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function pathBelow(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}

function idOf(root: string, file: string): string {
  return pathBelow(root, file).normalize('NFC');
}
