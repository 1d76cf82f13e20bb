import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '#diagnostics/index.ts';
import { draftPath } from '#drafts/index.ts';
import { readFacts, readFrontMatter } from '#post/index.ts';
import { sizeLimit, type Taken } from '#source/index.ts';
import { commandLineProblem } from '../parse-arguments.ts';
import { pathSeenFrom } from '../reporters/pretty.ts';

/** Where a new post goes. */
export interface Destination {
  taken: Taken;
  now: Temporal.ZonedDateTime;
  /** Absolute path that the writer sees paths from. */
  cwd: string;
}

/**
 * Writes a new post into its content folder, over nothing that is there: neither a file nor an address.
 *
 * @param name what file and address are named after
 * @returns its path as the writer sees it, or why it was not written
 */
export function writeDraft(
  text: string,
  name: string,
  destination: Destination,
): { path: string } | { problem: Diagnostic } {
  const size = Buffer.byteLength(text);
  if (size > sizeLimit)
    return { problem: commandLineProblem('SF5064', { size: megabytes(size), limit: megabytes(sizeLimit) }) };
  const { file } = placeOf(name, destination);
  const path = pathSeenFrom(destination.cwd, file);
  const refused = (taken: string) => ({ problem: commandLineProblem('SF5061', { path, taken }) });
  const taken = whyTaken(name, destination);
  if (taken !== null) return refused(taken);
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return refused(isThere);
    throw error;
  }
  return { path };
}

/** Why no new post can be named so, as a clause; null where one can. */
export function whyTaken(name: string, destination: Destination): string | null {
  const { taken, cwd } = destination;
  const { file, id } = placeOf(name, destination);
  if (existsSync(file)) return isThere;
  const source = { id, kind: 'post', file, draft: true } as const;
  const facts = readFacts(readFrontMatter('', file), source, taken.site);
  const holder = Array.isArray(facts) ? undefined : taken.addresses.get(facts.post.path);
  return holder === undefined ? null : `"${pathSeenFrom(cwd, holder)}" has its address`;
}

const isThere = 'that file is there';

function placeOf(name: string, { taken: { site, root }, now }: Destination): { id: string; file: string } {
  const id = draftPath(name, now.toPlainDate().toString(), site.kind);
  return { id, file: join(root, id) };
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
}
