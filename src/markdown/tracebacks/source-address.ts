import type { SourceRepository } from '#site/index.ts';
import type { Frame } from '#trace/index.ts';

/**
 * Where the line of a frame can be read in its repository; null for a library's frame and for a file outside `root`.
 *
 * `/srv/app/shop/orders.py:12` with root `/srv/app` → `https://github.com/me/app/blob/v1.2.3/shop/orders.py#L12`. A relative path
 * counts from the root; with no root given, an absolute one leads nowhere.
 *
 * Addresses are those of GitLab and Bitbucket where the host's name says so, else of GitHub (docs.github.com, "Creating a
 * permanent link to a code snippet").
 */
export function sourceAddress({ origin, file, line }: Frame, repository: SourceRepository): string | null {
  if (origin !== 'app' || file === null) return null;
  const path = pathInRepository(file.replaceAll('\\', '/'), repository.root?.replaceAll('\\', '/'));
  if (path === null) return null;
  const repo = repository.repo.replace(/(?:\.git)?\/*$/, '');
  const { hostname } = new URL(repo);
  const ref = encoded(repository.ref);
  if (/(?:^|\.)bitbucket\./.test(hostname))
    return `${repo}/src/${ref}/${encoded(path)}${line === null ? '' : `#lines-${line}`}`;
  const view = /(?:^|\.)gitlab\./.test(hostname) ? '-/blob' : 'blob';
  return `${repo}/${view}/${ref}/${encoded(path)}${line === null ? '' : `#L${line}`}`;
}

/** `/srv/app/a.py` below `/srv/app` → `a.py`; null for what lies elsewhere, or is no file (`<stdin>`). */
function pathInRepository(file: string, root: string | undefined): string | null {
  const folder = root?.replace(/\/+$/, '');
  const isBelow = folder !== undefined && file.startsWith(`${folder}/`);
  const isAbsolute = /^(?:\/|[a-z][a-z\d+.-]*:)/i.test(file);
  if (!isBelow && isAbsolute) return null;
  const parts = (isBelow ? file.slice(folder.length) : file)
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  const isFile = parts.length > 0 && !parts.includes('..') && !/^[<(]/.test(parts[0] ?? '');
  return isFile ? parts.join('/') : null;
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
