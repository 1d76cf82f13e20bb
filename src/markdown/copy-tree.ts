import type { Nodes, Root } from 'mdast';

/**
 * Copies a tree, for who wants it as it is while stages change it. Positions and data are those of the original: no stage changes
 * them. Needs no call stack, however deep it is nested.
 */
export function copyTree(tree: Root): Root {
  const copy: Root = { ...tree };
  const open: Nodes[] = [copy];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue;
    const children: Nodes[] = node.children.map((child) => ({ ...child }));
    // Children of the kinds that were there.
    Object.assign(node, { children });
    open.push(...children);
  }
  return copy;
}
