import { closeSync, openSync, readSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import { type Diagnostic, diagnose, type Severity } from '#diagnostics/index.ts';
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
  /** Paths that it takes in although their names begin with a point or an underscore. */
  include: readonly string[];
  /** Jekyll's collections that have pages: their files stand in a folder `_name`. */
  collections: readonly string[];
  /** Absolute paths of folders that are no content. */
  ignore: readonly string[];
}

/** Files at the top of a Jekyll source that belong to its repository, not to the site. */
const repositoryFile =
  /^(?:readme|license|licence|contributing|changelog|code_of_conduct|security)(?:\.[a-z]+)?$/i;

const toolFile =
  /^(?:gemfile(?:\.lock)?|rakefile|package(?:-lock)?\.json|yarn\.lock|makefile|dockerfile|.*\.gemspec|astro\.config\..*|_config.*\.ya?ml)$/i;

/** Text files that Jekyll fills in where they begin with front matter; a stylesheet in Sass always needs it. */
const template = /\.(?:html?|xml|json|txt|css|js|scss|sass|coffee|webmanifest)$/i;

/** Leftovers of editors and systems: `.DS_Store`, `.post.md.swp`, `post.md~`, `#post.md#`. Source: Jekyll::EntryFilter. */
const leftover = /^[.#~]|~$/;

/** `2018-03-10-x.mdx`, `2018-03-10-x.html`: a post in a language that is not read. */
const foreignPost = /^\d{4}-\d{1,2}-\d{1,2}-.*\.(?:mdx|html?|textile|adoc|asciidoc|org|rst)$/i;

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
  if (rules.kind === 'native') findNative(root, rules, found);
  else findJekyll(root, rules, found);
  return found;
}

function findNative(root: string, { ignore }: ContentRules, found: ContentFiles): void {
  const ignored = new Set(ignore);
  const below = (folder: string, enter: (folder: string) => boolean) =>
    filesBelow(join(root, folder), found.diagnostics, { root, ignored, enter, brokenLink: 'error' });
  const isNoLeftover = (path: string) => !leftover.test(basename(path));
  for (const kind of ['post', 'page'] as const) {
    const others: string[] = [];
    for (const file of below(`${kind}s`, isNoLeftover).filter(isNoLeftover)) {
      if (markdown.test(file)) found.sources.push({ file, id: idOf(root, file), kind, draft: false });
      else if (foreignPost.test(basename(file))) found.diagnostics.push(unreadPost(file, 'error'));
      else others.push(file);
    }
    addOthers(root, others, found);
  }
  for (const file of below('assets', isNoLeftover).filter(isNoLeftover))
    found.statics.push({ file, path: pathBelow(root, file) });
  // Served byte for byte: `.well-known/`, `.nojekyll` and their like included.
  for (const file of below('public', (folder) => basename(folder) !== '.git'))
    if (basename(file) !== '.DS_Store')
      found.statics.push({ file, path: pathBelow(join(root, 'public'), file) });
}

function unreadPost(file: string, severity: Severity): Diagnostic {
  return diagnose('SF4014', { name: basename(file), ending: extname(file) }, { file }, severity);
}

/** Files beside posts: those of a post's own folder are served with its page. */
function addOthers(root: string, files: readonly string[], found: ContentFiles): void {
  const owners = new Map(found.sources.flatMap(({ id }) => (isIndex(id) ? [[folderOf(id), id]] : [])));
  for (const file of files) {
    const path = pathBelow(root, file);
    let folder = folderOf(path.normalize('NFC'));
    while (folder !== '' && !owners.has(folder)) folder = folderOf(folder);
    const post = owners.get(folder);
    if (post === undefined || folder.split('/').length === 1) found.statics.push({ file, path });
    else found.bundled.push({ file, post, path: path.normalize('NFC').slice(folder.length + 1) });
  }
}

function findJekyll(root: string, rules: ContentRules, found: ContentFiles): void {
  const excluded = matcher(rules.exclude);
  const included = matcher(rules.include);
  const isNamed = matcher(rules.include, '$');
  const entered = new Set(['_posts', '_drafts', ...rules.collections.map((name) => `_${name}`)]);
  const enter = (folder: string) => {
    const id = idOf(root, folder);
    if (included(id) || entered.has(basename(folder))) return true;
    return !/^[._]/.test(basename(folder)) && !excluded(id);
  };
  const options = { root, ignored: new Set(rules.ignore), enter, brokenLink: 'warning' } as const;
  for (const file of filesBelow(root, found.diagnostics, options)) {
    const id = idOf(root, file);
    const segments = id.split('/');
    const name = basename(id);
    if (!isNamed(id) && (excluded(id) || toolFile.test(name) || leftover.test(name))) continue;
    const inDrafts = segments.includes('_drafts');
    if (inDrafts || segments.includes('_posts')) {
      if (markdown.test(name)) found.sources.push({ file, id, kind: 'post', draft: inDrafts });
      else if (foreignPost.test(name)) found.diagnostics.push(unreadPost(file, 'warning'));
    } else if (!isNamed(id) && (name.startsWith('_') || isOfRepository(segments))) continue;
    else if (markdown.test(name)) found.sources.push({ file, id, kind: 'page', draft: false });
    else if (isTemplate(file, name))
      found.diagnostics.push(diagnose('SF4009', { name: id }, { file, line: 1, column: 1 }));
    else found.statics.push({ file, path: pathBelow(root, file) });
  }
}

function isOfRepository([first = '', ...rest]: readonly string[]): boolean {
  return rest.length === 0 && repositoryFile.test(first);
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

/**
 * Jekyll's `exclude` and `include`: a name or path, with or without a trailing slash, `*` for anything within a name.
 *
 * @param end what may follow: by default what stands below a folder counts as well
 */
function matcher(patterns: readonly string[], end = '(?:/|$)'): (id: string) => boolean {
  const tests = patterns.map((pattern) => {
    const escaped = pattern
      .normalize('NFC')
      .replace(/^\.?\//, '')
      .replace(/\/$/, '')
      .replace(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${escaped.replace(/\*+/g, '[^\\n]*').replace(/\?/g, '[^/]')}${end}`);
  });
  return (id) => tests.some((test) => test.test(id));
}

/** The page of a folder: `slug/index.md`. */
function isIndex(id: string): boolean {
  return markdown.test(id) && /\/index\.[a-z]+$/i.test(id);
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
