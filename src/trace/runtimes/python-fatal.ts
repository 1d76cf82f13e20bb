import type { Rule } from '../runtime.ts';

/**
 * Dumps of faulthandler and of the interpreter itself: newest call first, a stack a thread. Format: CPython's
 * Python/traceback.c (`_Py_DumpTraceback`).
 */
export const fatalRules: readonly Rule[] = [
  {
    name: 'fatal error',
    sample: 'Fatal Python error: Segmentation fault',
    from: ['idle'],
    pattern: /^\s*(Fatal Python error): (.*)$/,
    to: 'fatal',
    starts: true,
    evidence: true,
    read: (draft, match, line) => {
      draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      draft.order = 'newest-first';
    },
  },
  {
    name: 'thread of faulthandler',
    sample: 'Current thread 0x00007f2b4c0c1740 [python] (most recent call first):',
    from: ['idle', 'lead', 'fatal', 'frames', 'source', 'threads'],
    pattern: /^\s*(?:(Current thread)|Thread|Stack)\b.{0,120}\(most recent call first\):$/,
    to: 'frames',
    starts: true,
    evidence: true,
    read: (draft, match, line) => {
      draft.order = 'newest-first';
      draft.memory.base = line.indent;
      draft.stack();
      if (match[1]) draft.thrown = draft.frames.length;
    },
  },
  {
    name: 'state of the runtime',
    sample: 'Python runtime state: initialized',
    from: ['fatal'],
    pattern: /^\s*(?:Python runtime state: .*|Extension modules: .*|<no Python frame>)$/,
    to: 'fatal',
  },
  {
    name: 'footer of faulthandler',
    sample: 'Extension modules: numpy.core._multiarray_umath (total: 1)',
    from: ['frames', 'threads'],
    pattern: /^\s*(?:Extension modules: .*|<no Python frame>)$/,
    when: (draft) => draft.order === 'newest-first',
    to: 'threads',
  },
  {
    name: 'native call',
    sample: '  Binary file "/usr/bin/python3.14", at _Py_DumpStack+0x31 [0x5603f0a8b4c1]',
    from: ['frames'],
    pattern:
      /^\s*Binary file "([^"]{1,1000})"(?:, at (?:([^\s+]{1,300})(?:[+-]0x[\da-f]{1,16})?|[+-]0x[\da-f]{1,16}))?(?: ?\[0x[\da-f]{1,16}\])?$/,
    to: 'frames',
    evidence: true,
    read: (draft, match) =>
      draft.frame({ function: match[2] ?? null, file: match[1] ?? null, line: null, column: null }),
  },
  {
    name: 'calls that a dump cut',
    sample: '  <truncated rest of calls>',
    from: ['frames'],
    pattern: /^\s*(?:<truncated rest of calls>|\.\.\.)$/,
    when: (draft) => draft.order === 'newest-first',
    read: (draft) => draft.elide('omitted', null),
  },
];
