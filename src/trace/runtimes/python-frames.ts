import type { Rule } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { isSource, markColumn, openAt, settle, syntaxError } from './python-lines.ts';

// Traceback (most recent call last):    Traceback (innermost last): (Python 1, Zope)
const header = /^\s*Traceback \((?:most recent call|innermost) last\):$/;

/** Headers, frames with their source and carets, and a syntax error's place: what `traceback.print_exception` writes. */
export const frameRules: readonly Rule[] = [
  {
    name: 'group header',
    sample: '  + Exception Group Traceback (most recent call last):',
    from: ['idle', 'lead', 'linked', 'member'],
    pattern: /^\s*(?:[+|] )?Exception Group Traceback \(most recent call last\):$/,
    to: 'expect',
    starts: true,
    evidence: true,
    read: (draft, _match, line) => openAt(draft, line, 0),
  },
  {
    name: 'header',
    sample: 'Traceback (most recent call last):',
    from: ['idle', 'lead', 'linked', 'member'],
    pattern: header,
    to: 'expect',
    starts: true,
    evidence: true,
    read: (draft, _match, line) => openAt(draft, line, line.indent),
  },
  {
    name: 'where a task was created',
    sample: 'source_traceback: Object created at (most recent call last):',
    from: ['idle', 'lead'],
    pattern: /^\s*(?:source_traceback: )?Object (?:created|allocated) at \(most recent call last\):$/,
    to: 'expect',
    starts: true,
    evidence: true,
    read: (draft, _match, line) => {
      openAt(draft, line, line.indent);
      draft.memory.created = 1;
    },
  },
  {
    name: 'header below where a task was created',
    sample: 'Traceback (most recent call last):',
    from: ['frames', 'source'],
    pattern: header,
    when: (draft) => draft.memory.created === 1,
    to: 'expect',
    evidence: true,
    read: (draft, _match, line) => {
      openAt(draft, line, line.indent);
      draft.memory.created = 0;
    },
  },
  {
    name: 'stack header',
    sample: 'Stack (most recent call last):',
    from: ['idle', 'lead'],
    pattern: /^\s*(?:Stack \(most recent call last\)|Call stack):$/,
    to: 'expect',
    starts: true,
    evidence: true,
    read: (draft, _match, line) => {
      openAt(draft, line, line.indent);
      draft.memory.errorless = 1;
    },
  },
  {
    name: 'frame',
    sample: '  File "/srv/app/web.py", line 1, in <module>',
    from: ['idle', 'expect', 'frames', 'source'],
    has: 'line ',
    pattern: /^\s*File ["“”«]([^"“”»]*)["“”»], line (\d{1,9}),? in(?: (.*))?$/,
    to: 'frames',
    starts: true,
    evidence: true,
    read: (draft, match, line) => {
      draft.memory.base ??= Math.max(0, line.indent - 2);
      draft.memory.frame = line.indent;
      draft.frame({
        file: match[1] ?? null,
        line: Number(match[2]),
        column: null,
        function: match[3] ?? null,
      });
    },
  },
  {
    name: 'place of a syntax error',
    sample: '  File "/srv/app/prices.py", line 2',
    from: ['idle', 'expect', 'frames', 'source'],
    has: 'line ',
    pattern: /^\s*File ["“”«]([^"“”»]*)["“”»], line (\d{1,9})$/,
    to: 'place',
    starts: true,
    evidence: true,
    read: (draft, match, line) => {
      draft.memory.base ??= Math.max(0, line.indent - 2);
      draft.memory.frame = line.indent;
      draft.place(match[1] ?? '', Number(match[2]));
    },
  },
  {
    name: 'repeated frames',
    sample: '  [Previous line repeated 974 more times]',
    from: ['frames', 'source'],
    pattern: /^\s*\[Previous line repeated (\d{1,9}) more times?\]$/,
    to: 'source',
    read: (draft, match) => draft.elide('repeated', Number(match[1])),
  },
  {
    name: 'source lines left out',
    sample: '    ...<3 lines>...',
    from: ['source'],
    pattern: /^\s*\.\.\.<\d{1,6} lines>\.\.\.$/,
    to: 'source',
    read: (draft, _match, line) => draft.source(line.text),
  },
  leftOutByAuthor(['expect', 'frames', 'source'], 'source'),
  {
    name: 'carets',
    sample: '           ~~~^^^^^^',
    from: ['frames', 'source'],
    pattern: /^\s*[~^][\s~^]*$/,
    to: 'source',
    read: (draft) => draft.extend(),
  },
  {
    name: 'carets of a syntax error',
    sample: '        ^',
    from: ['place'],
    pattern: /^\s*[~^][\s~^]*$/,
    to: 'place',
    read: markColumn,
  },
  {
    name: 'source of a syntax error',
    sample: '    total = = 3',
    from: ['place'],
    pattern: /\S/,
    when: (_draft, line) => !syntaxError.test(line.text),
    to: 'place',
    read: (draft, _match, line) => {
      draft.memory.sourceIndent = line.indent;
    },
  },
  {
    name: 'syntax error',
    sample: 'SyntaxError: invalid syntax',
    from: ['place'],
    pattern: /^\s*([\w.]*(?:Error|Warning|Exception))(?:: (.*))?$/,
    to: 'message',
    evidence: true,
    read: settle,
  },
  {
    name: 'source',
    sample: '    from flask import Flask',
    from: ['frames', 'source'],
    pattern: /\S/,
    when: isSource,
    to: 'source',
    read: (draft, _match, line) => draft.source(line.text + line.rest),
  },
];
