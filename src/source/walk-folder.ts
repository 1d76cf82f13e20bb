import { type Dirent, existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Diagnostic, diagnose, type Severity } from '#diagnostics/index.ts';

/** The endings of Markdown files. Source: Jekyll's default `markdown_ext`. */
export const markdown = /\.(?:md|markdown|mkdown|mkdn|mkd)$/i;

export interface WalkOptions {
  /** No link leads out of this folder. Absolute. */
  root: string;
  /** Folders that are not entered. Absolute. */
  ignored: ReadonlySet<string>;
  /** Whether a folder is walked. */
  enter(folder: string): boolean;
  /** Severity of a link that cannot be followed and is not called like a post. */
  brokenLink: Severity;
}

/**
 * Lists every file below a folder in the order of its names.
 *
 * Symbolic links are followed, each real folder once, as long as they stay within `root`: a blog from elsewhere must not
 * publish a file of this machine.
 *
 * @param diagnostics receives what is wrong: a dangling link, a folder named like a post, a link that leads out
 */
export function filesBelow(folder: string, diagnostics: Diagnostic[], options: WalkOptions): string[] {
  const { root, ignored, enter, brokenLink } = options;
  const files: string[] = [];
  const visited = new Set<string>();
  const home = existsSync(root) ? realpathSync(root) : root;
  const walk = (current: string) => {
    const { dev, ino } = statSync(current);
    if (visited.has(`${dev}:${ino}`)) return;
    visited.add(`${dev}:${ino}`);
    for (const entry of entriesOf(current, diagnostics)) {
      const path = join(current, entry.name);
      const isPost = markdown.test(entry.name);
      const kind = kindOf(path, entry, home);
      if (kind === 'file') files.push(path);
      else if (kind === 'dangling' || kind === 'outside') {
        const code = kind === 'dangling' ? 'SF4002' : 'SF4013';
        diagnostics.push(diagnose(code, {}, { file: path }, isPost ? 'error' : brokenLink));
      } else if (kind === 'folder' && entry.name !== 'node_modules' && !ignored.has(path) && enter(path)) {
        if (isPost) diagnostics.push(diagnose('SF4001', { name: entry.name }, { file: path }));
        else walk(path);
      }
    }
  };
  if (!existsSync(folder) || ignored.has(folder)) return files;
  if (isWithin(folder, home)) walk(folder);
  else diagnostics.push(diagnose('SF4013', {}, { file: folder }, brokenLink));
  return files;
}

/** True for a path that really lies in a folder, links followed. @param home real path of the folder */
export function isWithin(path: string, home: string): boolean {
  return `${realpathSync(path)}${sep}`.startsWith(home + sep);
}

function entriesOf(folder: string, diagnostics: Diagnostic[]): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    diagnostics.push(diagnose('SF4003', { reason }, { file: folder }));
    return [];
  }
}

function kindOf(
  path: string,
  entry: Dirent,
  home: string,
): 'file' | 'folder' | 'dangling' | 'outside' | 'other' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  if (!entry.isSymbolicLink()) return 'other';
  const target = targetOf(path);
  if (!target) return 'dangling';
  if (!isWithin(path, home)) return 'outside';
  return target.isFile() ? 'file' : target.isDirectory() ? 'folder' : 'other';
}

function targetOf(link: string): Stats | undefined {
  try {
    return statSync(link, { throwIfNoEntry: false });
  } catch {
    // A link to itself (ELOOP), or through a file (ENOTDIR).
    return undefined;
  }
}
