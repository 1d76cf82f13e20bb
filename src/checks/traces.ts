import type { Code } from 'mdast';
import { parseTraces } from '#trace/index.ts';

/** Whether a code block holds a stack trace, which the page shows in its own way. Looked for once for all rules that ask. */
export function isTrace(block: Code): boolean {
  const found = known.get(block) ?? parseTraces(block.value).some(({ kind }) => kind === 'trace');
  known.set(block, found);
  return found;
}

const known = new WeakMap<Code, boolean>();
