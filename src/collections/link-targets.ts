import { dev } from 'virtual:sunfish/run';
import { pages, posts } from './queries.ts';

/**
 * The page of the Markdown file a link names.
 *
 * @param candidates absolute paths the link may mean, the likeliest first
 * @returns its site-relative path, base not included; null where none of them is published
 */
export async function pathOfFile(candidates: readonly string[]): Promise<string | null> {
  const paths = await pathsByFile();
  for (const file of candidates) {
    const path = paths.get(file) ?? paths.get(file.normalize('NFC'));
    if (path !== undefined) return path;
  }
  return null;
}

let known: Promise<Map<string, string>> | undefined;

/** Asked for once a build, not once a page. In dev posts come and go. */
function pathsByFile(): Promise<Map<string, string>> {
  if (dev || !known) known = readPaths();
  return known;
}

async function readPaths(): Promise<Map<string, string>> {
  const all = [...(await posts()), ...(await pages())];
  return new Map(all.flatMap(({ file, path }) => [[file, path] as const, [file.normalize('NFC'), path]]));
}
