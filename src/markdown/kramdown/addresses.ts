import type { Nodes, Parents, Root } from 'mdast';
import { codeRanges, type Range } from '../liquid/code-ranges.ts';
import type { Edit } from '../source-map.ts';

/**
 * Finds addresses that kramdown reads and CommonMark does not, and writes them as CommonMark reads them.
 *
 * `![a](/img/create env.png)` → `![a](</img/create env.png>)`, `![a](x.png "say "hi"")` → `![a](x.png "say \"hi\"")`;
 * the size in `![a](x.png =700x)`, which older engines took, is left out.
 *
 * What kramdown leaves as text stays text: `[a] (b)`, `[a](b_(c)`. Brackets are looked for where the tree has text, hence
 * neither in HTML nor in what CommonMark has read as a link; an address ends on its line and before the next `](`, so that
 * every character is looked at a few times only.
 *
 * @param tree the tree of the source
 * @see https://kramdown.gettalong.org/syntax.html#links-and-images and kramdown's lib/kramdown/parser/kramdown/link.rb
 */
export function addressEdits(tree: Root, source: string): Edit[] {
  if (!unusualAddress.test(source)) return [];
  const edits: Edit[] = [];
  collect(tree, source, false, edits);
  if (edits.length === 0) return [];
  edits.sort((one, other) => one.from - other.from);
  return outside(codeRanges(tree, source), edits);
}

/** Matches `](a b`, `](a "t"`, `](a_(b)`: what is no plain word in parentheses. */
const unusualAddress = /\]\((?![^\s()<>]*\))/;

function collect(node: Nodes, source: string, isInLink: boolean, edits: Edit[]): void {
  if (!('children' in node)) return;
  const hasText = node.children.some(({ type }) => type === 'text');
  if (hasText && node.position) edits.push(...new Brackets(node, source, isInLink).edits);
  for (const child of node.children) collect(child, source, isInLink || isLink(child), edits);
}

/** What stands between an opening bracket and its closing one may become a link, or an image. */
interface Opening {
  isImage: boolean;
  /** `[^1]` is a footnote. */
  isFootnote: boolean;
}

/** One walk over the brackets of a paragraph's own text, other than its emphasis, code, links … */
class Brackets {
  readonly edits: Edit[] = [];
  readonly #source: string;
  readonly #end: number;
  readonly #open: Opening[] = [];
  /** So many of the open brackets cannot begin a link any more: a link must not hold another one. */
  #closedToLinks = 0;
  readonly #isInLink: boolean;

