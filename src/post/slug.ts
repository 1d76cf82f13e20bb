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

/** A tag, category or subject. `C#` and `C++` stay apart from `C`. */
export function termOf(label: string): Term {
  const spelt = label.normalize('NFC').trim();
  const named = spelt.replace(/#/g, '-sharp').replace(/\+/g, '-plus').replace(/^\./, 'dot-');
  return { label: spelt, slug: slugify(named) || encodeURIComponent(spelt).replace(/%/g, '').toLowerCase() };
}
