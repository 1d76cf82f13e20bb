import { onceABuild } from './once-a-build.ts';
import { pages, posts, unlisted } from './queries.ts';

/**
 * The page of the Markdown file a link names.
 *
 * @param candidates absolute paths the link may mean, the likeliest first
 * @returns its site-relative path, base not included; null where none of them is published
 */
export async function pathOfFile(candidates: readonly string[]): Promise<string | null> {
  const paths = await pathsByFile();
  for (const file of candidates) {
    const path = paths.get(file.normalize('NFC'));
    if (path !== undefined) return path;
  }
  return null;
}

const pathsByFile = onceABuild(async () => {
  const all = [...(await posts()), ...(await pages()), ...(await unlisted())];
  return new Map(all.map(({ file, path }) => [file.normalize('NFC'), path]));
});
