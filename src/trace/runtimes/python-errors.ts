import { isLogLine } from '../log-line.ts';
import type { Rule } from '../runtime.ts';
import { unindented } from './message.ts';
import { continues, errorLine, isError, isMessage, isOpenEnded, preamble, settle } from './python-lines.ts';

// Where the line may stand that ends a run of frames.
const beforeError = ['expect', 'frames', 'source', 'place'];

/** The line that names the error below its frames, and what is printed above the header. */
export const errorRules: readonly Rule[] = [
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
];

/** Lines of a message after its first, and the blanks that may stand in it or end it. */
export const messageRules: readonly Rule[] = [
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
    when: (draft, line) => isMessage(line) && (continues.test(unindented(draft, line)) || isOpenEnded(draft)),
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
