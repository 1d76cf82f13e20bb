import { isLogLine } from '../log-line.ts';
import type { Draft, Line, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { blankInMessage, sayLine } from './message.ts';
import {
  call,
  endOfList,
  lead,
  logged,
  named,
  next,
  place,
  plainError,
  printed,
  uncaught,
  xdebug,
} from './php-lines.ts';
import { phpOrigin } from './php-origin.ts';

/**
 * PHP: the first error first, what it caused below (`Next`), newest call first within each.
 *
 * ```
 * idle ─ Fatal error: Uncaught, or a printed exception ─▶ message ─ Stack trace: ─▶ frames ─ Next ─▶ message … ─ thrown in ─▶ end
 *      ─ frame ─▶ frames
 * ```
 *
 * Format: php-src's Zend/zend_exceptions.c (`Exception::__toString`); Xdebug's own list runs oldest first; Monolog's
 * LineFormatter is what Laravel and Symfony log with.
 */
export const php: Runtime = {
  id: 'php',
  hints: [
    'Stack trace:',
    'Fatal error',
    'Parse error',
    '#0 /',
    '#0 [internal',
    '.php(',
    '.php:0',
    '[stacktrace]',
    'Stack trace:',
  ],
  openers: ['PHP Fatal error:', 'Fatal error: '],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin: phpOrigin,
  // Of a chain the last is the one that reached the top.
  primary: (exceptions) => Math.max(0, exceptions.length - 1),
  accept: ({ frames, exceptions }) => frames.length > 0 || exceptions.length > 0,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'frame',
      sample: '#0 /srv/php/orders.php(8): Shop\\Orders::cents()',
      from: ['idle', 'frames', 'message'],
      has: '#',
      pattern: call,
      when: isCall,
      to: 'frames',
      starts: true,
      evidence: true,
      read: readFrame,
    },
    {
      name: 'end of a list',
      sample: '#5 {main}',
      from: ['frames', 'message'],
      pattern: endOfList,
      to: 'frames',
      evidence: true,
    },
    {
      name: 'list follows',
      sample: 'Stack trace:',
      from: ['idle', 'message'],
      pattern: /^\s*(?:PHP )?Stack trace:$|^\[stacktrace\]$/,
      to: 'frames',
      starts: true,
      evidence: true,
    },
    {
      name: 'uncaught exception',
      sample:
        'PHP Fatal error:  Uncaught Error: Call to undefined function sum_prices() in /srv/php/undefined.php:2',
      from: ['idle'],
      has: 'Uncaught ',
      pattern: uncaught,
      to: 'message',
      starts: false,
      evidence: true,
      read: (draft, match, line) => raise(draft, match[2] ?? null, match[3] ?? '', line),
    },
    {
      name: 'next exception of a chain',
      sample: 'Next Shop\\PaymentException: order 17 has no usable total in /srv/php/orders.php:16',
      from: ['frames'],
      pattern: next,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => raise(draft, match[1] ?? null, match[2] ?? '', line, 'next'),
    },
    {
      name: 'exception in a log of Monolog',
      sample:
        '[2024-03-10 02:30:00] production.ERROR: x {"exception":"[object] (Error(code: 0): x at /srv/a.php:16)',
      from: ['idle', 'frames'],
      has: '[object] (',
      pattern: logged,
      to: 'message',
      evidence: true,
      read: (draft, match) => {
        draft.raise(
          match[1]?.replaceAll('\\\\', '\\') ?? null,
          match[2] ?? '',
          draft.exceptions.length > 0 ? 'cause' : undefined,
        );
        draft.place(match[3] ?? '', Number(match[4]));
      },
    },
    {
      name: 'exception as text',
      sample: 'Shop\\PaymentException: order 17 has no usable total in /srv/php/orders.php:16',
      from: ['idle'],
      pattern: printed,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => raise(draft, match[1] ?? null, match[2] ?? '', line),
    },
    {
      name: 'exception above its calls',
      sample: 'Till\\OrderError: no total in order 17',
      from: ['idle'],
      pattern: named,
      to: 'frames',
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      },
    },
    {
      name: 'error without an exception',
      sample: 'Fatal error: Allowed memory size of 8388608 bytes exhausted in /srv/php/memory.php on line 2',
      from: ['idle'],
      has: ' on line ',
      pattern: plainError,
      to: 'message',
      starts: false,
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
        draft.place(match[3] ?? '', Number(match[4]));
      },
    },
    {
      name: 'call in a list of Xdebug',
      sample: 'PHP   2. Shop\\Orders->load($id = 17) /srv/php/orders.php:8',
      from: ['frames'],
      pattern: xdebug,
      evidence: true,
      read: (draft, match) => {
        draft.order = 'oldest-first';
        if ((match[2] ?? '').startsWith('{main}')) return;
        draft.frame({
          function: nameOf(match[2] ?? ''),
          file: match[3] ?? null,
          line: Number(match[4]),
          column: null,
        });
      },
    },
    leftOutByAuthor(['frames']),
    {
      name: 'where the exception was thrown',
      sample: '  thrown in /srv/php/orders.php on line 16',
      from: ['frames', 'message'],
      pattern: /^\s*(?:PHP )?\s*thrown in \S.{0,1000} on line (?:<b>)?\d{1,9}/,
      to: 'end',
      evidence: true,
    },
    {
      name: 'blank in a chain',
      sample: '',
      from: ['frames'],
      pattern: /^$/,
      tentative: true,
    },
    {
      name: 'more of the message',
      sample: 'second line in /srv/php/orders.php:9',
      from: ['message'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text),
      tentative: true,
      read: readMessage,
    },
    blankInMessage(['message']),
  ];
}

/** A file with a line in brackets, as PHP's call sites have, or a numbered list's item that says where it was called. */
function isCall(draft: Draft, _line: Line, match: RegExpExecArray): boolean {
  // A message has ended when its place was read: until then it may hold anything.
  const last = draft.exceptions.at(-1);
  if (last && last.location === null && draft.frames.length === 0 && draft.memory.base !== undefined)
    return false;
  return (
    draft.frames.length > 0 ||
    match[4] !== undefined ||
    match[7] !== undefined ||
    /[/\\.]/.test(match[2] ?? '')
  );
}

/** The place at the end of the message is the exception's own. */
function raise(draft: Draft, type: string | null, text: string, line: Line, relation?: 'next'): void {
  const at = place.exec(text + line.rest);
  draft.memory.base = 0;
  draft.raise(type, at ? (at[1] ?? '') : text + line.rest, relation);
  if (at) draft.place(at[2] ?? '', Number(at[3] ?? at[4]));
}

/** A message of several lines has its place at the end of the last. */
function readMessage(draft: Draft, match: RegExpExecArray, line: Line): void {
  sayLine(draft, match, line);
  const exception = draft.exceptions.at(-1);
  const at = place.exec(exception?.message ?? '');
  if (!exception || !at || exception.location) return;
  exception.message = at[1] ?? '';
  exception.location = { file: at[2] ?? '', line: Number(at[3] ?? at[4]), column: null };
}

function readFrame(draft: Draft, match: RegExpExecArray): void {
  draft.frame({
    function: nameOf(match[5] ?? match[6] ?? ''),
    file: match[2] ?? match[7] ?? null,
    line: (match[3] ?? match[8]) ? Number(match[3] ?? match[8]) : null,
    column: null,
  });
}

/** Without its arguments. */
function nameOf(text: string): string {
  return text.replace(/\(.*$/s, '');
}
