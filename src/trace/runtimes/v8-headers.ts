import { isLogLine } from '../log-line.ts';
import type { Draft, Line, Rule } from '../runtime.ts';
import { blankInMessage, blankLine, moreOfMessage } from './message.ts';
import {
  advice,
  bracketed,
  footer,
  type Header,
  headerOf,
  isDeno,
  opensProperties,
  testTitle,
} from './v8-lines.ts';

/** Headers: what was thrown, why, and what the runtime says below. */
export const headerRules: readonly Rule[] = [
  {
    name: 'title of a failing test',
    sample: '  ● totals › of an order',
    from: ['idle'],
    pattern: testTitle,
    to: 'titled',
    evidence: true,
  },
  {
    name: 'cause in Jest’s report',
    sample: '    Cause:',
    from: ['frames', 'after'],
    pattern: /^\s*Cause:$/,
    to: 'titled',
    read: (draft) => {
      draft.link = 'cause';
    },
  },
  {
    name: 'error without a stack',
    sample: '[RangeError: quota exceeded]',
    from: ['idle', 'marked'],
    pattern: bracketed,
    to: 'after',
    evidence: true,
    read: (draft, match, line) => raise(draft, { type: match[1] ?? '', message: match[2] ?? '' }, line),
  },
  {
    name: 'error without a stack, with properties',
    sample: '[AggregateError: All promises were rejected] {',
    from: ['idle', 'marked'],
    pattern: opensProperties,
    to: 'props',
    evidence: true,
    read: (draft, match, line) => {
      raise(draft, { type: match[1] ?? '', message: match[2] ?? '' }, line);
      draft.memory.braces = 1;
    },
  },
  {
    name: 'header',
    sample: "TypeError: Cannot read properties of undefined (reading 'toFixed')",
    from: ['idle', 'marked', 'titled'],
    pattern: /\S/,
    when: (_draft, line) => headerOf(line.text) !== null,
    to: 'message',
    evidence: true,
    read: (draft, _match, line) => {
      const header = headerOf(line.text);
      if (isDeno(line.text)) draft.memory.deno = 1;
      else if (header?.type === 'error') draft.memory.bun = 1;
      raise(draft, header, line);
    },
  },
  {
    name: 'value that was thrown',
    sample: 'just a string',
    from: ['marked'],
    pattern: /\S/,
    when: (_draft, line) => !isLogLine(line.text),
    to: 'message',
    tentative: true,
    read: (draft, _match, line) => {
      draft.raise(null, line.text + line.rest);
    },
  },
  {
    name: 'advice below a value that was thrown',
    sample: '(Use `node --trace-uncaught ...` to show where the exception was thrown)',
    from: ['idle', 'message'],
    pattern: advice,
    to: 'after',
    starts: true,
    evidence: true,
  },
  {
    name: 'failure that is no error',
    sample: 'expect(received).toBe(expected) // Object.is equality',
    from: ['titled'],
    pattern: /\S/,
    to: 'message',
    tentative: true,
    read: (draft, _match, line) => {
      draft.memory.base = line.indent;
      draft.raise(null, line.text.trimStart() + line.rest);
    },
  },
  {
    name: 'cause',
    sample: 'Caused by: Error: could not open the pool',
    from: ['frames', 'after', 'props'],
    pattern: /^\s*(?:Caused by|caused by|Cause|Wrapped by): (\S.*)$/,
    when: (_draft, _line, match) => headerOf(match[1] ?? '') !== null,
    to: 'message',
    evidence: true,
    read: (draft, match, line) => raise(draft, headerOf(match[1] ?? ''), line, 'cause'),
  },
  {
    name: 'version below the trace',
    sample: 'Node.js v20.20.2',
    from: ['idle', 'message', 'frames', 'props', 'after'],
    pattern: footer,
    to: 'end',
    starts: true,
    evidence: true,
    read: (draft, match) => {
      if (match[0].trimStart().startsWith('Bun')) draft.memory.bun = 1;
    },
  },
];

/** What a message goes on with, and what may stand between a trace and its end. */
export const messageRules: readonly Rule[] = [
  blankLine(['titled']),
  { ...blankLine(['frames', 'props', 'after']), to: 'after' },
  moreOfMessage(['message']),
  blankInMessage(['message']),
];

/** Prints an exception's header; only a syntax error's place is no frame's. */
export function raise(
  draft: Draft,
  header: Header | null,
  line: Line,
  relation?: 'cause' | 'group-member',
): void {
  draft.memory.base = line.indent;
  const exception = draft.raise(header?.type ?? null, (header?.message ?? '') + line.rest, relation);
  if (header?.type !== 'SyntaxError') exception.location = null;
}
