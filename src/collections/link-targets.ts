import { onceABuild } from './once-a-build.ts';
import { pages, posts, unlisted } from './queries.ts';

/**
 * The page of the Markdown file a link names.
 *
 * @param candidates absolute paths the link may mean, the likeliest first
 * @returns its site-relative path, base not included; null where none of them is published
 */
export async function pathOfFile(candidates: readonly string[]): Promise<string | null> {
  const pathOf = await pathsOfFiles();
  return candidates.map(pathOf).find((path) => path !== null) ?? null;
}

/** The site-relative path of the page that a Markdown file has, unlisted ones included; null where it is not published. */
export async function pathsOfFiles(): Promise<(file: string) => string | null> {
  const paths = await pathsByFile();
  return (file) => paths.get(file.normalize('NFC')) ?? null;
}

const pathsByFile = onceABuild(async () => {
  const all = [...(await posts()), ...(await pages()), ...(await unlisted())];
  return new Map(all.map(({ file, path }) => [file.normalize('NFC'), path]));
});
