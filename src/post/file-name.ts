/** What the name of a source file says. */
export interface NamedFile {
  /** Date in the name as `2018-03-10`, or null. */
  date: string | null;
  /** Name without date and ending; of `name/index.md` the folder's. */
  name: string;
  /** Folders above it, the collection's own (`posts`, `_posts`) left out. */
  folders: string[];
}

/**
 * Reads date and name from a post's path.
 *
 * `posts/2018-03-10-repair.md` → 2018-03-10, `repair`; `posts/2018-03-10-repair/index.md` the same;
 * `blog/_posts/2018-3-1-x.md` → 2018-3-1, `x`, folders `blog`
 *
 * @param id path below the content folder, `/` separated
 */
export function readFileName(id: string): NamedFile {
  const segments = id.replace(/\.[^./]+$/, '').split('/');
  const last = segments.pop() ?? '';
  const isIndex = last.toLowerCase() === 'index' && segments.length > 1;
  const full = isIndex ? (segments.pop() ?? last) : last;
  const collections = new Set(['posts', 'pages', '_posts', '_drafts']);
  const folders = segments.filter((segment) => !collections.has(segment));
  // `2018-03-10-name`, `2018-3-1-name`, and the date alone
  const match = /^(\d{4}-\d{1,2}-\d{1,2})(?:-(.*))?$/s.exec(full);
  return { date: match?.[1] ?? null, name: match?.[2] || full, folders };
}

/** A title made of a file's name as Jekyll makes it: `_posts/2018-03-10-repair-server.md` → `Repair Server`. Source: Jekyll::Utils.titleize_slug. */
export function titleOfFile(id: string): string {
  return readFileName(id)
    .name.split(/[-_\s]+/)
    .filter((word) => word !== '')
    .map((word) => (word[0] ?? '').toUpperCase() + word.slice(1))
    .join(' ');
}
