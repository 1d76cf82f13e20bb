import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { repositoryOf } from '#source/index.ts';

/** Keeps the original of a file in a new one, which its owner alone can read. */
export function keepOriginal(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
}

/** Why the original of a file cannot go to a place, to go on from "it"; null where it can. All paths are absolute. */
export function whyNotKeptAt(path: string, file: string, contentDir: string): string | null {
  if (existsSync(path)) return 'is there already';
  if (isBelow(path, contentDir)) return 'lies in the content folder';
  const repository = repositoryOf(dirname(file));
  return repository !== null && isBelow(path, repository) ? 'lies in the repository' : null;
}

function isBelow(path: string, folder: string): boolean {
  const [first] = relative(folder, path).split(sep);
  return first !== '..';
}
