import type { Nodes, PhrasingContent, Root } from 'mdast';
import { nodesIn } from '../nodes-in.ts';

/**
 * Takes the references out of a text whose definitions were taken out with an internal block: of a link the words stay, of an
 * image what it shows in words, of a note nothing.
 *
 * `[the log][log] and a note[^1]` → `the log and a note`
 */
export function dropLostReferences(tree: Root, removed: readonly Nodes[]): void {
  const lost = new Set(definedIn(removed));
  if (lost.size === 0) return;
  for (const key of definedIn([tree])) lost.delete(key);
  for (const node of nodesIn([tree])) {
    if ('children' in node && node.children.some((child) => isLost(child, lost)))
      Object.assign(node, {
        children: node.children.flatMap((child) => (isLost(child, lost) ? rest(child) : [child])),
      });
  }
}

function* definedIn(trees: readonly Nodes[]): Generator<string> {
  for (const node of nodesIn(trees)) {
    if (node.type === 'definition') yield node.identifier;
    if (node.type === 'footnoteDefinition') yield `^${node.identifier}`;
  }
}

function isLost(node: Nodes, lost: ReadonlySet<string>): boolean {
  if (node.type === 'linkReference' || node.type === 'imageReference') return lost.has(node.identifier);
  return node.type === 'footnoteReference' && lost.has(`^${node.identifier}`);
}

function rest(node: Nodes): PhrasingContent[] {
  if (node.type === 'linkReference') return node.children;
  return node.type === 'imageReference' && node.alt ? [{ type: 'text', value: node.alt }] : [];
}
