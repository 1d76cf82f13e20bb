import type { Element, ElementContent, Root } from 'hast';
import { contentOf, isBlank, isElement, isImageSlot, type Parent, type SlotNode } from '../tree.ts';
import { endsLine, imagesOnLinesOfTheirOwn, startsLine, trim } from './inline-row.ts';

/**
 * Gives images, code blocks and tracebacks their captions, and takes what becomes a figure out of its paragraph.
 *
 * - `![alt](src)<small>caption</small>`, on the same line, the next, or after one blank line
 * - `![alt](src "caption")`
 * - an image alone on its line and the next line wholly `*emphasised*`
 * - the same `<small>` line after a code block or traceback
 * - `<figure><img><figcaption>caption</figcaption></figure>` in raw HTML
 *
 * `p(image, small('caption'), '\n', 'text')` → `image[caption: 'caption']`, `p('text')`
 *
 * The caption keeps its inline markup. Works in list items, quotes and any other block, not in headings and
 * inline elements, where no figure may stand.
 */
export function rehypeCaptions() {
  return (tree: Root): void => inBlock(tree);
}

/** Elements whose content is a row of blocks, or of blocks and text. */
const blocks = new Set(
  'blockquote li div section article aside main header footer center details dd td th figure body'.split(' '),
);

/** Elements that hold such elements and nothing else. */
const rows = new Set('ul ol dl table thead tbody tfoot tr'.split(' '));

function inBlock(parent: Parent): void {
  for (const child of contentOf(parent)) {
    if (isElement(child) && (blocks.has(child.tagName) || rows.has(child.tagName))) inBlock(child);
  }
  if (isElement(parent) && rows.has(parent.tagName)) return;
  const content = contentOf(parent).flatMap((child) => {
    if (isElement(child, 'p')) return unwrapFigures(child);
    if (isElement(child, 'figure')) return [rawFigure(child)];
    return [child];
  });
  const mixed = parent.type === 'root' ? content : captionLine(content);
  parent.children = captionAfterBlock(mixed);
}

/** Splits a paragraph at what must not stand in one: `p(text, figure, text)` → `p(text)`, figure, `p(text)`. */
function unwrapFigures(paragraph: Element): ElementContent[] {
  const pieces: ElementContent[] = [];
  let run: ElementContent[] = [];
  const close = () => {
    const trimmed = trim(run);
    if (trimmed.length > 0) pieces.push({ ...paragraph, children: trimmed });
    run = [];
  };
  for (const child of captionLine(paragraph.children)) {
    if (child.type !== 'sfSlot' || (child.content.kind === 'image' && !child.caption)) {
      run.push(child);
      continue;
    }
    close();
    pieces.push(child);
  }
  if (pieces.length === 0) return run.length > 0 ? [{ ...paragraph, children: run }] : [];
  close();
  return pieces;
}

/** Finds the captions in a row of inline content. */
function captionLine(row: ElementContent[]): ElementContent[] {
  const alone = imagesOnLinesOfTheirOwn(row);
  const result: ElementContent[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const node = row[at];
    if (node === undefined) break;
    result.push(node);
    if (!isImageSlot(node)) continue;
    const small = captionAt(row, at + 1);
    const emphasis = small === null && startsLine(row, at) ? emphasisAt(row, at + 1) : null;
    const found = small ?? emphasis;
    if (found) {
      node.caption = found.caption.children;
      at = found.at;
    } else if (alone.has(node)) {
      captionFromTitle(node);
    }
  }
  return result;
}

/** The `<small>` that follows, with nothing but white space and a line break between. */
function captionAt(row: ElementContent[], from: number): { caption: Element; at: number } | null {
  let at = from;
  while (isBlank(row[at]) || isElement(row[at], 'br')) at += 1;
  const node = row[at];
  return isCaption(node) ? { caption: node, at } : null;
}

