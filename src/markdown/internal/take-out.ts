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
  const notes = loneNotes(tree, removed);
  if (notes.size > 0) takeOut(tree, (node) => notes.has(node), removed);
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

/** The notes of a tree that what was taken out leads to, also by way of other notes, and what is shown does not. */
function loneNotes(tree: Root, removed: readonly Nodes[]): Set<Nodes> {
  const all = [...nodesIn([tree])];
  const notes = all.filter((node) => node.type === 'footnoteDefinition');
  const within = new Set(nodesIn(notes));
  const wanted = notesFrom([...nodesIn(removed)], notes);
  const shown = notesFrom(
    all.filter((node) => !within.has(node)),
    notes,
  );
  return new Set(notes.filter(({ identifier }) => wanted.has(identifier) && !shown.has(identifier)));
}

/** Identifiers of the notes that some nodes refer to, and of those that these refer to. */
function notesFrom(nodes: readonly Nodes[], notes: readonly FootnoteDefinition[]): Set<string> {
  const found = new Set(referencesIn(nodes));
  // What is added while a set is gone through is gone through as well.
  for (const identifier of found)
    for (const note of notes)
      if (note.identifier === identifier)
        for (const other of referencesIn([...nodesIn([note])])) found.add(other);
  return found;
}

function referencesIn(nodes: readonly Nodes[]): string[] {
  return nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []));
}
