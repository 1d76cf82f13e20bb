import type { FootnoteDefinition, Nodes, Parents, Root } from 'mdast';
import { nodesIn } from '../nodes-in.ts';
import { isLabel } from '../syntax/container-elements.ts';

/**
 * Takes the internal blocks out of a tree, wherever they stand, and notes that only they refer to. What held nothing else goes as
 * well: an empty bullet would tell that something is missing.
 *
 * @returns what was taken out
 */
export function takeOutInternal(tree: Root): Nodes[] {
  const removed: Nodes[] = [];
  takeOut(tree, isInternal, removed);
  for (let notes = loneNotes(tree, removed); notes.size > 0; notes = loneNotes(tree, removed))
    takeOut(tree, (node) => notes.has(node), removed);
  return removed;
}

function isInternal(node: Nodes): boolean {
  return node.type === 'containerDirective' && node.name === 'internal';
}

/** Nodes that may hold blocks. */
const holders: ReadonlySet<string> = new Set([
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
  'containerDirective',
]);

function takeOut(parent: Parents, isTaken: (node: Nodes) => boolean, removed: Nodes[]): void {
  const kept = parent.children.filter((node) => {
    if (isTaken(node)) {
      removed.push(node);
      return false;
    }
    const before = removed.length;
    if ('children' in node && holders.has(node.type)) takeOut(node, isTaken, removed);
    return removed.length === before || !isHollow(node);
  });
  // Children of the kinds that were there.
  if (kept.length < parent.children.length) Object.assign(parent, { children: kept });
}

/** Whether a node holds nothing any more, or only the label of its container. */
function isHollow(node: Nodes): boolean {
  return 'children' in node && node.children.every((child) => child.type === 'paragraph' && isLabel(child));
}

/** The notes of a tree that what was taken out refers to, and nothing else. */
function loneNotes(tree: Root, removed: readonly Nodes[]): Set<Nodes> {
  const wanted = new Set(referredTo(removed));
  if (wanted.size === 0) return new Set();
  const shown = new Set(referredTo([tree]));
  const isLone = (node: Nodes): node is FootnoteDefinition =>
    node.type === 'footnoteDefinition' && wanted.has(node.identifier) && !shown.has(node.identifier);
  return new Set([...nodesIn([tree])].filter(isLone));
}

function* referredTo(trees: readonly Nodes[]): Generator<string> {
  for (const node of nodesIn(trees)) if (node.type === 'footnoteReference') yield node.identifier;
}
