import type { Comment, Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { plainText } from '../plain-text.ts';
import { type RenderState, stateOf } from '../state.ts';
import { contentOf, element, isBlank, isElement, type Parent, type SlotNode } from '../tree.ts';
import { copyBlock, copyUntil } from './cut.ts';
import { findMarker } from './marker.ts';

/**
 * Finds the part of a body that lists show, and puts the anchor `#more` where the rest begins.
 *
 * `p('a')`, `comment('more')`, `p('b')` → excerpt `p('a')`; tree `p('a')`, `<span id="more">`, `p('b')`
 *
 * In order of preference: the front matter's own words, the marker, the first paragraph with text. The cut is made on
 * the tree, so tags are balanced and links whose definitions stand further down have long been resolved.
 */
export function rehypeExcerpt(site: Site) {
  return (tree: Root, file: VFile): void => {
    const state = stateOf(file, site);
    const paragraph = firstParagraph(tree);
    const marker = usefulMarker(tree, state, paragraph);
    if (state.excerptText !== null) fromFrontMatter(state, state.excerptText);
    else if (marker) fromMarker(tree, state, marker, paragraph);
    else if (paragraph) fromParagraph(state, paragraph.node);
    const cut = marker ?? (state.excerptText !== null ? markStart(tree) : paragraph && markAfter(paragraph));
    state.hasMore = cut !== null && goesOn(tree, cut);
    if (cut && state.hasMore) placeAnchor(tree, cut);
  };
}

function fromFrontMatter(state: RenderState, text: string): void {
  const line = text.replace(/\s+/g, ' ').trim();
  state.excerptTree = { type: 'root', children: [element('p', {}, [{ type: 'text', value: line }])] };
  state.excerpt = { origin: 'front-matter', html: '', text: line };
}

function fromMarker(tree: Root, state: RenderState, marker: Comment, paragraph: Found | null): void {
  state.excerptTree = copyUntil(tree, marker);
  // A picture before the marker has no words for a card: the first paragraph has.
  const words = oneLine(state.excerptTree) || (paragraph ? oneLine(copyBlock(paragraph.node)) : '');
  state.excerpt = { origin: 'marker', html: '', text: words };
}

function fromParagraph(state: RenderState, paragraph: Found['node']): void {
  state.excerptTree = copyBlock(paragraph);
  state.excerpt = { origin: 'first-paragraph', html: '', text: oneLine(state.excerptTree) };
}

/** The words of an excerpt; headings are none of its sentences. */
function oneLine(tree: Root): string {
  const children = tree.children.filter((node) => !isElement(node, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'));
  return withoutTags(plainText({ type: 'root', children }, false))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The marker, unless it stands before everything: an empty excerpt helps nobody. */
function usefulMarker(tree: Root, state: RenderState, paragraph: Found | null): Comment | null {
  const marker = findMarker(tree, state.excerptSeparator);
  if (!marker || !paragraph) return marker;
  const before = copyUntil(tree, marker).children;
  return before.some((node) => !isBlank(node)) ? marker : null;
}

interface Found {
  node: Element | SlotNode;
  parent: Parent;
}

/** The first paragraph that says something; one of the body itself rather than one in a quote or list. */
function firstParagraph(tree: Root): Found | null {
  return paragraphAmong(tree, false) ?? paragraphAmong(tree, true) ?? firstList(tree);
}

/** A post of lists alone begins with one; it may be a timeline by now. */
function firstList(tree: Root): Found | null {
  for (const node of contentOf(tree)) {
    const isList = isElement(node, 'ul', 'ol', 'dl') || isTimeline(node);
    if (isList && saysSomething(node)) return { node, parent: tree };
  }
  return null;
}

function isTimeline(node: ElementContent): node is SlotNode {
  return node.type === 'sfSlot' && node.content.kind === 'timeline';
}

function paragraphAmong(parent: Parent, nested: boolean): Found | null {
  for (const node of contentOf(parent)) {
    if (!isElement(node) || 'dataFootnotes' in node.properties || node.tagName === 'figure') continue;
    if (node.tagName === 'p' && saysSomething(node)) return { node, parent };
    const inside = nested ? paragraphAmong(node, true) : null;
    if (inside) return inside;
  }
  return null;
}

/** False for images alone, for template tags that are not rendered, for the mark of an internal block, and for the list that kramdown makes a table of contents of. */
function saysSomething(block: Found['node']): boolean {
  if (isElement(block) && [block.properties['className']].flat().includes('internal-mark')) return false;
  const text = plainText(block, false);
  return withoutTags(text).trim() !== '' && !/\{:\s*toc\b/.test(text);
}

/** Matches `{% include x %}`, `{:toc}` and `{{< x >}}`. */
const tag = /\{%[^%]*%\}|\{:[^}]*\}|\{\{[<%][^}]*\}\}/g;

function withoutTags(text: string): string {
  return text.replace(tag, '');
}

function markAfter({ node, parent }: Found): Comment {
  const marker: Comment = { type: 'comment', value: 'more' };
  const siblings = contentOf(parent);
  siblings.splice(siblings.indexOf(node) + 1, 0, marker);
  return marker;
}

function markStart(tree: Root): Comment {
  const marker: Comment = { type: 'comment', value: 'more' };
  tree.children.unshift(marker);
  return marker;
}

/** Whether anything a reader sees stands after the marker. */
function goesOn(tree: Root, marker: Comment): boolean {
  let passed = false;
  const seen = (node: ElementContent): boolean => {
    if (node === marker) passed = true;
    if (isElement(node)) {
      if ('dataFootnotes' in node.properties || isElement(node, 'script', 'style', 'template')) return false;
      return (
        (passed && isElement(node, 'hr', 'iframe', 'video', 'audio', 'svg', 'object', 'embed')) ||
        node.children.some(seen)
      );
    }
    return passed && (node.type === 'sfSlot' || (node.type === 'text' && !isBlank(node)));
  };
  return contentOf(tree).some(seen);
}

/** Elements in which no `<span>` may stand. */
const rowsOnly = ['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'select'];

/** Puts `<span id="more">` at the marker, or after the nearest place where it may stand. */
function placeAnchor(tree: Root, marker: Comment): void {
  const path = pathTo(tree, marker);
  const anchor = element('span', { id: 'more' }, []);
  let at: ElementContent = marker;
  let parent = path.pop();
  const isAlone =
    isElement(parent, 'p') && parent.children.every((child) => child === marker || isBlank(child));
  while (parent && (isElement(parent, ...rowsOnly) || (isAlone && isElement(parent, 'p')))) {
    at = parent as Element;
    parent = path.pop();
  }
  if (!parent) return;
  const siblings = contentOf(parent);
  const replaced = at === marker || isAlone ? 1 : 0;
  siblings.splice(siblings.indexOf(at) + 1 - replaced, replaced, anchor);
}

/** The parents of a node, from the root down. */
function pathTo(parent: Parent, wanted: Comment): Parent[] {
  for (const child of contentOf(parent)) {
    if (child === wanted) return [parent];
    const rest = isElement(child) ? pathTo(child, wanted) : [];
    if (rest.length > 0) return [parent, ...rest];
  }
  return [];
}
