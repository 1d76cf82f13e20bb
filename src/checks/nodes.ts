import type { Nodes, Root } from 'mdast';
import { nodesIn } from '#markdown/index.ts';

/** All nodes of a post's tree, parents before their children, in the order of the text. Walked once for all rules that ask. */
export function nodesOf(tree: Root): readonly Nodes[] {
  const nodes = known.get(tree) ?? [...nodesIn([tree])];
  known.set(tree, nodes);
  return nodes;
}

const known = new WeakMap<Root, readonly Nodes[]>();
