import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * The files of a folder that changed since a revision of git: committed, staged, not staged, and those that git does not know yet.
 *
 * @param revision a commit, tag or branch
 * @returns absolute paths, or why they cannot be known
 */
export function changedSince(revision: string, folder: string): { files: Set<string> } | { reason: string } {
  const top = git(folder, ['rev-parse', '--show-toplevel']);
  if (top.text === null) return { reason: 'the content is in no repository of git' };
  const root = top.text.trim();
  // A name that begins with a dash is no revision, and must not be an option.
  const known = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (known.text === null) return { reason: 'git knows no such commit, tag or branch' };
  const changed = git(root, ['diff', '--name-only', '-z', known.text.trim()]);
  const fresh = git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  const names = [changed.text, fresh.text].flatMap((text) => (text ?? '').split('\0'));
  return { files: new Set(names.filter((name) => name !== '').map((name) => join(root, name))) };
}

function git(cwd: string, words: readonly string[]): { text: string | null } {
  const { status, stdout } = spawnSync('git', words, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { text: status === 0 ? stdout : null };
}
