import type { Code, Root } from 'mdast';
import { nodesIn } from '../nodes-in.ts';
import { closesFence } from './container-lines.ts';

/** The beginning of code. */
export interface Fence {
  /** Its backticks or tildes. */
  marks: string;
  /** Offset. */
  at: number;
}

/**
 * Finds code whose end was forgotten: it runs to the end of what holds it, or other code begins within it, whose end it took for its
 * own. From there on text is code, and code is text.
 */
export function openCode(tree: Root, text: string): Fence[] {
  return [...nodesIn([tree])].flatMap((node) => (node.type === 'code' ? (openFence(node, text) ?? []) : []));
}

function openFence({ position, value }: Code, text: string): Fence | null {
  const at = position?.start.offset ?? 0;
  const [first = '', ...others] = text
    .slice(at, position?.end.offset)
    .trimEnd()
    .split(/\r?\n|\r/);
  const marks = /^(?:`{3,}|~{3,})/.exec(first)?.[0];
  if (marks === undefined) return null;
  return closesFence(others.at(-1) ?? '', marks) && !holdsFence(value, marks) ? null : { marks, at };
}

/** Whether code holds a line that begins code and cannot end it, by marks of the same sort: `  > ```js`, `- ```` `. */
function holdsFence(code: string, marks: string): boolean {
  const sort = RegExp.escape(marks[0] ?? '');
  const item = String.raw`(?:[-+*]|\d{1,9}[.)])[ \t]+`;
  const words = `[ \\t]*[^\\s${sort}]`;
  return new RegExp(`^[ \\t>]*(?:${item}${marks}|${marks}${sort}*${words})`, 'm').test(code);
}
