import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { frontMatterJsonSchema } from '#post/index.ts';
import { siteJsonSchema } from '#site/index.ts';

/** The name that posts and pages have for the language server; its schema's file is called by it. */
const collection = 'front-matter';

/** Where the language server of Astro's extension looks, below the folder that the editor opened. */
const place = '.astro/collections';

/**
 * Writes what the language server of Astro's extension needs to complete and check front matter: a list of the files, and the schema of
 * what stands at their top. Those of another Astro project in the folder stay in the list. What is there already is not written again:
 * the server begins anew with each change.
 *
 * Source of the format: Astro's content/types-generator.js, which writes it, and core/frontmatterHolders.js of
 * `@astrojs/language-server`, which reads it.
 *
 * @param folder the one that the editor opens, absolute
 * @param files absolute paths
 */
export function writeCollection(folder: string, files: readonly string[]): void {
  const write = (name: string, text: string) => writeIfNew(join(folder, place, name), text);
  write(`${collection}.schema.json`, json(frontMatterJsonSchema()));
  write('site.schema.json', json(siteJsonSchema()));
  // The list names files by where they stand on this machine.
  writeIfNew(join(folder, dirname(place), '.gitignore'), '*\n');
  write('collections.json', json(withOurs(readList(join(folder, place, 'collections.json')), files)));
}

/** The nearest folder at or above the content for which this was written before; null where there is none. */
export function folderOfCollection(contentDir: string): string | null {
  if (existsSync(join(contentDir, place, `${collection}.schema.json`))) return contentDir;
  const above = dirname(contentDir);
  return above === contentDir ? null : folderOfCollection(above);
}

interface CollectionList {
  collections: { name: string; hasSchema: boolean }[];
  /** Name of the collection by the address of the file. */
  entries: Record<string, string>;
}

function withOurs({ collections, entries }: CollectionList, files: readonly string[]): CollectionList {
  const others = Object.entries(entries).filter(([, name]) => name !== collection);
  return {
    collections: [
      ...collections.filter(({ name }) => name !== collection),
      { name: collection, hasSchema: true },
    ],
    entries: Object.fromEntries([...others, ...files.map((file) => [addressOf(file), collection])]),
  };
}

/** As the server looks it up. Astro's own list has it encoded, so that a Korean file name is never found. */
function addressOf(file: string): string {
  return decodeURIComponent(pathToFileURL(file).href).toLowerCase();
}

function readList(file: string): CollectionList {
  const none = { collections: [], entries: {} };
  try {
    return { ...none, ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<CollectionList>) };
  } catch {
    return none;
  }
}

function writeIfNew(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
