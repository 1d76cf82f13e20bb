import type { Element, ElementContent, Root } from 'hast';
import { contentOf, isBlank, isElement } from './tree.ts';
import { walk } from './walk.ts';

/**
 * Takes the role of a heading from cells of a table's head that say nothing: Markdown knows no table without a head, and
 * a screen reader would announce each cell below under an empty name.
 *
 * `<tr><th></th><th>Before</th></tr>` → `<tr><td></td><th>Before</th></tr>`; a head without any word goes.
 */
export function rehypeTables() {
  return (tree: Root): void => {
    walk(tree, (node) => {
      if (!isElement(node, 'table')) return;
      node.children = node.children.filter((part) => !(isElement(part, 'thead') && isEmpty(part)));
      for (const part of node.children) if (isElement(part, 'thead')) walk(part, demote);
    });
  };
}

function demote(node: ElementContent): void {
  if (isElement(node) && node.tagName === 'th' && isEmpty(node)) node.tagName = 'td';
}

/** Neither words nor pictures. */
function isEmpty(node: Element): boolean {
  return contentOf(node).every(
    (child) => isBlank(child) || (isElement(child, 'tr', 'th', 'td', 'br') && isEmpty(child)),
  );
}
