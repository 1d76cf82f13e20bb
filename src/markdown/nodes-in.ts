import type { Nodes } from 'mdast';

/** All nodes of some trees, parents before their children, in the order of the text. Needs no call stack, however deep they are nested. */
export function* nodesIn(trees: readonly Nodes[]): Generator<Nodes> {
  const open = [...trees].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    yield node;
    if ('children' in node) open.push(...node.children.toReversed());
  }
}
