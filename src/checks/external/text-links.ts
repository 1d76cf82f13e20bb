import type { Nodes } from 'mdast';
import { htmlAddresses } from '../html-addresses.ts';
import { nodesOf } from '../nodes.ts';
import type { CheckedPost, Range } from '../rule.ts';
import type { Spot } from './external-link.ts';

/** An address in the text of a post. */
export interface TextLink {
  /** Escapes and entities undone. */
  written: string;
  /** The address, or all of its link where it is spelt in another way than it reads. */
  at: Range;
  spot: Spot | null;
  /** It stands in an internal block. */
  isInternal: boolean;
}

/** The addresses of a text: those of links, images, definitions, and of raw HTML. */
export function textLinksOf({ tree, text }: Pick<CheckedPost, 'tree' | 'text'>): TextLink[] {
  const found: Omit<TextLink, 'isInternal'>[] = [];
  const internal: Range[] = [];
  let words: Range = { start: 0, end: text.length };
  for (const node of nodesOf(tree)) {
    const at = rangeOf(node) ?? words;
    if (holdsWords.has(node.type)) words = at;
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const spot = node.position ? spotOf(node.url, node, at, text) : null;
      const bare = node.position ? null : bareIn(words, node.url, text);
      if (bare) words = { start: bare.end, end: words.end };
      found.push({ written: node.url, at: spot ?? bare ?? at, spot });
    } else if (node.type === 'html') {
      for (const { url, at: within } of htmlAddresses(node.value)) {
        const spot = verbatim(text, at.start + within.start, url, 'html');
        found.push({ written: url, at: spot ?? at, spot });
      }
    } else if (node.type === 'containerDirective' && node.name === 'internal') internal.push(at);
  }
  return found.map((link) => ({
    ...link,
    isInternal: internal.some(({ start, end }) => link.at.start >= start && link.at.end <= end),
  }));
}

/** Blocks that hold words and links. */
const holdsWords: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell']);

function rangeOf({ position }: Pick<Nodes, 'position'>): Range | null {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? null : { start, end };
}

/**
 * Where a bare address stands that GFM found in finished text, as in `[https://a.net/x`: it has no place of its own. Another one there
 * might be read in another way.
 */
function bareIn({ start, end }: Range, url: string, text: string): Range | null {
  const at = text.slice(start, Math.min(end, start + nearby)).indexOf(url);
  return at < 0 ? null : { start: start + at, end: start + at + url.length };
}

/** Characters in which the next address is looked for, so that a crowd of them costs no more than its length. */
const nearby = 5000;

/** Where the address of a link stands: behind `](` or `]:`, behind the `<` of an autolink, or all of a bare one. */
function spotOf(url: string, node: Nodes, { start, end }: Range, text: string): Spot | null {
  // Words of a link may be an address as well.
  const words = node.type === 'link' ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
  const whole = text.slice(start, end);
  if (node.type === 'link' && !whole.startsWith('['))
    return verbatim(text, whole.startsWith('<') ? start + 1 : start, url, 'markdown');
  const source = text.slice(words, end);
  for (const { 0: before, index } of source.matchAll(/\](?:\(|:)\s*<?/g)) {
    const spot = verbatim(text, words + index + before.length, url, 'markdown');
    if (spot) return spot;
  }
  return null;
}

function verbatim(text: string, start: number, url: string, syntax: Spot['syntax']): Spot | null {
  return url !== '' && text.startsWith(url, start) ? { start, end: start + url.length, syntax } : null;
}
