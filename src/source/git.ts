import { spawnSync } from 'node:child_process';

/** The folder of the repository that a folder is in; null where it is in none. Absolute. */
export function repositoryOf(folder: string): string | null {
  return git(folder, ['rev-parse', '--show-toplevel'])?.trim() ?? null;
}

/** What git prints in a folder; null where it is not there, or fails. Names of files are as they are, not quoted. */
export function git(folder: string, words: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', ['-c', 'core.quotepath=off', ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : null;
}
