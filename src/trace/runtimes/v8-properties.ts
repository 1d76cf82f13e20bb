import { isLogLine } from '../log-line.ts';
import type { Rule } from '../runtime.ts';
import { raise } from './v8-headers.ts';
import { headerOf } from './v8-lines.ts';

/**
 * An error's properties in braces below its last frame, causes and lists of errors among them. Format: Node's
 * lib/internal/util/inspect.js.
 */
export const propertyRules: readonly Rule[] = [
  {
    name: 'error without a stack, as a property',
    sample: '  [cause]: [RangeError: quota exceeded]',
    from: ['props', 'frames'],
    pattern: /^\s*\[(?:cause|errors?)\]: \[([A-Z][\w$]{0,100})(?:: (.*))?\],?$/,
    to: 'props',
    read: (draft, match, line) =>
      raise(draft, { type: match[1] ?? '', message: match[2] ?? '' }, line, 'cause'),
  },
  {
    name: 'list of errors',
    sample: '  [errors]: [',
    from: ['props'],
    pattern: /^\s*\[?errors\]?: \[$/,
    read: (draft) => {
      draft.memory.list = 1;
    },
  },
  {
    name: 'cause in braces',
    sample: '  [cause]: Error: could not open the pool',
    from: ['props'],
    pattern: /^\s*\[?(?:cause|error|parent|original)\]?: (\S.*)$/,
    when: (_draft, _line, match) => headerOf(match[1] ?? '') !== null,
    to: 'message',
    evidence: true,
    read: (draft, match, line) => {
      draft.depth = draft.memory.braces ?? 0;
      raise(draft, headerOf(match[1] ?? ''), line, 'cause');
    },
  },
  {
    name: 'error of a list',
    sample: '    Error: connect ECONNREFUSED 10.0.3.7:5432',
    from: ['props', 'frames'],
    pattern: /^\s*[A-Z]/,
    when: (draft, line) => draft.memory.list === 1 && headerOf(line.text) !== null,
    to: 'message',
    evidence: true,
    read: (draft, _match, line) => {
      draft.depth = draft.memory.braces ?? 0;
      raise(draft, headerOf(line.text), line, 'group-member');
    },
  },
  {
    name: 'end of properties',
    sample: '  }',
    from: ['frames', 'props'],
    pattern: /^\s*(?:[}\]]{1,4}[,;)]?)$/,
    when: (draft) => (draft.memory.braces ?? 0) > 0,
    to: 'props',
    read: (draft, match) => {
      if (match[0].includes(']')) draft.memory.list = 0;
      draft.memory.braces = (draft.memory.braces ?? 0) - (match[0].split('}').length - 1);
    },
  },
  {
    name: 'property',
    sample: "  code: 'ENOENT',",
    from: ['props'],
    pattern: /^\s*(?:\[?['"]?[\w$-]{1,100}['"]?\]?: |[}\]]{1,3}[,;]?$)/,
    when: (draft) => (draft.memory.braces ?? 0) > 0,
    to: 'props',
    read: (draft, match) => {
      const open = /[{[(]$/.test(match.input) && match.input.endsWith('{');
      if (open) draft.memory.braces = (draft.memory.braces ?? 0) + 1;
    },
  },
  {
    name: 'more of a property',
    sample: "    'select * from orders',",
    from: ['props'],
    pattern: /^\s+\S/,
    when: (draft, line) => (draft.memory.braces ?? 0) > 0 && !isLogLine(line.text.trimStart()),
    tentative: true,
  },
];
