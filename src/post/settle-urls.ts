import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import type { Post } from './post.ts';

/** What an address is of. */
type Addressed = Pick<Post, 'id' | 'kind' | 'file' | 'path' | 'redirects'>;

/** Which addresses can be served. */
export interface SettledUrls<One extends Addressed> {
  /** Posts that can be published, in their order. */
  posts: One[];
  /** Old addresses that can lead to a post, by post id. */
  redirects: Map<string, string[]>;
  diagnostics: Diagnostic[];
}

/**
 * Finds out which posts want one address, and which old addresses are taken.
 *
 * @param posts all that would be published
 * @param reservedPaths addresses of the site's own pages. A post that wants one is an error; a page of a foreign source, whose
 *   theme had pages such as a tag list of its own, is left out with a warning.
 */
export function settleUrls<One extends Addressed>(
  posts: readonly One[],
  reservedPaths: readonly string[],
  isForeign: boolean,
): SettledUrls<One> {
  const diagnostics: Diagnostic[] = [];
  const reserved = new Set(reservedPaths.map(fold));
  const owners = new Map<string, One>();
  // Folders that hold an address: no file can be called so.
  const folders = new Map<string, One>();
  const settled = posts.filter((post) => {
    const key = fold(post.path);
    const other = owners.get(key);
    const place = { file: post.file, line: 1, column: 1 };
    if (reserved.has(key)) {
      const isWarning = isForeign && post.kind === 'page';
      diagnostics.push(diagnose('SF1011', { path: post.path }, place, isWarning ? 'warning' : 'error'));
      return false;
    }
    if (other) {
      const code = other.path === post.path ? 'SF1010' : 'SF1013';
      diagnostics.push(diagnose(code, { path: post.path, other: other.id }, place));
      return false;
    }
    const above = foldersOf(key).map((folder) => owners.get(folder));
    const inTheWay = isFile(post.path) ? folders.get(key) : above.find((one) => one && isFile(one.path));
    if (inTheWay) {
      diagnostics.push(diagnose('SF1014', { path: post.path, other: inTheWay.id }, place));
      return false;
    }
    owners.set(key, post);
    for (const folder of foldersOf(key)) folders.set(folder, post);
    return true;
  });
  const redirects = new Map<string, string[]>();
  const redirected = new Map<string, One>();
  for (const post of settled) {
    const free = post.redirects.filter((old) => {
      const key = fold(old);
      const owner = owners.get(key) ?? redirected.get(key);
      if (!owner && !reserved.has(key)) {
        redirected.set(key, post);
        return true;
      }
      if (owner === post) return false;
      const place = { file: post.file, line: 1, column: 1 };
      diagnostics.push(diagnose('SF1012', { path: old, other: owner?.id ?? 'the site itself' }, place));
      return false;
    });
    if (free.length > 0) redirects.set(post.id, free);
  }
  return { posts: settled, redirects, diagnostics };
}

/** Windows and macOS hold two names that differ in case alone for one; `/x/` is the file `/x/index.html`. */
function fold(path: string): string {
  return path.toLowerCase().replace(/\/(?:index\.html)?$/, '');
}

function isFile(path: string): boolean {
  return !path.endsWith('/');
}

/** `/a/b/c` → `/a`, `/a/b` */
function foldersOf(key: string): string[] {
  const segments = key.split('/').slice(1, -1);
  return segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}`);
}
