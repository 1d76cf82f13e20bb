import type { BlockContent, DefinitionContent, Nodes, Root } from 'mdast';
// Makes containers known as nodes.
import type {} from 'mdast-util-directive';

/** A block that holds no blocks: a paragraph, a table, raw HTML … */
export type Leaf = Exclude<BlockContent | DefinitionContent, { type: Container }>;

const containers = ['blockquote', 'list', 'listItem', 'footnoteDefinition', 'containerDirective'] as const;
type Container = (typeof containers)[number];

/** The blocks of a tree that hold no others, in their order, from quotes, lists and containers too. */
export function* blocksIn(node: Root | Extract<Nodes, { type: Container }>): Generator<Leaf> {
  for (const child of node.children) {
    if (isContainer(child)) yield* blocksIn(child);
    else yield child as Leaf;
  }
}

function isContainer(node: Nodes): node is Extract<Nodes, { type: Container }> {
  return containers.some((type) => type === node.type);
}
