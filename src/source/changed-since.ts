import { join } from 'node:path';
import { git, repositoryOf } from './git.ts';

/**
 * The files of a folder that changed since a revision of git: committed, staged, not staged, and those that git does not know yet.
 *
 * @param revision a commit, tag or branch
 * @returns absolute paths, or why they cannot be known
 */
export function changedSince(revision: string, folder: string): { files: Set<string> } | { reason: string } {
  const root = repositoryOf(folder);
  if (root === null) return { reason: 'the content is in no repository of git' };
  // A name that begins with a dash is no revision, and must not be an option.
  const commit = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const known = git(folder, commit)?.trim();
  if (known === undefined) return { reason: 'git knows no such commit, tag or branch' };
  const changed = git(root, ['diff', '--name-only', '-z', known]);
  const fresh = git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  const names = [changed, fresh].flatMap((text) => (text ?? '').split('\0'));
  return { files: new Set(names.filter((name) => name !== '').map((name) => join(root, name))) };
}
