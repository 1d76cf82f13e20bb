import { git, repositoryOf } from './git.ts';

/** A commit as its repository has it. */
export interface FoundCommit {
  /** Abbreviated. */
  hash: string;
  /** When it was committed; RFC 3339. */
  at: string;
  /** First line of its message. */
  subject: string;
}

/**
 * The commits of a range, merges left out, the oldest first.
 *
 * @param range as `git log` takes it: `v1.2..v1.3`
 * @param folder absolute path, in the repository or below it
 * @param most how many; of more, the latest
 * @returns the commits and how many were left out, or why they cannot be known
 */
export function commitsBetween(
  range: string,
  folder: string,
  most: number,
): { commits: FoundCommit[]; left: number } | { reason: string } {
  if (repositoryOf(folder) === null) return { reason: 'the folder is in no repository of git' };
  // Fields end with NUL, which no message holds. A name that begins with a dash is no range, and must not be an option.
  const words = ['log', '--no-merges', '-z', '--format=%h%x00%cI%x00%s', '--end-of-options', range, '--'];
  const printed = git(folder, words);
  if (printed === null) return { reason: 'git knows no such commits; both ends have to be in this clone' };
  const fields = printed.split('\0');
  const all: FoundCommit[] = [];
  for (let at = 0; at + 2 < fields.length; at += 3) {
    const [hash = '', time = '', subject = ''] = fields.slice(at, at + 3);
    all.push({ hash, at: time, subject });
  }
  if (all.length === 0) return { reason: 'there is no commit in it' };
  return { commits: all.slice(0, most).reverse(), left: Math.max(0, all.length - most) };
}
