import type { Term } from './post.ts';

/**
 * A piece of URL of a text: NFC, lower case, letters and digits of any script kept, the rest becomes `-`.
 * `인트라넷 서버!` → `인트라넷-서버`.
 */
export function slugify(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** As `slugify`; a text of nothing but signs (`🎉`, `..`) becomes their bytes in hexadecimal. */
export function slugOf(text: string): string {
  return slugify(text) || new TextEncoder().encode(text).toHex();
}

/**
 * Jekyll's `:title` of a file name: case and the characters of its "pretty" mode stay.
 * Source: Jekyll::Utils.slugify, mode pretty: letters, digits and `._~!$&'()+,;=@`.
 */
export function jekyllSlug(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{Nd}._~!$&'()+,;=@]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** As `slugOf`; names such as `C#`, `C++` and `.NET` stay apart from `C` and `NET`: `c-sharp`, `c-plus-plus`, `dot-net`. */
export function slugOfName(name: string): string {
  return slugify(name) === '' ? slugOf(name) : slugify(withSignsSpelt(name));
}

/** A tag, category or subject. `C#` and `C++` stay apart from `C`. */
export function termOf(label: string): Term {
  const spelt = label.normalize('NFC').trim();
  // A term's page is a file: its name must fit into 255 bytes, of which a Korean letter takes three.
  return { label: spelt, slug: (slugify(withSignsSpelt(spelt)) || slugOf(spelt)).slice(0, 76) };
}

function withSignsSpelt(name: string): string {
  return name
    .replace(/#/g, '-sharp')
    .replace(/\+/g, '-plus')
    .replace(/^\.(?=[\p{L}\p{N}])/u, 'dot-');
}
