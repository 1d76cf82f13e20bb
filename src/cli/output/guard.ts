import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, parse, relative, sep } from 'node:path';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import { hasMarker } from './marker.ts';
import { versionControl } from './version-control.ts';

/** Folders that a build must not replace. All paths are absolute. */
export interface Surroundings {
  contentDir: string;
  cacheDir: string;
  cwd: string;
  /** The folder Sunfish is installed in, and the person's home. */
  projectDir: string;
  homeDir: string;
}

export type CheckedOutput = { folder: string; problem: null } | { folder: null; problem: Diagnostic };

/**
 * Decides whether a build may replace a folder as a whole. Nothing is written.
 *
 * It may where nothing stands, where an empty folder stands, or one that an earlier build made. It may not where that
 * would take the content, the project, a home, or any file that a person put there.
 *
 * @param out absolute path as asked for
 * @returns the real folder to write, symbolic links followed
 */
export function checkOutput(out: string, surroundings: Surroundings): CheckedOutput {
  const refuse = (problem: Diagnostic): CheckedOutput => ({ folder: null, problem });
  const target = realPath(out);
  if (target === null) return refuse(diagnose('SF5012', { folder: out }, { file: out }));
  const reason = whyNotReplaceable(target, surroundings);
  if (reason) return refuse(diagnose('SF5010', { folder: out, reason }, { file: out }));
  const status = statSync(target, { throwIfNoEntry: false });
  if (!status) return { folder: target, problem: null };
  if (!status.isDirectory()) return refuse(diagnose('SF5012', { folder: out }, { file: out }));
  const entries = readdirSync(target).filter((name) => !versionControl.has(name));
  if (entries.length > 0 && !hasMarker(target)) {
    return refuse(diagnose('SF5011', { folder: out, examples: fewOf(entries) }, { file: out }));
  }
  return { folder: target, problem: null };
}

/** Folders within the content that never count as content, and so may be written: the ways `dist` is called. */
const outputNames = new Set(['dist', '_site']);

function whyNotReplaceable(target: string, surroundings: Surroundings): string | null {
  const real = (path: string) => realPath(path) ?? path;
  const content = real(surroundings.contentDir);
  if (target === parse(target).root) return 'it is the root of the disk';
  if (target === content) return 'it is the content folder';
  if (contains(target, content)) return 'the content folder lies in it';
  const holds = [
    [surroundings.homeDir, 'it is your home folder', 'your home folder lies in it'],
    [surroundings.projectDir, 'it is the folder of Sunfish', 'the folder of Sunfish lies in it'],
    [surroundings.cwd, 'it is the folder you are in', 'the folder you are in lies in it'],
    [surroundings.cacheDir, 'it is the cache', 'the cache lies in it'],
  ] as const;
  for (const [path, same, inside] of holds) {
    if (target === real(path)) return same;
    if (contains(target, real(path))) return inside;
  }
  const ownOutput = dirname(target) === content && outputNames.has(basename(target));
  if (contains(content, target) && !ownOutput) return 'it lies in the content folder';
  return null;
}

/** Whether a path lies below a folder; both absolute. */
export function contains(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '' && below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

/** The path with the links of all that exists of it followed; null for a link that leads nowhere. */
function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    if (lstatSync(path, { throwIfNoEntry: false })) return null;
    const parent = dirname(path);
    if (parent === path) return path;
    const realParent = realPath(parent);
    return realParent === null ? null : join(realParent, basename(path));
  }
}

/** `"a", "b" and 7 more` */
function fewOf(names: readonly string[]): string {
  const first = names.slice(0, 3).map((name) => `"${name}"`);
  const more = names.length - first.length;
  return more > 0 ? `${first.join(', ')} and ${more} more` : first.join(', ');
}
