import path from 'node:path';
import type { Site } from '#site/index.ts';

/** What an image address means. */
export type ImageAddress =
  | { kind: 'external'; url: string }
  | { kind: 'local'; candidates: [string, ...string[]] }
  | { kind: 'bad-escape'; escape: string }
  | { kind: 'outside' }
  | { kind: 'empty' };

/**
 * Finds out what an image address as written in a body stands for. Looks at no disk: where several files could be
 * meant, all are named, the likeliest first.
 *
 * @param source address as the author wrote it, after Liquid
 * @param file absolute path of the post
 * @param contentDir absolute path of the content folder
 */
export function resolveImage(source: string, file: string, contentDir: string, site: Site): ImageAddress {
  const written = withoutSite(source.trim(), site);
  if (written === '') return { kind: 'empty' };
  if (isExternal(written)) return { kind: 'external', url: encodeAddress(written) };
  const bare = withoutQuery(written).replaceAll('\\', '/');
  if (bare === '') return { kind: 'empty' };
  const bad = badEscape(bare);
  if (bad !== null) return { kind: 'bad-escape', escape: bad };
  const decoded = decodeURIComponent(bare);
  const names = new Set([decoded.normalize('NFC'), decoded, decoded.normalize('NFD'), bare]);
  const paths = [...names].flatMap((name) => places(name, file, contentDir));
  const [first, ...rest] = new Set(paths.filter((place) => isInside(place, contentDir)));
  return first === undefined ? { kind: 'outside' } : { kind: 'local', candidates: [first, ...rest] };
}

/** Makes an address fit for an attribute and for XML: what URLs cannot hold is percent-encoded, escapes stay. */
export function encodeAddress(address: string): string {
  // Matches what may not stand bare in a URL: spaces, quotes, <>, Korean: `가 나` of `/가 나.png`.
  return address.toWellFormed().replace(/[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]+/g, encodeURIComponent);
}

/** True for `https://…`, `//host/…`, `data:…` and other schemes; `C:\x.png` is a path. */
export function isExternal(address: string): boolean {
  // Matches `https:`, `data:`, `mailto:`; two letters at least, so that a drive letter is no scheme.
  return address.startsWith('//') || /^[a-z][a-z0-9+.-]+:/i.test(address);
}

/** `https://blog.example.org/a.png` and `/base/a.png` → `/a.png`. */
export function withoutSite(address: string, site: Site): string {
  const local = site.url !== null ? afterPrefix(address, site.url) : address;
  return site.base !== '' ? afterPrefix(local, site.base) : local;
}

/** The first `%` that does not begin a valid escape, with what follows; null where all are good. */
export function badEscape(address: string): string | null {
  // Matches `%zz`, `%5`, `%`: a percent sign without two hexadecimal digits.
  const malformed = /%(?![0-9a-f]{2}).{0,2}/i.exec(address);
  if (malformed) return malformed[0];
  // Matches a run of escapes such as `%ED%95%9C`: each run must be UTF-8.
  for (const [run] of address.matchAll(/(?:%[0-9a-f]{2})+/gi)) {
    if (!isUtf8(run)) return run;
  }
  return null;
}

function isUtf8(escapes: string): boolean {
  try {
    decodeURIComponent(escapes);
    return true;
  } catch {
    return false;
  }
}

function afterPrefix(address: string, prefix: string): string {
  if (!address.startsWith(prefix)) return address;
  const rest = address.slice(prefix.length);
  return rest.startsWith('/') ? rest : address;
}

function withoutQuery(address: string): string {
  const end = address.search(/[?#]/);
  return end === -1 ? address : address.slice(0, end);
}

/** A path from the site's root may be a public file or one of the content folder; any other is beside the post. */
function places(name: string, file: string, contentDir: string): string[] {
  if (name.startsWith('/')) return [path.join(contentDir, 'public', name), path.join(contentDir, name)];
  // Jekyll authors also write `assets/x.png` meaning the site's root.
  return [path.join(path.dirname(file), name), path.join(contentDir, name)];
}

function isInside(place: string, folder: string): boolean {
  const relative = path.relative(folder, place);
  return relative !== '' && relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative);
}
