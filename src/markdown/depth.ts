import type { Root } from 'hast';
import { contentOf, heldBy, type Parent } from './tree.ts';

/** How deep the elements of a tree are nested, those that slots hold included; 0 for none. Needs no call stack. */
export function depthOf(tree: Root): number {
  const open: { parent: Parent; depth: number }[] = [{ parent: tree, depth: 0 }];
  let deepest = 0;
  for (let place = open.pop(); place; place = open.pop()) {
    const depth = place.depth + 1;
    for (const node of contentOf(place.parent)) {
      if (node.type === 'element') open.push({ parent: node, depth });
      if (node.type === 'sfSlot')
        for (const children of heldBy(node)) open.push({ parent: { type: 'root', children }, depth });
    }
    deepest = Math.max(deepest, place.depth);
  }
  return deepest;
}
