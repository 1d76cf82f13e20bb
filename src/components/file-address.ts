import { encodePath } from '#format/index.ts';
import type { Post } from '#post/index.ts';
import type { Site } from '#site/index.ts';

/**
 * Where a file of the content folder is served byte for byte, base included: a native folder's `public/` stands at the
 * top of the site, everything else at its own path.
 *
 * `/blog/content/public/plan.bmp` → `/base/plan.bmp`
 *
 * @param file absolute path
 * @param post any post of the same folder: its two paths tell where the folder is
 */
export function fileAddress(
  file: string,
  post: Pick<Post, 'file' | 'id'>,
  { base, kind }: Pick<Site, 'base' | 'kind'>,
): string {
  const folder = post.file.normalize('NFC').slice(0, -post.id.length);
  const path = file.normalize('NFC').slice(folder.length);
  return `${base}/${encodePath(kind === 'native' ? path.replace(/^public\//, '') : path)}`;
}
