import { posix } from 'node:path';
import { clockReadsOf, type FoundImport, importsOf } from './imports.ts';
import { impureModules, type RoomRule, roomRules } from './rules.ts';

/** A file of src: its path below src, `/` separated, and its text. */
export interface CodeFile {
  path: string;
  text: string;
}

/**
 * Holds a file's imports against the rules of its room.
 *
 * @param exists says whether a path below src is a file
 * @returns one sentence for each breach: `src/feeds/rss.ts:3 imports "#cli/index.ts": feeds may import …`
 */
export function violationsOf({ path, text }: CodeFile, exists: (path: string) => boolean): string[] {
  const room = roomOf(path);
  const rule = roomRules[room];
  if (!rule)
    return [`src/${path}: the room "${room}" has no row in the table of tests/architecture/rules.ts`];
  const found = importsOf(path, text).flatMap((one) => {
    const breach = breachOf(one, { path, room, rule, exists });
    return breach === null ? [] : [`src/${path}:${one.line} imports "${one.specifier}": ${breach}`];
  });
  const clock = rule.pure
    ? clockReadsOf(text).map((line) => `src/${path}:${line} reads the clock: ${room} is pure`)
    : [];
  return [...found, ...clock];
}

interface Context {
  path: string;
  room: string;
  rule: RoomRule;
  exists: (path: string) => boolean;
}

function breachOf(found: FoundImport, context: Context): string | null {
  const { specifier } = found;
  if (specifier.startsWith('.')) return relativeBreach(specifier, context);
  if (specifier.startsWith('#')) return roomBreach(found, context);
  return moduleBreach(specifier, context);
}

function relativeBreach(specifier: string, { path, room, exists }: Context): string | null {
  // `panel.css?inline` is the file panel.css, taken by Vite as a text.
  const target = posix.join(posix.dirname(path), specifier.replace(/\?\w+$/, ''));
  if (roomOf(target) !== room) return `across rooms imports go by "#room/index.ts"`;
  return exists(target) ? null : 'there is no such file (endings are written out)';
}

function roomBreach({ specifier, typeOnly }: FoundImport, { room, rule, exists }: Context): string | null {
  const target = specifier.slice(1);
  const other = roomOf(target);
  if (other === room) return 'inside a room imports are relative';
  const allowed = rule.rooms.includes(other) || (typeOnly && rule.types?.includes(other) === true);
  if (!allowed) return `${room} may import ${allowedWords(rule)}`;
  const isDirect = target.endsWith('.astro') || target.endsWith('.css');
  if (!isDirect && target !== `${other}/index.ts`)
    return `across rooms imports go through the room's index.ts`;
  return exists(target) ? null : 'there is no such file (endings are written out)';
}

function moduleBreach(specifier: string, { path, room, rule }: Context): string | null {
  if (rule.pure && impureModules.some((module) => module.test(specifier))) {
    return `${room} is pure: no file system, no processes, no Astro`;
  }
  // Matches `astro:content` and `virtual:sunfish/run`.
  const isAstroModule = /^(?:astro|virtual):/.test(specifier);
  if (isAstroModule && rule.astroModules !== true && !path.endsWith('.astro')) {
    return 'astro: modules stand in collections, content.config.ts, pages and .astro files alone';
  }
  return null;
}

function allowedWords({ rooms, types = [] }: RoomRule): string {
  const words = [...rooms, ...types.map((room) => `types of ${room}`)];
  return words.length === 0 ? 'nothing of src' : words.join(', ');
}

/** `feeds/rss.ts` → feeds; `content.config.ts` → content.config.ts */
function roomOf(path: string): string {
  return path.split('/')[0] ?? path;
}
