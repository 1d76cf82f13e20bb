import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
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
    for (const entry of entriesOf(current, diagnostics)) {
      const path = join(current, entry.name);
      const isPost = markdown.test(entry.name);
      const kind = kindOf(path, entry, home);
      if (kind === 'file') files.push(path);
      else if (kind === 'dangling' || kind === 'outside') {
        const code = kind === 'dangling' ? 'SF4002' : 'SF4013';
        diagnostics.push(diagnose(code, {}, { file: path }, isPost ? 'error' : brokenLink));
      } else if (kind === 'folder' && entry.name !== 'node_modules' && !ignored.has(path) && enter(path)) {
        if (isPost) {
          diagnostics.push(diagnose('SF4001', { name: entry.name }, { file: path }));
          continue;
        }
        const { dev, ino } = statSync(path);
        if (visited.has(`${dev}:${ino}`)) continue;
        visited.add(`${dev}:${ino}`);
        walk(path);
      }
    }
  };
  if (existsSync(folder) && !ignored.has(folder)) walk(folder);
  return files;
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
  const target = statSync(path, { throwIfNoEntry: false });
  if (!target) return 'dangling';
  if (!`${realpathSync(path)}${sep}`.startsWith(home + sep)) return 'outside';
  return target.isFile() ? 'file' : target.isDirectory() ? 'folder' : 'other';
}
