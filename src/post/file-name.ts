/** What the name of a source file says. */
export interface NamedFile {
  /** Date in the name as `2018-03-10`, or null. */
  date: string | null;
  /** Name without date and ending; of `name/index.md` the folder's. */
  name: string;
  /** Folders above it. */
  folders: string[];
  /** True for the page of a folder. */
  isIndex: boolean;
}

/**
 * Reads date and name from a post's path.
 *
 * `posts/2018-03-10-repair.md` → 2018-03-10, `repair`, folders `posts`; `posts/2018-03-10-repair/index.md` the same;
 * `blog/_posts/2018-3-1-x.md` → 2018-3-1, `x`, folders `blog`, `_posts`
 *
 * @param id path below the content folder, `/` separated
 */
export function readFileName(id: string): NamedFile {
  const folders = id.replace(/\.[^./]+$/, '').split('/');
  const last = folders.pop() ?? '';
  const isIndex = last.toLowerCase() === 'index';
  const full = isIndex && folders.length > 1 ? (folders.pop() ?? last) : last;
  // `2018-03-10-name`, `2018-3-1-name`, and the date alone
  const match = /^(\d{4}-\d{1,2}-\d{1,2})(?:-(.*))?$/s.exec(full);
  return { date: match?.[1] ?? null, name: match?.[2] || full, folders, isIndex };
}

/** A title made of a file's name as Jekyll makes it: `_posts/2018-03-10-repair-server.md` → `Repair Server`. Source: Jekyll::Utils.titleize_slug. */
export function titleOfFile(id: string): string {
  return readFileName(id)
    .name.split(/[-_\s]+/)
    .filter((word) => word !== '')
    .map((word) => (word[0] ?? '').toUpperCase() + word.slice(1))
    .join(' ');
}
