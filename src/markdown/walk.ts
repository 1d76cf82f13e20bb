import type { ElementContent } from 'hast';
import { contentOf, type Parent } from './tree.ts';

/** Answer of a visitor: leave out the children of the node. */
export const skip = Symbol('skip');

/** Answer of a visitor: the walk is over. */
export const exit = Symbol('exit');

/** Nothing: go on with the children. A number: go on with the sibling at that index; the children are left out. */
type Answer = typeof skip | typeof exit | number | undefined;

/**
 * Visits every node below a tree, parents before their children. A visitor may change the node, its siblings and its children.
 *
 * In place of unist-util-visit, which makes and names a function for every node: a tenth of a post's whole rendering. It
 * also needs no call stack, however deep the author's HTML is nested.
 */
export function walk(
  tree: Parent,
  // biome-ignore lint/suspicious/noConfusingVoidType: a visitor that answers nothing need not say so.
  visit: (node: ElementContent, index: number, parent: Parent) => Answer | void,
): void {
  const open: { parent: Parent; next: number }[] = [{ parent: tree, next: 0 }];
  for (let place = open.at(-1); place; place = open.at(-1)) {
    const node = contentOf(place.parent)[place.next];
    if (node === undefined) {
      open.pop();
      continue;
    }
    const answer = visit(node, place.next, place.parent);
    if (answer === exit) return;
    if (typeof answer === 'number') {
      place.next = answer;
      continue;
    }
    place.next += 1;
    if (answer === skip) continue;
    const current = contentOf(place.parent)[place.next - 1];
    if (current?.type === 'element') open.push({ parent: current, next: 0 });
  }
}
