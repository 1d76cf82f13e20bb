import type { Html, Root } from 'mdast';
import { blocksIn } from '../blocks.ts';
import { voidElements } from '../html/elements.ts';
import { type Tag, tagsOf } from '../html/tags.ts';
import type { Edit } from '../source-map.ts';

/**
 * Finds Markdown that CommonMark takes for a part of the HTML above it: there, HTML ends at an empty line. In kramdown a block
 * ends with its element, and what is no block is part of a paragraph.
 *
 * - `<hr>⏎**a**`, `</div>⏎**a**`: an empty line goes between them.
 * - `<br>⏎**a**` → `<br>&#32;⏎**a**`: with more than a tag on its line it begins a paragraph.
 * - `<div markdown="1">⏎**a**` → `<div>⏎⏎**a**`.
 * - `<figure>⏎![a](b.png)` likewise: kramdown shows the marks there, as older engines of Jekyll did not.
 *
 * One round mends the first such place of each block; what stands below it is then another block.
 *
 * @param tree the tree of the source
 * @see https://kramdown.gettalong.org/syntax.html#html-blocks and https://spec.commonmark.org/0.31.2/#html-blocks
 */
export function htmlEdits(tree: Root, source: string): Edit[] {
  if (!/<[a-z/]/i.test(source)) return [];
  return [...blocksIn(tree)].flatMap((block) => (block.type === 'html' ? editsIn(block, source) : []));
}

/** Elements that kramdown reads in paragraphs, save those whose text it does not read (`code`, `kbd` …). */
const spans: ReadonlySet<string> = new Set(
  'a abbr acronym b bdo big br button cite del dfn em i img input ins label mark q small span strong sub sup time u'.split(
    ' ',
  ),
);

/** Blocks that end at marks of their own (CommonMark's kinds 1 to 5), after which Markdown goes on. */
const selfEnding = /^\s*<(?:[!?]|(?:pre|script|style|textarea)[\s>])/i;

function editsIn(block: Html, source: string): Edit[] {
  const tags = [...tagsOf(block.value)];
  const [first] = tags;
  const start = block.position?.start.offset;
  if (start === undefined || first?.at !== block.value.search(/\S/) || selfEnding.test(block.value))
    return [];
  if (spans.has(first.name)) return paragraphBegun(block.value, start);
  const attribute = markdownAttribute.exec(block.value.slice(0, first.end));
  const edits: Edit[] = [];
  if (attribute) {
    const from = start + attribute.index;
    edits.push({ from, to: from + attribute[0].length, text: '' });
  }
  const below = addressWithin(block.value, tags) ?? markdownBelow(block.value, tags, attribute !== null);
  const line = below === null ? null : lineAt(block, source, below);
  if (line) edits.push({ from: line.from, to: line.from, text: `${line.prefix.trimEnd()}\n` });
  return edits;
}

/** Matches ` markdown="1"` and what else asks for the text of an element to be read. */
const markdownAttribute = /\smarkdown\s*=\s*(?:"(?:1|block|span)"|'(?:1|block|span)'|(?:1|block|span)\b)/i;

/** A tag alone on its line begins HTML, with text behind it a paragraph. A space written as a reference is text, and not seen. */
function paragraphBegun(html: string, start: number): Edit[] {
  const end = html.indexOf('\n');
  const below = end === -1 ? '' : html.slice(end);
  // Matches `---`, which would make a heading of the tag.
  const isUnderline = /^\n[ \t]*(?:-+|=+)[ \t]*(?:\n|$)/.test(below);
  if (!hasWords(below) || isUnderline || hasVerbatim(html)) return [];
  return [{ from: start + end, to: start + end, text: '&#32;' }];
}

/** Whether HTML is more than tags. */
function hasWords(html: string): boolean {
  return html.replace(/<[^<>]*>/g, '').trim() !== '';
}

