import { type Dirent, existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';

/** Folders that hold no content, whatever the kind of site. */
const neverContent = new Set(['node_modules', 'dist', '_site', 'vendor']);

/** The endings of Markdown files. */
export const markdown = /\.(?:md|markdown)$/i;

export interface WalkOptions {
  /** No link leads out of this folder. Absolute. */
  root: string;
  /** Folders that are not entered. Absolute. */
  ignored: ReadonlySet<string>;
  /** Whether a folder is walked. */
  enter?(folder: string): boolean;
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
  const { root, ignored, enter = () => true } = options;
  const files: string[] = [];
  const visited = new Set<string>();
  const home = existsSync(root) ? realpathSync(root) : root;
  const walk = (current: string) => {
    if (ignored.has(current)) return;
    for (const entry of entriesOf(current)) {
      const path = join(current, entry.name);
      const kind = kindOf(path, entry, home);
      if (kind === 'file') files.push(path);
      else if (kind === 'dangling' && markdown.test(entry.name)) {
        diagnostics.push(diagnose('SF4002', {}, { file: path }));
      } else if (kind === 'outside') diagnostics.push(diagnose('SF4013', {}, { file: path }));
      else if (kind === 'folder' && isContent(entry.name) && enter(path)) {
        if (markdown.test(entry.name)) {
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
  if (existsSync(folder)) walk(folder);
  return files;
}

function isContent(name: string): boolean {
  return !name.startsWith('.') && !neverContent.has(name);
}

function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
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
