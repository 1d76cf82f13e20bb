import { idsOf, sourceElements } from '#markdown/index.ts';
import type { CheckedPost } from './rule.ts';

/**
 * The ids a post's page has from its text; null where they cannot be known from the source, for a heading holds Liquid. Costs as
 * much as parsing: for posts alone whose ids somebody asks for.
 */
export function pageIds({ tree, post, site, text }: CheckedPost): ReadonlySet<string> | null {
  const isOpen = tree.children.some(
    ({ type, position }) =>
      type === 'heading' && /\{[{%]/.test(text.slice(position?.start.offset, position?.end.offset)),
  );
  if (isOpen) return null;
  const { file, lang, title } = post;
  return idsOf(sourceElements(tree, { site, file, lang, title: title === '' ? null : title }));
}

/** Ids the page itself has around any text: those of the theme, of frames of tracebacks, and what every page can be asked for. */
export function isPagesOwn(id: string): boolean {
  return /^(?:|top|more|sf-[\w-]+|tb\d+(?:-f\d+)?)$/.test(id);
}

/** The fragment of an address as ids are written: decoded, NFC. As it is, where its escapes are none. */
export function idOfFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment).normalize('NFC');
  } catch {
    return fragment.normalize('NFC');
  }
}
