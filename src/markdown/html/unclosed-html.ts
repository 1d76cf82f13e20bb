import type { Point, Position } from 'unist';
import { contentOf, type Parent } from '../tree.ts';
import { walk } from '../walk.ts';
import { hidingElements, isElementName, selfEndingElements, voidElements } from './elements.ts';
import { type Tag, tagsOf } from './tags.ts';

/** A tag that would have swallowed what follows it. */
export interface UnclosedTag {
  /** As written: `<script src="x">`. */
  text: string;
  /** What would close it: `</script>`. */
  close: string;
  point: Point | undefined;
}

/**
 * Makes text of the tags in raw HTML that are never closed and would cost the reader words.
 *
 * - `see <script> and more` → `see &lt;script> and more`, returned: the rest of the page would have become a script. So
 *   with every element whose content is not shown.
 * - `List<String> x` → `List&lt;String> x`, not returned: what is no HTML was meant as text.
 *
 * An element counts as closed where its end tag stands in the same piece of HTML or in a later sibling of it.
 */
export function escapeUnclosed(tree: Parent): UnclosedTag[] {
  const unclosed: UnclosedTag[] = [];
  const ends = new Map<Parent, Map<string, Place>>();
  walk(tree, (node, index, parent) => {
    if (node.type !== 'raw') return;
    const last = ends.get(parent) ?? lastEnds(parent);
    ends.set(parent, last);
    const escaped: number[] = [];
    for (const { name, at, end, kind } of tagsOf(node.value)) {
      const hides = name === '!--' || (hidingElements.has(name) && kind === 'start');
      if (!hides && (kind !== 'start' || isElementName(name))) continue;
      if (isBefore({ index, at }, last.get(name))) continue;
      escaped.push(at);
      const close = name === '!--' ? '-->' : `</${name}>`;
      if (hides) unclosed.push({ text: node.value.slice(at, end), close, point: pointAt(node, at) });
    }
    node.value = escapeAt(node.value, escaped);
  });
  return unclosed;
}

/** The place of an offset in a piece of raw HTML. */
function pointAt(
  { value, position }: { value: string; position?: Position | undefined },
  at: number,
): Point | undefined {
  if (!position) return undefined;
  const before = value.slice(0, at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + (before.length === 1 ? position.start.column : 1);
  return { line: position.start.line + before.length - 1, column };
}

/** Deepest nesting of elements that is rendered: the HTML parser and what comes after it call themselves for every level. */
const deepest = 200;

/** Where raw HTML becomes nested more than {@link deepest} levels deep; null where it does not. */
export function tooDeepAt(tree: Parent): Point | null {
  let depth = 0;
  let found: Point | null = null;
  walk(tree, (node) => {
    if (node.type !== 'raw' || found) return;
    for (const tag of tagsOf(node.value)) {
      depth = Math.max(0, depth + levels(tag));
      if (depth > deepest) found ??= node.position?.start ?? { line: 1, column: 1 };
    }
  });
  return found;
}

/** What a tag adds to the nesting. An element that ends by itself adds nothing: its parent does. */
function levels({ name, kind }: Tag): -1 | 0 | 1 {
  if (name === '!--' || voidElements.has(name) || selfEndingElements.has(name)) return 0;
  return kind === 'start' ? 1 : kind === 'end' ? -1 : 0;
}

/** A place in a row of siblings: index of the node, offset in its text. */
interface Place {
  index: number;
  at: number;
}

/** Where each name's last end tag (`-->` for a comment) stands among the children of a node. */
function lastEnds(parent: Parent): Map<string, Place> {
  const ends = new Map<string, Place>();
  for (const [index, node] of contentOf(parent).entries()) {
    if (node.type !== 'raw') continue;
    // Matches `</script>` and `-->`.
    for (const match of node.value.matchAll(/<\/([a-z][^\s/>]*)|-->/gi))
      ends.set(match[1]?.toLowerCase() ?? '!--', { index, at: match.index });
  }
  return ends;
}

function isBefore(place: Place, end: Place | undefined): boolean {
  return end !== undefined && (place.index < end.index || (place.index === end.index && place.at < end.at));
}

function escapeAt(html: string, offsets: readonly number[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const at of offsets) {
    pieces.push(html.slice(done, at), '&lt;');
    done = at + 1;
  }
  return pieces.join('') + html.slice(done);
}