/** The emphasis that is the whole of the next line. */
function emphasisAt(row: ElementContent[], from: number): { caption: Element; at: number } | null {
  let at = from;
  let lines = 0;
  while (isBlank(row[at]) || isElement(row[at], 'br')) {
    const node = row[at];
    if (node?.type === 'text' && node.value.includes('\n')) lines += 1;
    at += 1;
  }
  const node = row[at];
  if (lines !== 1 || !isElement(node, 'em') || holdsSlot(node)) return null;
  return endsLine(row, at) ? { caption: node, at } : null;
}

function captionFromTitle(node: SlotNode & { content: { kind: 'image' } }): void {
  const { attributes } = node.content.props;
  if (attributes?.title === undefined) return;
  const { title, ...others } = attributes;
  node.caption = [{ type: 'text', value: title }];
  node.content.props.attributes = Object.keys(others).length > 0 ? others : undefined;
}

/** A `<small>` line under a block: directly below, or after one blank line. */
function captionAfterBlock(content: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let above: SlotNode | null = null;
  let paragraph: Element | null = null;
  for (const node of content) {
    if (isBlank(node) || node.type === 'comment') {
      result.push(node);
      continue;
    }
    const line = above && !above.caption ? captionParagraph(node) : null;
    if (above && line && isNear(above, node)) {
      above.caption = line.caption.children;
      if (paragraph) replaceLastImage(result, paragraph, above);
      if (line.rest) result.push(line.rest);
      above = null;
      continue;
    }
    result.push(node);
    paragraph = isElement(node, 'p') ? node : null;
    above = node.type === 'sfSlot' ? node : paragraph ? lastImage(paragraph) : null;
  }
  return result;
}

/** `p(small, '\n', 'text')` → the caption and the rest of the paragraph; a bare `<small>` has no rest. */
function captionParagraph(node: ElementContent): { caption: Element; rest: Element | null } | null {
  if (isCaption(node)) return { caption: node, rest: null };
  if (!isElement(node, 'p')) return null;
  const first = node.children.findIndex((child) => !isBlank(child));
  const caption = node.children[first];
  if (!isCaption(caption) || !endsLine(node.children, first)) return null;
  const rest = trim(node.children.slice(first + 1));
  return { caption, rest: rest.length > 0 ? { ...node, children: rest } : null };
}

/** The image alone on the last line of a paragraph. */
function lastImage(paragraph: Element): SlotNode | null {
  const row = trim(paragraph.children);
  const last = row.at(-1);
  return isImageSlot(last) && startsLine(row, row.length - 1) ? last : null;
}

/** Takes an image that has become a figure out of the paragraph above it. */
function replaceLastImage(result: ElementContent[], paragraph: Element, image: SlotNode): void {
  const at = result.lastIndexOf(paragraph);
  const rest = trim(paragraph.children.filter((child) => child !== image));
  result.splice(at, 1, ...(rest.length > 0 ? [{ ...paragraph, children: rest }] : []), image);
}

/** A raw `<figure>` of one image and its `<figcaption>` is a figure like any other; more than that stays HTML. */
function rawFigure(figure: Element): ElementContent {
  const inside = figure.children.filter((child) => !isBlank(child));
  const caption = inside.find((child) => isElement(child, 'figcaption'));
  const image = inside
    .map((child) => (isElement(child, 'p') ? (lastImage(child) ?? undefined) : child))
    .find(isImageSlot);
  if (inside.length !== 2 || !isElement(caption) || !image || holdsSlot(caption)) return figure;
  return { ...image, caption: caption.children };
}

function isNear(above: SlotNode, below: ElementContent): boolean {
  const end = above.position?.end.line;
  const start = below.position?.start.line;
  return end === undefined || start === undefined || start - end <= 2;
}

function isCaption(node: ElementContent | undefined): node is Element & { tagName: 'small' } {
  return isElement(node, 'small') && !holdsSlot(node) && !node.children.every(isBlank);
}

/** Captions become strings, in which no slot can stand. */
function holdsSlot(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'sfSlot' || child.type === 'sfCode' || (isElement(child) && holdsSlot(child)),
  );
}
