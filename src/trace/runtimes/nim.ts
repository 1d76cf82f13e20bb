import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { Draft, Line, RawFrame, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { sayLine } from './message.ts';
import { numberOf } from './place.ts';

// /srv/shop/orders.nim(12) parse    shop.nim(9)             shop
const call = /^\s*((?:[A-Za-z]:)?[^:\s][^:]{0,1000}?\.nim)\((\d{1,9})(?:, (\d{1,9}))?\)\s{1,80}(\S.{0,300})$/;
// Error: unhandled exception: invalid integer: 12,50 [ValueError]
const error = /^\s*Error: unhandled exception: (.*?)(?: \[(\w[\w.]{0,100})\])?$/;

const callRule = {
  name: 'call',
  sample: '/srv/shop/orders.nim(12) parse',
  has: '.nim(',
  pattern: call,
  evidence: true,
  read: (draft, match) =>
    draft.frame({
      function: match[4] ?? null,
      file: match[1] ?? null,
      line: numberOf(match[2]),
      column: numberOf(match[3]),
    }),
} satisfies Omit<Rule, 'from'>;

/**
 * Nim: oldest call first, the error last.
 *
 * ```
 * idle ─ Traceback ─▶ frames ─ call ─▶ frames ─ Error … [Type] ─▶ end
 *                                             ─ Error …, more lines ─▶ message ─ … [Type] ─▶ end
 *                                                       ─ Async traceback ─▶ async ─ Exception message ─▶ again ─ … [Type] ─▶ end
 *                                             ─ call depth limit, SIGSEGV ─▶ end
 * ```
 *
 * Format: Nim's lib/system/excpt.nim.
 */
export const nim: Runtime = {
  id: 'nim',
  hints: ['Traceback (most recent call last)', '.nim(0', 'Error: unhandled exception: '],
  openers: ['Traceback (most recent call last)'],
  order: 'oldest-first',
  lead: (above, start) => (call.test(start) && /^\s*Traceback \(/.test(above(1) ?? '') ? 1 : 0),
  rules: rules(),
  origin,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'header',
      sample: 'Traceback (most recent call last)',
      from: ['idle', 'frames'],
      pattern: /^\s*Traceback \(most recent call last(?:, using override)?\)$/,
      to: 'frames',
      starts: true,
      evidence: true,
    },
    { ...callRule, from: ['idle', 'frames'], to: 'frames', starts: true },
    { ...callRule, name: 'call of asynchronous code', from: ['async'] },
    {
      name: 'call without a line',
      sample: '/srv/shop/orders.nim walk',
      from: ['frames'],
      has: '.nim ',
      pattern: /^\s*(\S.{0,1000}?\.nim) {1,80}([\w`]\S{0,300})$/,
      read: (draft, match) =>
        draft.frame({ function: match[2] ?? null, file: match[1] ?? null, line: null, column: null }),
    },
    {
      name: 'calls left out in print',
      sample: '(1967 calls omitted) ...',
      from: ['frames'],
      pattern: /^\s*\(?(\d{1,9}) calls omitted\)?.{0,10}$/,
      read: (draft, match) => draft.elide('omitted', Number(match[1])),
    },
    {
      name: 'raised again',
      sample: '[[reraised from:',
      from: ['frames'],
      pattern: /^\s*(?:\[\[reraised from:|\]\])$/,
    },
    leftOutByAuthor(['frames', 'async']),
    {
      name: 'error of one line',
      sample: 'Error: unhandled exception: invalid integer: 12,50 [ValueError]',
      from: ['idle', 'frames'],
      pattern: error,
      when: (_draft, _line, match) => match[2] !== undefined,
      to: 'end',
      starts: true,
      evidence: true,
      read: readError,
    },
    {
      name: 'error whose message goes on',
      sample: 'Error: unhandled exception: cannot load: no quantity',
      from: ['idle', 'frames'],
      pattern: error,
      to: 'message',
      starts: true,
      evidence: true,
      read: readError,
    },
    {
      name: 'error that is no exception',
      sample: 'SIGSEGV: Illegal storage access. (Attempt to read from nil?)',
      from: ['frames'],
      pattern: /^\s*(?:Error: (call depth limit reached.*)|(SIG[A-Z]{2,6}): (\S.*))$/,
      to: 'end',
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(match[2] ?? null, (match[1] ?? match[3] ?? '') + line.rest);
      },
    },
    {
      name: 'calls of asynchronous code',
      sample: 'Async traceback:',
      from: ['message'],
      pattern: /^\s*Async traceback:$/,
      to: 'async',
      evidence: true,
    },
    {
      name: 'message after them',
      sample: 'Exception message: cannot open: /nowhere/async.txt',
      from: ['async'],
      pattern: /^\s*Exception message: /,
      to: 'again',
    },
    {
      name: 'last line of the message after them',
      sample: ' [IOError]',
      from: ['again'],
      pattern: /^(?:.*) ?\[(\w[\w.]{0,100})\]$/,
      to: 'end',
      read: readType,
    },
    {
      name: 'more of the message after them',
      sample: 'second line',
      from: ['again'],
      pattern: /^/,
      when: (_draft, line) => !isLogLine(line.text),
      tentative: true,
    },
    {
      name: 'last line of the message',
      sample: '  in the second row [ValueError]',
      from: ['message'],
      pattern: /^(.*) \[(\w[\w.]{0,100})\]$/,
      when: (_draft, line) => !isLogLine(line.text),
      to: 'end',
      read: (draft, match) => {
        draft.say(match[1] ?? '');
        readType(draft, match);
      },
    },
    {
      name: 'more of the message',
      sample: '  in the first row',
      from: ['message'],
      pattern: /^/,
      when: (_draft, line) => !isLogLine(line.text),
      tentative: true,
      read: sayLine,
    },
  ];
}

function readError(draft: Draft, match: RegExpExecArray, line: Line): void {
  draft.raise(match[2] ?? null, (match[1] ?? '') + line.rest);
}

/** The type stands in brackets behind the message's last line. */
function readType(draft: Draft, match: RegExpExecArray): void {
  const raised = draft.exceptions.at(-1);
  if (raised) raised.type = match.at(-1) ?? null;
}

function origin(frame: RawFrame): Verdict {
  const file = (frame.file ?? '').replaceAll('\\', '/');
  const installed = /\/\.nimble\/pkgs2?\/(.+?)-[\d.]+/.exec(file);
  if (installed) return libraryCode(installed[1] ?? null, 'installed by nimble', installed.index);
  const standard = /\/(?:nim[\w.-]*|toolchains\/nim[^/]*|Nim)\/(?:\d[\d.]*\/(?:nim\/)?)?lib\//.exec(file);
  if (
    standard ||
    /^(?:fatal|system|excpt|iterators|parseutils|strutils|tables|asyncfutures|asyncdispatch|asyncmacro)\.nim$/.test(
      file,
    )
  ) {
    return libraryCode('nim', 'the standard library');
  }
  return appCode('outside Nim’s own folders');
}
