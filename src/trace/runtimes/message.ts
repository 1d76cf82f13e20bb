import type { Draft, Line } from '../runtime.ts';

/** A line of a message without the indentation that the whole trace has (`memory.base`). */
export function unindented(draft: Draft, line: Line): string {
  return line.text.slice(Math.min(line.indent, draft.memory.base ?? 0));
}

/** Adds the line to the message of the last header. */
export function sayLine(draft: Draft, _match: RegExpExecArray, line: Line): void {
  draft.say(unindented(draft, line) + line.rest);
}
