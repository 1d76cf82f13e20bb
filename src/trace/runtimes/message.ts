import { isLogLine } from '../log-line.ts';
import type { Draft, Line, Rule, State } from '../runtime.ts';

/** A line of a message without the indentation that the whole trace has (`memory.base`). */
export function unindented(draft: Draft, line: Line): string {
  return line.text.slice(Math.min(line.indent, draft.memory.base ?? 0));
}

/** Adds the line to the message of the last header. */
export function sayLine(draft: Draft, _match: RegExpExecArray, line: Line): void {
  draft.say(unindented(draft, line) + line.rest);
}

/** Further lines of a message, up to a line of the log around it; they count only if a firm line follows. */
export function moreOfMessage(from: readonly State[]): Rule {
  return {
    name: 'more of the message',
    sample: 'second line',
    from,
    pattern: /\S/,
    when: (_draft, line) => !isLogLine(line.text.trimStart()),
    tentative: true,
    read: sayLine,
  };
}

/** A blank line within a message. */
export function blankInMessage(from: readonly State[]): Rule {
  return { ...blankLine(from), name: 'blank in the message', read: (draft) => draft.say('') };
}

/** A blank line that belongs to the trace if something firm follows: between stacks, before a list. */
export function blankLine(from: readonly State[]): Rule {
  return { name: 'blank line', sample: '', from, pattern: /^$/, tentative: true };
}
