import { spawnSync } from 'node:child_process';
import { relative } from 'node:path';

/**
 * When files were last changed, as git knows it: the instant of the last commit that touched each.
 *
 * Left out rather than wrong: files that git does not know, that have changes it does not know of, or that one commit brought in and no other
 * changed since; all of them where there is no git, or the clone is shallow and so has not all of its past.
 *
 * @param files absolute paths
 * @param folder one within the repository
 * @returns RFC 3339 by absolute path, with the offset of the commit
 */
export function editTimes(files: readonly string[], folder: string): Record<string, string> {
  if (files.length === 0) return {};
  const top = git(folder, ['rev-parse', '--show-toplevel', '--is-shallow-repository'])?.split('\n');
  if (top?.[1] !== 'false' || top[0] === undefined) return {};
  const paths = new Map(files.map((file) => [relative(top[0] ?? '', file).replaceAll('\\', '/'), file]));
  const dirty = git(top[0], ['status', '--porcelain', '-z', '--', ...files]);
  // A line of its own for each commit, `@` in front; below it the files it touched.
  const log = git(top[0], ['log', '--format=@%cI', '--name-only', '-z', '--', ...files]);
  if (dirty === null || log === null) return {};
  // `XY path`
  const changed = new Set(dirty.split('\0').map((entry) => entry.slice(3)));
  const commits = new Map<string, string[]>();
  let time = '';
  for (const field of log.split(/[\0\n]+/)) {
    if (field.startsWith('@')) time = field.slice(1);
    else if (paths.has(field)) commits.set(field, [...(commits.get(field) ?? []), time]);
  }
  return Object.fromEntries(
    [...commits].flatMap(([path, [latest, ...earlier]]) => {
      const file = paths.get(path);
      const isKnown = file !== undefined && latest !== undefined && earlier.length > 0 && !changed.has(path);
      return isKnown ? [[file, latest]] : [];
    }),
  );
}

/** What git prints; null where it is not there or fails. */
function git(folder: string, given: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', ['-c', 'core.quotepath=off', ...given], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : null;
}
