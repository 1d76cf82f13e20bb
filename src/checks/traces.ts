import { parseTraces } from '#trace/index.ts';

/** Whether a code block holds a stack trace, which the page shows in its own way. */
export function isTrace(code: string): boolean {
  return parseTraces(code).some(({ kind }) => kind === 'trace');
}
