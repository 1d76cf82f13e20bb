import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { stateOf } from './state.ts';
import { heldBy, type Parent } from './tree.ts';
import { walk } from './walk.ts';

/** Collects what a link to a place of the page may name, once all that has an id has it. */
export function rehypeIds(site: Site) {
  return (tree: Root, file: VFile): void => {
    stateOf(file, site).ids = [...idsOf(tree)];
  };
}

/** What a link to a place of the page may name: every `id`, those in slots too, and the `name` of an anchor. */
export function idsOf(tree: Root): Set<string> {
  const ids = new Set<string>();
  collect(tree, ids);
  return ids;
}

function collect(tree: Parent, ids: Set<string>): void {
  walk(tree, (node) => {
    if (node.type === 'element') addIds(node, ids);
    if (node.type !== 'sfSlot') return;
    for (const children of heldBy(node)) collect({ type: 'root', children }, ids);
    const id = node.content.kind === 'image' ? node.content.props.attributes?.id : undefined;
    if (id !== undefined) ids.add(id);
  });
}

function addIds({ tagName, properties: { id, name } }: Element, ids: Set<string>): void {
  if (typeof id === 'string') ids.add(id);
  if (tagName === 'a' && typeof name === 'string') ids.add(name);
}
