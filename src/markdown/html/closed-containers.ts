import type { Element, Node, Root, RootContent } from 'hast';
import { type Child, contentOf, isElement } from '../tree.ts';
import { skip, walk } from '../walk.ts';

/** Stands for a container while the HTML parser reads what is around it. */
interface ClosedContainer extends Node {
  type: 'sfContainer';
  number: number;
}

declare module 'hast' {
  interface ElementContentMap {
    sfContainer: ClosedContainer;
  }
  interface RootContentMap {
    sfContainer: ClosedContainer;
  }
}

/**
 * Lets the HTML parser see blocks without the containers in them, of which each is parsed by itself: a tag that is left open
 * in a container ends with it.
 *
 * An author's own `<div data-timeline>` is an ordinary `<div>`: only what `:::timeline` made is taken for a timeline.
 *
 * @param parseAll parses blocks in which no container is
 */
export function parseAroundContainers(
  blocks: readonly RootContent[],
  parseAll: (blocks: RootContent[]) => RootContent[],
): RootContent[] {
  const containers: Element[] = [];
  const root: Root = { type: 'root', children: [...blocks] };
  walk(root, (node, index, parent) => {
    if (!isContainer(node)) return;
    const children = parseAroundContainers(node.children, parseAll) as Element['children'];
    contentOf(parent)[index] = { type: 'sfContainer', number: containers.push({ ...node, children }) - 1 };
    return skip;
  });
  const parsed: Root = { type: 'root', children: parseAll(root.children) };
  walk(parsed, (node, index, parent) => {
    if (node.type === 'element') {
      delete node.properties['dataTimeline'];
      delete node.properties['dataZoneText'];
    }
    if (node.type !== 'sfContainer') return;
    const container = containers[node.number];
    if (container) contentOf(parent)[index] = container;
    return skip;
  });
  return parsed.children;
}

function isContainer(node: Child): node is Element {
  return isElement(node, 'div', 'aside') && ('dataTimeline' in node.properties || isInternal(node));
}

function isInternal({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('internal-block');
}
