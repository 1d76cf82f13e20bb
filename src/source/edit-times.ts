import { relative } from 'node:path';
import type { EditHistory } from '#cache/index.ts';
import { git } from './git.ts';

/** When files were last changed, RFC 3339 by absolute path with the offset of the commit; and what the next run may take over. */
export interface EditTimes {
  times: Record<string, string>;
  /** Null where there is no history to be had. */
  history: EditHistory | null;
}

/**
 * When files were last changed, as git knows it: the instant of the last commit that touched each.
 *
 * Left out rather than wrong: files that git does not know, that have changes it does not know of, or that one commit brought in and no other
 * changed since; all of them where there is no git, or the clone is shallow and so has not all of its past.
 *
 * @param files absolute paths
 * @param folder one within the repository
 * @param before of the run before: the past is not read again while it is the same, for `sunfish dev` asks at each edit
 */
export function editTimes(
  files: readonly string[],
  folder: string,
  before: EditHistory | null = null,
): EditTimes {
  const nothing = { times: {}, history: null };
  if (files.length === 0) return nothing;
  const facts = git(folder, ['rev-parse', '--show-toplevel', '--is-shallow-repository', 'HEAD']);
  const [root, isShallow, head] = facts?.split('\n') ?? [];
  if (root === undefined || isShallow !== 'false' || head === undefined) return nothing;
  const isSame = before?.head === head && files.every((file) => before.files.includes(file));
  const history = isSame ? before : readHistory(files, root, head);
  const dirty = git(root, ['status', '--porcelain', '-z', '--', ...files]);
  if (!history || dirty === null) return nothing;
  // `XY path`
  const changed = new Set(dirty.split('\0').map((entry) => entry.slice(3)));
  const times = files.flatMap((file) => {
    const time = history.times[file];
    return time !== undefined && !changed.has(pathIn(root, file)) ? [[file, time]] : [];
  });
  return { times: Object.fromEntries(times), history };
}

/** Reads the past of files: the last commit of each that more than one has touched. */
function readHistory(files: readonly string[], root: string, head: string): EditHistory | null {
  // A line of its own for each commit, `@` in front; below it the files it touched.
  const log = git(root, ['log', '--format=@%cI', '--name-only', '-z', head, '--', ...files]);
  if (log === null) return null;
  const byPath = new Map(files.map((file) => [pathIn(root, file), file]));
  const commits = new Map<string, string[]>();
  let time = '';
  for (const field of log.split(/[\0\n]+/)) {
    const file = byPath.get(field);
    if (field.startsWith('@')) time = field.slice(1);
    else if (file !== undefined) commits.set(file, [...(commits.get(file) ?? []), time]);
  }
  const times = [...commits].flatMap(([file, [latest, ...earlier]]) =>
    latest !== undefined && earlier.length > 0 ? [[file, latest]] : [],
  );
  return { head, files: [...files], times: Object.fromEntries(times) };
}

function pathIn(root: string, file: string): string {
  return relative(root, file).replaceAll('\\', '/');
}
