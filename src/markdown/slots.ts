import type { ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import type { Slot, TimelineItem } from './document.ts';
import { plainText } from './plain-text.ts';
import { stateOf } from './state.ts';
import { contentOf, element, type SlotNode, type TimelineEntryNode } from './tree.ts';
import { skip, walk } from './walk.ts';

/**
 * The last stage: numbers the slots, records what stands in them, and leaves `<sf-slot id="N"></sf-slot>`.
 *
 * image[caption: 'a'] → `<sf-slot id="0"></sf-slot>`, `slots: [{ component: 'Figure', props: { captionHtml: 'a', … } }]`
 *
 * Comments go: they are notes of the author, and markers whose work is done.
 */
export function rehypeSlots(site: Site) {
  return (tree: Root, file: VFile): void => {
    const state = stateOf(file, site);
    const numbers = new Map<SlotNode, number>();
    state.text = plainText(tree, true);
    replaceSlots(tree, numbers, state.slots);
    if (!state.excerptTree) return;
    replaceSlots(state.excerptTree, numbers, state.slots);
    state.excerpt.html = toHtml(state.excerptTree);
  };
}

function replaceSlots(tree: Root, numbers: Map<SlotNode, number>, slots: Slot[]): void {
  /** HTML of what a slot holds, whose own slots are the document's as well. */
  const inner = (children: ElementContent[]): string => {
    const root: Root = { type: 'root', children };
    replaceSlots(root, numbers, slots);
    return toHtml(root).trim();
  };
  walk(tree, (node, index, parent) => {
    const siblings = contentOf(parent);
    if (node.type === 'comment') {
      siblings.splice(index, 1);
      return index;
    }
    // What a `<template>` holds is a tree of its own.
    if (node.type === 'element' && node.content) replaceSlots(node.content, numbers, slots);
    if (node.type !== 'sfSlot') return;
    const number = numbers.get(node) ?? slots.push(slotOf(node, inner)) - 1;
    numbers.set(node, number);
    siblings[index] = element('sf-slot', { id: String(number) }, []);
    return skip;
  });
}

function slotOf({ content, caption }: SlotNode, inner: (children: ElementContent[]) => string): Slot {
  const captionHtml = caption ? toHtml({ type: 'root', children: caption }).trim() : undefined;
  switch (content.kind) {
    case 'image':
      return captionHtml === undefined
        ? { component: 'Image', props: content.props }
        : { component: 'Figure', props: { ...content.props, captionHtml } };
    case 'code':
      return { component: 'CodeBlock', props: { ...content.props, captionHtml } };
    case 'traceback':
      return { component: 'Traceback', props: { ...content.props, captionHtml } };
    case 'timeline': {
      const entries = content.entries.map((entry) => itemOf(entry, inner));
      return { component: 'Timeline', props: { ...content.props, entries } };
    }
  }
}

function itemOf(
  { body, ...facts }: TimelineEntryNode,
  inner: (children: ElementContent[]) => string,
): TimelineItem {
  return { ...facts, html: inner(body) };
}
