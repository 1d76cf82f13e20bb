import { isLogLine } from '../log-line.ts';
import type { Rule, Runtime } from '../runtime.ts';
import { authorCut } from './cuts.ts';
import { unindented } from './message.ts';
import {
  continues,
  errorLine,
  isError,
  isMessage,
  isOpenEnded,
  isSource,
  lastOutermost,
  lead,
  markColumn,
  openAt,
  preamble,
  settle,
  syntaxError,
} from './python-lines.ts';
import { pythonOrigin } from './python-origin.ts';

/**
 * Python, oldest call first; the error comes after its frames.
 *
 * ```
 * idle ─ header ─▶ frames ⇄ source, carets, elisions ─ error ─▶ message ─ blank ─▶ gap ─ link ─▶ linked ─ header ─▶ …
 *      ─ File without "in" ─▶ place ─ SyntaxError ─▶ message       group separator ─▶ member ─ header or error ─▶ …
 *      ─ Fatal Python error ─▶ fatal ─ thread ─▶ frames (faulthandler: newest first)
 * ```
 *
 * Format: CPython's Lib/traceback.py and Python/traceback.c; groups: PEP 654; notes: PEP 678.
 */
export const python: Runtime = {
  id: 'python',
  hints: [
    '(most recent call ',
    '(innermost last):',
    'Call stack:',
    'Fatal Python error: ',
    '", line ',
    '”, line ',
    'The above exception was the direct cause',
    'During handling of the above exception',
  ],
  openers: [
    '  + Exception Group Traceback (most',
    'Exception Group Traceback (most',
    'Traceback (',
    'Stack (most recent',
    'Fatal Python error: ',
    'Current thread 0x',
    'Thread 0x',
    'File "',
    'The above exception was',
    'During handling of',
  ],
  order: 'oldest-first',
  gutter: /^\s*\| ?/,
  lead,
  rules: rules(),
  origin: pythonOrigin,
  primary: lastOutermost,
  // A header and an error alone may be a doctest: `Traceback …`, `    ...`, `ValueError: x`.
  accept: ({ frames, exceptions }) => frames.length > 0 || exceptions.some((one) => one.location),
};

function rules(): readonly Rule[] {
  const beforeError = ['expect', 'frames', 'source', 'place'];
  return [
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
      pattern: /^\s*Traceback \((?:most recent call|innermost) last\):$/,
      to: 'expect',
      starts: true,
      evidence: true,
      read: (draft, _match, line) => openAt(draft, line, line.indent),
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
      from: ['idle', 'fatal', 'frames', 'source', 'threads'],
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
    {
      name: 'frames left out by the author',
      sample: '  [... 14 frames left out ...]',
      from: ['expect', 'frames', 'source'],
      pattern: authorCut,
      to: 'source',
      read: (draft, match) => draft.elide('omitted', match[1] ? Number(match[1]) : null),
    },
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
    {
      name: 'error',
      sample: "ModuleNotFoundError: No module named 'werkzeug'",
      from: beforeError,
      pattern: errorLine,
      when: isError,
      to: 'message',
      read: settle,
    },
    {
      name: 'error of a group member without frames',
      sample: 'ExceptionGroup: warehouse B (1 sub-exception)',
      from: ['member'],
      pattern: errorLine,
      to: 'message',
      read: settle,
    },
    {
      name: 'preamble',
      sample: 'Task exception was never retrieved',
      from: ['idle', 'lead'],
      pattern: preamble,
      to: 'lead',
    },
    {
      name: 'error that was never raised',
      sample: 'OSError: feed moved',
      from: ['idle', 'linked'],
      pattern: errorLine,
      when: (_draft, line) => !isLogLine(line.text.trimStart()),
      to: 'message',
      read: settle,
    },
    {
      name: 'link to an explicit cause',
      sample: 'The above exception was the direct cause of the following exception:',
      from: ['idle', 'message', 'doubt', 'gap'],
      pattern: /^\s*The above exception was the direct cause of the following exception:?$/,
      to: 'linked',
      starts: true,
      evidence: true,
      read: (draft) => {
        draft.link = 'cause';
      },
    },
    {
      name: 'link to the exception being handled',
      sample: 'During handling of the above exception, another exception occurred:',
      from: ['idle', 'message', 'doubt', 'gap'],
      pattern: /^\s*During handling of the above exception, another exception occurred:?$/,
      to: 'linked',
      starts: true,
      evidence: true,
      read: (draft) => {
        draft.link = 'context';
      },
    },
    {
      name: 'group opens',
      sample: '  +-+---------------- 1 ----------------',
      from: ['message', 'doubt', 'gap'],
      pattern: /^\s*\+-\+-{4,} [\d.]{1,9} -{4,}$/,
      to: 'member',
      read: (draft) => {
        draft.depth++;
      },
    },
    {
      name: 'next group member',
      sample: '    +---------------- 2 ----------------',
      from: ['message', 'doubt', 'gap'],
      pattern: /^\s*\+-{4,} [\d.]{1,9} -{4,}$/,
      to: 'member',
    },
    {
      name: 'group closes',
      sample: '    +------------------------------------',
      from: ['message', 'doubt', 'gap', 'more'],
      pattern: /^\s*\+-{10,}$/,
      to: 'gap',
      read: (draft) => {
        draft.depth = Math.max(0, draft.depth - 1);
      },
    },
    {
      name: 'members left out',
      sample: 'and 12 more exceptions',
      from: ['member'],
      pattern: /^\s*and \d{1,9} more exceptions?$/,
      to: 'more',
    },
    {
      name: 'blank between threads and after links',
      sample: '',
      from: ['lead', 'linked', 'fatal', 'threads', ...beforeError],
      pattern: /^$/,
      tentative: true,
    },
    {
      name: 'quote marks of a remote traceback',
      sample: '"""',
      from: ['message', 'doubt'],
      pattern: /^\s*["']{3}$/,
      to: 'gap',
    },
    {
      name: 'more of the message',
      sample: '[SQL: SELECT id FROM ordrs ORDER BY id DESC]',
      from: ['message', 'doubt'],
      pattern: /^\s*\S/,
      when: (draft, line) =>
        isMessage(line) && (continues.test(unindented(draft, line)) || isOpenEnded(draft)),
      to: 'message',
      read: (draft, _match, line) => draft.say(unindented(draft, line) + line.rest),
    },
    {
      name: 'perhaps more of the message',
      sample: 'the export was cut by the nightly rotate',
      from: ['message', 'doubt'],
      pattern: /^\s*\S/,
      when: (_draft, line) => isMessage(line),
      to: 'doubt',
      tentative: true,
      read: (draft, _match, line) => draft.say(unindented(draft, line) + line.rest),
    },
    {
      name: 'perhaps more of the message, after a blank',
      sample: 'Multiple heads are present; run "alembic merge"',
      from: ['gap'],
      pattern: /^\s*\S/,
      when: (_draft, line) => isMessage(line),
      tentative: true,
      read: (draft, _match, line) => draft.say(unindented(draft, line) + line.rest),
    },
    {
      name: 'blank after the message',
      sample: '',
      from: ['message', 'doubt', 'gap'],
      pattern: /^$/,
      to: 'gap',
      tentative: true,
      read: (draft) => draft.say(''),
    },
  ];
}
