import type { Draft, RawFrame, Rule, Runtime } from '../runtime.ts';
import { debuggerOrigin, languageOf } from './debugger.ts';
import { blankLine } from './message.ts';
import { numberOf } from './place.ts';

// #1  0x000055555555abad in charge (id=...) at shop.cpp:13    #6  0x00007ffff7cd44a3 in ?? () from /lib/libc.so.6
const call =
  /^\s*(?:\(gdb\) )?#(\d{1,6})\s{1,3}(0x[\da-f]{1,16} in )?(<signal handler called>|<function called from gdb>|\S.*? \(.*\))(?: at (.{1,1000}?)(?::(\d{1,9}))?| from (\S.{0,1000}))?$/;
// #1  0x000055555555abad in std::__invoke_impl<void, void (*)()> (
const wrapped = /^\s*#(\d{1,6})\s{1,3}(?:0x[\da-f]{1,16} in )?(\S.{0,1000}?) \((?:[^()]{0,400},)?$/;
// Thread 3 (Thread 0x7ffff721c6c0 (LWP 30590) "shop"):
const thread = /^\s*Thread \d{1,6} \((?:Thread |LWP |process ).{1,200}\):$/;
// Program received signal SIGSEGV, Segmentation fault.    Program terminated with signal SIGABRT, Aborted.
const signal =
  /^(?:Program|Thread .{1,100}) (?:received|terminated with) signal (SIG[A-Z]{2,8}), (.{1,200}?)\.?$/;
// 12\t  return o->total;    0x00005555 in sum (o=0x0) at shop.cpp:12    0x00005555 in ?? () from /lib/libc.so.6
const stop =
  /^(?:\d{1,9}\t.*|(?:0x[\da-f]{1,16} in )?\S.{0,400} \(.*\) at \S.{0,1000}:\d{1,9}|0x[\da-f]{1,16} in .{1,400} \(.*\)(?: from \S.{0,1000})?)$/;

/**
 * Stacks of gdb: numbered frames, newest first, one stack a thread.
 *
 * ```
 * idle ─ signal ─▶ stopped ─ frame ─▶ frames ─ Thread ─▶ frames …
 *      ─ Thread or frame ───────────▶ frames
 * ```
 *
 * Format: gdb/stack.c; https://sourceware.org/gdb/current/onlinedocs/gdb/Backtrace.html
 */
export const gdb: Runtime = {
  id: 'cpp',
  hints: ['#0  ', '#0 0x', ' signal SIG', 'Thread 0x', '(LWP 0'],
  openers: ['Program received signal ', 'Program terminated with signal '],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin: debuggerOrigin,
  identify: languageOf,
  accept: ({ frames }) => frames.length > 0,
};

function lead(above: (back: number) => string | null, start: string): number {
  if (signal.test(start)) return 0;
  for (let back = 1; back <= 12; back++) {
    const line = above(back);
    if (line === null || call.test(line)) return 0;
    if (signal.test(line)) return back;
  }
  return 0;
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'signal',
      sample: 'Program received signal SIGSEGV, Segmentation fault.',
      from: ['idle'],
      has: ' signal SIG',
      pattern: signal,
      to: 'stopped',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        draft.raise(match[1] ?? null, match[2] ?? '');
      },
    },
    {
      name: 'thread',
      sample: 'Thread 3 (Thread 0x7ffff721c6c0 (LWP 30590) "shop"):',
      from: ['idle', 'stopped', 'frames'],
      pattern: thread,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft) => {
        draft.memory.fresh = 1;
        draft.stack();
      },
    },
    {
      name: 'frame',
      sample: '#1  0x0000555555559418 in charge (id="17") at shop.cpp:13',
      from: ['idle', 'stopped', 'frames'],
      has: '#',
      pattern: call,
      when: isCertain,
      to: 'frames',
      starts: true,
      evidence: true,
      read: readFrame,
    },
    {
      name: 'frame whose arguments are on the next line',
      sample: '#1  0x000055555555abad in std::__invoke_impl<void, void (*)()> (',
      from: ['stopped', 'frames'],
      has: '#',
      pattern: wrapped,
      to: 'frames',
      evidence: true,
      read: (draft, match) => pushFrame(draft, match[1], { function: match[2] ?? null }),
    },
    {
      name: 'place of a wrapped frame',
      sample: '    at /usr/include/c++/12/bits/invoke.h:61',
      from: ['frames'],
      pattern: /^\s+(?:\S.{0,1000}\) )?(at|from) (\S.{0,1000}?)(?::(\d{1,9}))?$/,
      read: readPlace,
    },
    {
      name: 'local variable',
      sample: '        tid = <optimized out>',
      from: ['frames'],
      pattern: /^(?: {8}|\t)\s*\S.{0,200}? = |^No (?:locals|symbol table info available)\.$/,
      read: (draft) => draft.extend(),
    },
    {
      name: 'arguments of a wrapped frame',
      sample: '    __fn=@0x555555570eb8: 0x5555555594f8 <bump()>)',
      from: ['frames'],
      pattern: /^ {4,}\S/,
      tentative: true,
      read: (draft) => draft.extend(),
    },
    {
      name: 'where the program stands',
      sample: '12\t  return o->total;',
      from: ['stopped', 'frames'],
      pattern: stop,
    },
    {
      name: 'command',
      sample: '(gdb) bt',
      from: ['stopped', 'frames'],
      pattern: /^\(gdb\)(?: (?:bt|backtrace|where|thread apply all bt)\b.{0,40})?$/,
    },
    {
      name: 'more frames',
      sample: '(More stack frames follow...)',
      from: ['frames'],
      pattern:
        /^\s*(?:\(More stack frames follow\.\.\.\)|--Type <RET> for more.*|Backtrace stopped: .{1,200})$/,
      read: (draft) => draft.elide('omitted', null),
    },
    blankLine(['stopped', 'frames']),
    {
      name: 'what gdb says between signal and stack',
      sample: '[Switching to Thread 0x7ffff7a1d6c0 (LWP 30589)]',
      from: ['stopped'],
      pattern: /^\[.{1,200}\]$|^warning: |^Missing separate debuginfo/,
      tentative: true,
    },
  ];
}

/** A numbered line with something in brackets may be a list's; one of them at least says an address or a place. */
function isCertain(draft: Draft, _line: unknown, match: RegExpExecArray): boolean {
  return draft.frames.length > 0 || (match[2] ?? match[4] ?? match[6]) !== undefined;
}

function readFrame(draft: Draft, match: RegExpExecArray): void {
  pushFrame(draft, match[1], {
    function: (match[3] ?? '').replace(/ \(.*$/s, ''),
    file: match[4] ?? match[6] ?? null,
    line: numberOf(match[5]),
    module: match[6],
  });
}

/** Frame 0 begins a stack, unless a line of its own has named the thread. */
function pushFrame(
  draft: Draft,
  number: string | undefined,
  frame: Pick<RawFrame, 'function'> & Partial<RawFrame>,
) {
  if (number === '0' && !draft.memory.fresh) draft.stack();
  draft.memory.fresh = 0;
  draft.frame({ file: null, line: null, column: null, ...frame });
}

/** gdb breaks frames that are wider than the terminal. */
function readPlace(draft: Draft, match: RegExpExecArray): void {
  const frame = draft.frames.at(-1);
  if (!frame || frame.file !== null) return;
  frame.file = match[2] ?? null;
  frame.line = numberOf(match[3]);
  if (match[1] === 'from') frame.module = frame.file;
  draft.extend();
}
