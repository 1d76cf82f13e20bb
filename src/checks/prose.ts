import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { Range } from './rule.ts';

/** The words of a block: a paragraph, heading or cell of a table. */
export interface Prose {
  kind: 'paragraph' | 'heading' | 'tableCell';
  /** Plain text; a line break is a line end. Code, images and raw HTML are one `\uFFFC` each: no word of them is the writer's. */
  text: string;
  /** True within a quotation. */
  quoted: boolean;
  /** Where a stretch of `text` stands in the file. */
  rangeOf(start: number, end: number): Range;
}

/** A stretch of the text and where it comes from. */
interface Run {
  /** In `Prose.text`. */
  at: number;
  length: number;
  /** In the file. */
  source: Range;
}

/** The prose of a post, in its order; code blocks and footnote marks are none. Put together once for all rules that ask. */
export function proseOf(tree: Root): readonly Prose[] {
  const before = known.get(tree);
  if (before) return before;
  const found: Prose[] = [];
  collect(tree, false, found);
  known.set(tree, found);
  return found;
}

const known = new WeakMap<Root, readonly Prose[]>();

function collect(node: Nodes, quoted: boolean, found: Prose[]): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    found.push(prose(node.type, node.children, quoted));
    return;
  }
  if (!('children' in node)) return;
  for (const child of node.children) collect(child, quoted || node.type === 'blockquote', found);
}

function prose(kind: Prose['kind'], children: readonly PhrasingContent[], quoted: boolean): Prose {
  const runs: Run[] = [];
  const parts: string[] = [];
  let length = 0;
  const put = (text: string, node: PhrasingContent) => {
    const source = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    runs.push({ at: length, length: text.length, source });
    parts.push(text);
    length += text.length;
  };
  const walk = (nodes: readonly PhrasingContent[]) => {
    for (const node of nodes) {
      if (node.type === 'text') put(node.value, node);
      else if (node.type === 'break') put('\n', node);
      else if ('children' in node) walk(node.children);
      else if (node.type !== 'footnoteReference') put('\uFFFC', node);
    }
  };
  walk(children);
  return { kind, text: parts.join(''), quoted, rangeOf: (start, end) => rangeIn(runs, start, end) };
}

function rangeIn(runs: readonly Run[], start: number, end: number): Range {
  const first = runs.find((run) => start < run.at + run.length);
  const last = runs.findLast((run) => end > run.at);
  if (!first || !last) return runs[0]?.source ?? { start: 0, end: 0 };
  return {
    start: within(first, start - first.at, first.source.start),
    end: within(last, end - last.at, last.source.end),
  };
}

/** Escapes and entities make a source longer than its text: the run as a whole then. */
function within({ length, source }: Run, offset: number, otherwise: number): number {
  return source.end - source.start === length ? source.start + offset : otherwise;
}
