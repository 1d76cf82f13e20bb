import type { Root } from 'hast';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { stateOf } from './state.ts';
import { heldBy, type Parent } from './tree.ts';
import { walk } from './walk.ts';

/** Collects the ids of the page, those in slots too, once all that has one has it. */
export function rehypeIds(site: Site) {
  return (tree: Root, file: VFile): void => {
    const ids = new Set<string>();
    collect(tree, ids);
    stateOf(file, site).ids = [...ids];
  };
}

function collect(tree: Parent, ids: Set<string>): void {
  walk(tree, (node) => {
    const id = node.type === 'element' ? node.properties['id'] : undefined;
    if (typeof id === 'string') ids.add(id);
    if (node.type !== 'sfSlot') return;
    for (const children of heldBy(node)) collect({ type: 'root', children }, ids);
    const own = node.content.kind === 'image' ? node.content.props.attributes?.id : undefined;
    if (own !== undefined) ids.add(own);
  });
}
