import type { Rule, Runtime } from '../runtime.ts';
import { debuggerOrigin, languageOf } from './debugger.ts';
import { blankLine } from './message.ts';
import { numberOf } from './place.ts';

//   * frame #0: 0x00005555555593e8 shop`sum(o=0x0000555555570eb0) at shop.cpp:12:36
const call =
  /^\s*(?:\* )?frame #(\d{1,6}): 0x[\da-f]{1,16}(?: ([^`]{1,300})`(.*?)(?: at (\S.{0,1000}?):(\d{1,9})(?::(\d{1,9}))?| \+ \d{1,9})?(?: \[opt\])?| .*)?$/;
// * thread #1, name = 'shop', stop reason = signal SIGSEGV: invalid address (fault address: 0x0)
const thread = /^\s*(?:\* )?thread #\d{1,6}(?:, |$)(?:.{0,300}?stop reason = (.{1,300}))?/;

/**
 * Stacks of lldb, newest call first.
 *
 * ```
 * idle ─ thread ─▶ frames ─ frame ─▶ frames
 * ```
 *
 * Format: https://lldb.llvm.org/use/formatting.html
 */
export const lldb: Runtime = {
  id: 'cpp',
  hints: ['frame #0', 'thread #0'],
  openers: ['* thread #'],
  order: 'newest-first',
  rules: rules(),
  origin: debuggerOrigin,
  identify: languageOf,
  accept: ({ frames }) => frames.length > 0,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'thread',
      sample:
        "* thread #1, name = 'shop', stop reason = signal SIGSEGV: invalid address (fault address: 0x0)",
      from: ['idle', 'frames'],
      pattern: thread,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        draft.stack();
        // signal SIGSEGV: invalid address    EXC_BAD_ACCESS (code=1, address=0x0)    Fatal error: Index out of range    breakpoint 1.1
        const reason =
          /^(?:signal )?(SIG[A-Z]{2,8}|EXC_[A-Z_]{3,30}|Fatal error|Swift runtime failure)(?:: | )?(.*)$/.exec(
            match[1] ?? '',
          );
        if (reason)
          draft.raise(reason[1] ?? null, reason[2] ?? '', draft.frames.length > 0 ? 'next' : undefined);
      },
    },
    {
      name: 'frame',
      sample: '    frame #1: 0x0000555555559418 shop`charge(id="17") at shop.cpp:13:86',
      from: ['idle', 'frames'],
      has: 'frame #',
      pattern: call,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[3] ?? null,
          file: match[4] ?? null,
          line: numberOf(match[5]),
          column: numberOf(match[6]),
          module: match[2],
        }),
    },
    {
      name: 'source where the program stopped',
      sample: '-> 22  \t  return o->total;',
      from: ['frames'],
      pattern: /^-> \d{1,6}\s+(\S.*)$/,
      read: (draft, match) => draft.source(match[1] ?? ''),
    },
    {
      name: 'source around it',
      sample: '   19  \t};',
      from: ['frames'],
      pattern: /^\s{2,4}\d{1,6}\s{1,6}(?:\t|$)|^\s+\^$/,
      read: (draft) => draft.extend(),
    },
    blankLine(['frames']),
  ];
}
