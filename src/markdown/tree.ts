import type { Element, ElementContent, Node as HastNode, Root, RootContent } from 'hast';
import type { Position } from 'unist';
import type { CodeBlockProps, ImageProps, TimelineItem, TimelineProps, TracebackProps } from './document.ts';

/** A code block between remark-rehype and the highlighter. It is its own node, so that the HTML parser does not chew on code. */
export interface CodeNode extends HastNode {
  type: 'sfCode';
  /** First word of the fence's info string, as written; null for bare fences and indented code. */
  label: string | null;
  /** The rest of the info string. */
  meta: string;
  value: string;
}

/** Something a component will draw. The last stage numbers it and leaves `<sf-slot id="N">` in its place. */
export interface SlotNode extends HastNode {
  type: 'sfSlot';
  content: SlotContent;
  /** Inline content of the caption; turned into `captionHtml` by the last stage. */
  caption?: ElementContent[] | undefined;
}

export type SlotContent =
  | { kind: 'image'; props: ImageProps }
  | { kind: 'code'; props: CodeBlockProps }
  | { kind: 'traceback'; props: TracebackProps }
  | { kind: 'timeline'; props: Omit<TimelineProps, 'entries'>; entries: TimelineEntryNode[] };

/** An entry of a timeline, of whose body the last stage makes HTML. */
export interface TimelineEntryNode extends Omit<TimelineItem, 'html'> {
  body: ElementContent[];
}

declare module 'hast' {
  interface ElementContentMap {
    sfCode: CodeNode;
    sfSlot: SlotNode;
  }
  interface RootContentMap {
    sfCode: CodeNode;
    sfSlot: SlotNode;
  }
}

export type Parent = Root | Element;
export type Child = RootContent | ElementContent;

/** Whether a node is an element, of one of the given names where names are given. */
export function isElement<const Name extends string>(
  node: Child | Root | undefined,
  ...names: Name[]
): node is Element & { tagName: Name } {
  return node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName));
}

/** Whether a node is text without ink: spaces, tabs, line ends. */
export function isBlank(node: Child | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === '';
}

export function isImageSlot(node: Child | undefined): node is SlotNode & { content: { kind: 'image' } } {
  return node?.type === 'sfSlot' && node.content.kind === 'image';
}

/** What a slot holds of the text: a caption, the entries of a timeline. */
export function heldBy({ content, caption }: SlotNode): ElementContent[][] {
  const bodies = content.kind === 'timeline' ? content.entries.map(({ body }) => body) : [];
  return caption ? [caption, ...bodies] : bodies;
}

/** A new element; `position` is that of the node it stands for. */
export function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
  position?: Position | undefined,
): Element {
  const made: Element = { type: 'element', tagName, properties, children };
  if (position) made.position = position;
  return made;
}

/** Children of a root seen as an element's: a root of a fragment holds nothing else (no doctype). */
export function contentOf(parent: Parent): ElementContent[] {
  return parent.children as ElementContent[];
}
