import path from 'node:path';
import { isExternal, withoutSite } from '#markdown/index.ts';
import type { SiteFacts } from './site-facts.ts';
import type { CheckedSite } from './site-rule.ts';

/** What an address of a post means within its site. */
export type Address =
  /** Another Markdown file: absolute paths it may mean, the likeliest first. */
  | { kind: 'file'; files: string[]; fragment: string }
  /** An address of the site, without its base; of a relative one, also what it is where the file of the post stands. */
  | { kind: 'path'; path: string; fragment: string; fromFile: string | null }
  /** Another site, a mail, or nothing that can be looked at. */
  | { kind: 'elsewhere' };

/** Reads an address as the pipeline and a browser do (`markdown/links.ts`). */
export function readAddress(url: string, post: SiteFacts, { site, contentDir }: CheckedSite): Address {
  const written = withoutSite(url.trim(), site);
  if (written === '' || written.startsWith('#') || isExternal(written)) return { kind: 'elsewhere' };
  const [, bare = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(written) ?? [];
  const name = decoded(bare);
  if (name === null) return { kind: 'elsewhere' };
  if (!bare.startsWith('/') && /\.(?:md|markdown)$/i.test(bare)) {
    const files = [path.join(path.dirname(post.file), name), path.join(contentDir, name)];
    return { kind: 'file', files: files.map((file) => file.normalize('NFC')), fragment };
  }
  // A browser takes it from the page's own address; one of a query alone stays on the page.
  const folder = post.path.slice(0, post.path.lastIndexOf('/') + 1);
  const whole = name.startsWith('/') ? name : name === '' ? post.path : `${folder}${name}`;
  const besideFile = path
    .relative(contentDir, path.join(path.dirname(post.file), name))
    .split(path.sep)
    .join('/');
  const fromFile = name.startsWith('/') ? null : `/${besideFile}`;
  return { kind: 'path', path: path.posix.normalize(whole).normalize('NFC'), fragment, fromFile };
}

/** An address in the one spelling in which addresses are compared: servers find `/x`, `/x/`, `/x.html` and `/x/index.html` alike. */
export function folded(address: string): string {
  return address.normalize('NFC').replace(/(?:\/index\.html?|\.html?|\/)$/i, '') || '/';
}

function decoded(address: string): string | null {
  try {
    return decodeURIComponent(address);
  } catch {
    return null;
  }
}