/** Whether HTML has text in which a `*` is a star: between two tags of a paragraph, CommonMark reads it as Markdown. */
function hasVerbatim(html: string): boolean {
  return (
    /<(?:math|pre|script|select|style|svg|textarea)[\s>]/i.test(html) ||
    /<(?:code|kbd|samp|tt|var)(?:\s[^<>]*)?>[^<]*[*_`~[\\]/i.test(html)
  );
}

/** Elements whose text may be blocks. In `<p>` it may not: that ends where a paragraph begins. */
const holders: ReadonlySet<string> = new Set(
  'article aside blockquote center dd details div figcaption figure footer header li main section td'.split(
    ' ',
  ),
);

/** Where the lines of text begin that hold a link or an image, within an element. */
function addressWithin(html: string, tags: readonly Tag[]): number | null {
  if (!holders.has(tags[0]?.name ?? '') || !html.includes('](')) return null;
  if (html.includes('<!--') || hasVerbatim(html)) return null;
  let begun: number | null = null;
  let passed = 0;
  let at = 0;
  for (const line of html.split('\n')) {
    for (let tag = tags[passed]; tag && tag.end <= at; tag = tags[passed]) passed += 1;
    const isInTag = (tags[passed]?.at ?? at) < at;
    const isInParagraph = tags[passed - 1]?.name === 'p' && tags[passed - 1]?.kind === 'start';
    if (isInTag || isInParagraph || /^[ \t]*</.test(line)) begun = null;
    else if (!isDeep(line)) begun ??= at;
    // Matches `[a](b`.
    if (begun !== null && /\[[^\][]*\]\(\S/.test(line)) return begun;
    at += line.length + 1;
  }
  return null;
}

/** Whether a line would be code if it began a block. */
function isDeep(line: string): boolean {
  return /^(?: {4}| {0,3}\t)/.test(line);
}

/**
 * Where the line begins that kramdown reads as Markdown: below an element, or several, that are closed.
 *
 * @param isOpen whether the text within the first element is Markdown
 */
function markdownBelow(html: string, tags: readonly Tag[], isOpen: boolean): number | null {
  let last: number | null = isOpen ? 0 : closingTag(tags, 0);
  while (last !== null) {
    // Matches up to what follows the element, on its line or the next one.
    const gap = /[ \t]*(?:\n([ \t]*))?/y;
    gap.lastIndex = endOf(html, tags[last]);
    const indentation = gap.exec(html)?.[1];
    const at = gap.lastIndex;
    if (at >= html.length) return null;
    const next = tags[last + 1];
    if (next?.at === at && (isBlock(next) || (indentation === undefined && voidElements.has(next.name))))
      last = closingTag(tags, last + 1);
    else if (indentation === undefined || !hasWords(html.slice(at)) || hasVerbatim(html.slice(at)))
      return null;
    // Further in, an empty line would make code of it.
    else return isDeep(indentation) ? null : at - indentation.length;
  }
  return null;
}

/** Index of the tag that closes an element; null where the HTML at hand does not close it. */
function closingTag(tags: readonly Tag[], index: number): number | null {
  const open = tags[index];
  if (!open) return null;
  if (open.kind !== 'start' || open.name === '!--' || voidElements.has(open.name)) return index;
  let depth = 0;
  for (let at = index; at < tags.length; at += 1) {
    const tag = tags[at];
    if (tag?.name !== open.name || tag.kind === 'self-closing') continue;
    depth += tag.kind === 'start' ? 1 : -1;
    if (depth === 0) return at;
  }
  return null;
}

/** Offset behind a tag; a comment's is behind its end. */
function endOf(html: string, tag: Tag | undefined): number {
  if (tag?.name !== '!--') return tag?.end ?? html.length;
  const close = html.indexOf('-->', tag.at);
  return close === -1 ? html.length : close + 3;
}

/** `<https://night.example>` is no tag. */
function isBlock({ name }: Tag): boolean {
  return !spans.has(name) && !name.endsWith(':');
}

/**
 * The line of the source for a line of a block's HTML: where it begins, and what stands before the HTML there (indentation in a
 * list, marks of quotes). Null where that cannot stand on a line of its own.
 */
function lineAt(block: Html, source: string, offset: number): { from: number; prefix: string } | null {
  const number = block.value.slice(0, offset).split('\n').length;
  const [text = ''] = block.value.slice(offset).split('\n', 1);
  let from = block.position?.start.offset ?? 0;
  for (let line = 1; line < number; line += 1) from = source.indexOf('\n', from) + 1;
  const end = source.indexOf('\n', from);
  const line = source.slice(from, end === -1 ? source.length : end);
  const prefix = line.slice(0, line.length - text.length);
  return line.endsWith(text) && /^[ \t>]*$/.test(prefix) ? { from, prefix } : null;
}
