import type { Comment, Element, ElementContent, Root } from 'hast';
import { contentOf, isBlank, isElement, type Parent, type SlotNode } from '../tree.ts';

/**
 * A copy of a tree up to a marker, fit to stand in a list beside others: balanced (it is a tree), without ids,
 * footnote references, scripts and links into the page. Slots are the document's own.
 */
export function copyUntil(tree: Root, marker: Comment): Root {
  return { type: 'root', children: copyChildren(tree, marker).content };
}

/** A copy of one block, cleaned the same way. */
export function copyBlock(node: Element | SlotNode): Root {
  return { type: 'root', children: copyChildren({ type: 'root', children: [node] }, null).content };
}

interface Copied {
  content: ElementContent[];
  /** The marker was met: nothing more is wanted. */
  reached: boolean;
}

function copyChildren(parent: Parent, marker: Comment | null): Copied {
  const content: ElementContent[] = [];
  for (const child of contentOf(parent)) {
    if (child === marker) return { content, reached: true };
    if (child.type === 'comment' || isLeftOut(child)) continue;
    if (child.type !== 'element') {
      content.push(child.type === 'sfSlot' ? copySlot(child) : child);
      continue;
    }
    const inside = copyChildren(child, marker);
    const isInPageLink = child.tagName === 'a' && String(child.properties['href'] ?? '').startsWith('#');
    if (isInPageLink) content.push(...inside.content);
    else if (!inside.reached || inside.content.some((node) => !isBlank(node))) {
      content.push({ ...child, properties: withoutIds(child), children: inside.content });
    }
    if (inside.reached) return { content, reached: true };
  }
  return { content, reached: false };
}

/** A timeline's entries hold HTML of their own, which is cleaned the same way; one that is clean is the document's own. */
function copySlot(slot: SlotNode): SlotNode {
  if (slot.content.kind !== 'timeline') return slot;
  const { entries } = slot.content;
  const copied = entries.map((entry) => ({
    ...entry,
    body: copyChildren({ type: 'root', children: entry.body }, null).content,
  }));
  const isClean = JSON.stringify(copied) === JSON.stringify(entries);
  return isClean ? slot : { ...slot, content: { ...slot.content, entries: copied } };
}

function isLeftOut(node: ElementContent): boolean {
  if (!isElement(node)) return false;
  if (isElement(node, 'script', 'style', 'template', 'link', 'meta')) return true;
  return 'dataFootnotes' in node.properties || isFootnoteReference(node);
}

/** `<sup><a data-footnote-ref>1</a></sup>` */
function isFootnoteReference(node: Element): boolean {
  const only = node.children[0];
  return node.tagName === 'sup' && isElement(only, 'a') && 'dataFootnoteRef' in only.properties;
}

/** Properties that name an element of the page, or are such a name. */
const references = new Set([
  'id',
  'name',
  'htmlFor',
  'headers',
  'ariaDescribedBy',
  'ariaLabelledBy',
  'ariaControls',
  'ariaOwns',
  'ariaDetails',
]);

function withoutIds(node: Element): Element['properties'] {
  return Object.fromEntries(Object.entries(node.properties).filter(([name]) => !references.has(name)));
}