  constructor(node: Parents, source: string, isInLink: boolean) {
    const [start, end] = rangeOf(node);
    this.#source = source;
    this.#end = end;
    this.#isInLink = isInLink;
    let at = start;
    for (const child of node.children) {
      if (child.type === 'text' || !child.position) continue;
      const [from, to] = rangeOf(child);
      at = Math.max(this.#read(at, from), to);
      if (isLink(child)) this.#closedToLinks = this.#open.length;
    }
    this.#read(at, end);
  }

  /** @returns where to go on: an address may hold what was no text before */
  #read(from: number, to: number): number {
    // Matches `\[`, `![`, `[`, `[^`, `](`, `]`.
    const mark = /\\[\s\S]|!?\[\^?|\]\(?/g;
    mark.lastIndex = from;
    for (let match = mark.exec(this.#source); match && match.index < to; match = mark.exec(this.#source)) {
      const [text] = match;
      if (text.startsWith(']')) mark.lastIndex = this.#close(mark.lastIndex, text === '](');
      else if (!text.startsWith('\\'))
        this.#open.push({ isImage: text.startsWith('!'), isFootnote: text.endsWith('^') });
    }
    return Math.max(to, this.edits.at(-1)?.to ?? 0);
  }

  /** @returns where to go on */
  #close(at: number, isBeforeAddress: boolean): number {
    const opening = this.#open.pop();
    const isClosedToLinks = this.#isInLink || this.#open.length < this.#closedToLinks;
    this.#closedToLinks = Math.min(this.#closedToLinks, this.#open.length);
    if (!opening || !isBeforeAddress || opening.isFootnote) return at;
    if (isClosedToLinks && !opening.isImage) return at;
    const address = readAddress(this.#source.slice(at, this.#limit(at)));
    const text = address && written(address);
    if (!address || text === null) return at;
    this.edits.push({ from: at, to: at + address.length, text });
    if (!opening.isImage) this.#closedToLinks = this.#open.length;
    return at + address.length;
  }

  /** Where an address must have ended. One that Liquid did not fill (`{% post_url … %}`) leads nowhere. */
  #limit(from: number): number {
    const limit = /\]\(|\{[{%]|[\r\n`<>]/g;
    limit.lastIndex = from;
    return Math.min(limit.exec(this.#source)?.index ?? this.#end, this.#end);
  }
}

interface Address {
  /** Up to the closing parenthesis. */
  length: number;
  /** With the white space around it. */
  path: string;
  title: { quote: string; text: string } | null;
}

/** Reads what follows `](` as kramdown does: parentheses in pairs, or up to white space and a quote, where the title begins. */
function readAddress(text: string): Address | null {
  let depth = 1;
  for (const { 0: stop, index } of text.matchAll(/[()]|[ \t](?=["'])/g)) {
    if (stop === '(') depth += 1;
    else if (stop === ')') depth -= 1;
    else return withTitle(text, index);
    if (depth === 0) return { length: index, path: text.slice(0, index), title: null };
  }
  return null;
}

function withTitle(text: string, at: number): Address | null {
  // Matches ` "say "hi"" )`: up to the first quote of the same sort that the closing parenthesis follows.
  const title = /[ \t](["'])(.+?)\1[ \t]*\)/y;
  title.lastIndex = at;
  const [whole, quote, words] = title.exec(text) ?? [];
  if (whole === undefined || quote === undefined || words === undefined) return null;
  return { length: at + whole.length - 1, path: text.slice(0, at), title: { quote, text: words } };
}

/** The address as CommonMark reads it; null where that knows it as it is, or cannot know it. */
function written({ path, title }: Address): string | null {
  // Matches the size of `x.png =700x300`, `x.png =700x`.
  const bare = path
    .trim()
    .replace(/[ \t]=\d{0,5}x\d{0,5}$/, '')
    .trimEnd();
  const hasQuote = title !== null && unescaped(title.text).includes(title.quote);
  if (bare === '' || bare.endsWith('\\') || (isWord(path) && !hasQuote)) return null;
  const address = isWord(bare) ? bare : `<${bare}>`;
  return title === null
    ? address
    : `${address} ${title.quote}${escaped(title.text, title.quote)}${title.quote}`;
}

/** Whether CommonMark reads an address that is not in `<…>`. */
function isWord(path: string): boolean {
  return !/[^ \t][ \t]+[^ \t]/.test(path) && path.split('(').length === path.split(')').length;
}

function unescaped(text: string): string {
  return text.replace(/\\[\s\S]/g, '');
}

/** Escapes the quote that would end a title, and a backslash at its end. */
function escaped(text: string, quote: string): string {
  return text.replace(/\\[\s\S]|\\$|["']/g, (mark) => (mark === quote || mark === '\\' ? `\\${mark}` : mark));
}

/** What does not stand in code: raw HTML's `<code>` holds text for the tree. Both in their order. */
function outside(code: readonly Range[], edits: readonly Edit[]): Edit[] {
  let passed = 0;
  return edits.filter(({ from }) => {
    for (let range = code[passed]; range && range[1] <= from; range = code[passed]) passed += 1;
    const range = code[passed];
    return !range || range[0] > from;
  });
}

function isLink(node: Nodes): boolean {
  return node.type === 'link' || node.type === 'linkReference';
}

function rangeOf({ position }: Nodes): Range {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
