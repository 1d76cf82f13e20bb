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
  const history = isSame ? before : readHistory(files, root, folder, head);
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

/**
 * Reads the past of files: the last commit of each that more than one has touched. A file that was given another name has the past of the
 * one before, and that it was is no change of it.
 */
function readHistory(
  files: readonly string[],
  root: string,
  folder: string,
  head: string,
): EditHistory | null {
  // All of the folder: of a path alone git does not look where it came from.
  const words = ['log', '--format=@%cI', '--name-status', '-M', '-z', head, '--', folder];
  const log = git(root, words);
  if (log === null) return null;
  /** Which file a path is, at the commit at hand: from the newest back. */
  const byPath = new Map(files.map((file) => [pathIn(root, file), file]));
  const commits = new Map<string, string[]>();
  for (const { time, status, path, newPath } of changesIn(log)) {
    const file = byPath.get(newPath);
    if (file === undefined) continue;
    // `R100`: the same bytes under another name.
    if (status !== 'R100') commits.set(file, [...(commits.get(file) ?? []), time]);
    if (path === newPath) continue;
    byPath.delete(newPath);
    byPath.set(path, file);
  }
  const times = [...commits].flatMap(([file, [latest, ...earlier]]) =>
    latest !== undefined && earlier.length > 0 ? [[file, latest]] : [],
  );
  return { head, files: [...files], times: Object.fromEntries(times) };
}

interface Change {
  /** RFC 3339. */
  time: string;
  /** `M`, `A`, `R087`: a letter, and of a new name how much of the bytes is the same. */
  status: string;
  path: string;
  /** The same where the name is. */
  newPath: string;
}

/** Reads `@time`, and below it `M`, `path` or `R100`, `old path`, `new path`, each behind a NUL. */
function* changesIn(log: string): Generator<Change> {
  const fields = log
    .split('\0')
    .map((field) => field.replace(/^\n/, ''))
    .values();
  let time = '';
  for (const field of fields) {
    if (field.startsWith('@')) time = field.slice(1);
    else if (/^[A-Z]\d*$/.test(field)) {
      const path = fields.next().value ?? '';
      const isPair = /^[RC]/.test(field);
      yield { time, status: field, path, newPath: isPair ? (fields.next().value ?? '') : path };
    }
  }
}

function pathIn(root: string, file: string): string {
  return relative(root, file).replaceAll('\\', '/');
}
