import { isLogLine } from '../log-line.ts';
import type { Draft, Rule, Runtime } from '../runtime.ts';
import { cppOrigin } from './cpp-origin.ts';

// ./shop(_Z2btv+0x1f)[0x5627b4fde544]    /lib/x86_64-linux-gnu/libc.so.6(+0x2724a) [0x7f4ef6e4524a]
const glibc = /^\s*(\S{1,1000}?)\(([^()+\s]{0,1000})(?:\+0x[\da-f]{1,16})?\) ?\[0x[\da-f]{1,16}\]$/;
//  0#  shop::sum(Order*) at /srv/cpp/shop.cpp:12     3# __libc_start_main in /lib/x86_64-linux-gnu/libc.so.6
const boost = /^\s*(\d{1,6})#\s{1,2}(\S.*?)(?: at (\S.{0,1000}?):(\d{1,9})| in (\S.{0,1000}))?$/;
//     @     0x7f1c2a029d90  __libc_start_main
const glog = /^\s*@\s{2,20}0x[\da-f]{4,16}\s{1,4}(\S.*)$/;
// terminate called after throwing an instance of 'std::out_of_range'    libc++abi: terminating due to uncaught exception of type x: msg
const terminate =
  /^\s*(?:terminate called after throwing an instance of '(.{1,400})'|libc\+\+abi(?:\.dylib)?: terminating (?:due to|with) uncaught exception of type ([^:\s]{1,400}(?:::[^:\s]{1,200}){0,20})(?:: (.*))?)$/;

/**
 * What a native program prints of itself: glibc's `backtrace_symbols`, Boost.Stacktrace and C++23's `<stacktrace>`, glog,
 * and the words of an exception that nothing caught.
 *
 * ```
 * idle ─ terminate called ─▶ thrown ─ what() ─▶ thrown ─ Aborted ─▶ end
 *      ─ frame ─▶ frames ─ frame ─▶ frames
 * ```
 *
 * Format: glibc's debug/backtracesyms.c, boost/stacktrace/frame.hpp, libstdc++'s vterminate.cc.
 */
export const native: Runtime = {
  id: 'cpp',
  hints: [')[0x', ') [0x', '0# ', '    @     0x', 'terminate called ', 'libc++abi'],
  openers: [],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin: (frame) => cppOrigin({ ...frame, function: (frame.function ?? '').replace(/\(.*$/s, '') }),
};

/** The line above a backtrace says why it was printed, where it stands close and is no log line. */
function lead(above: (back: number) => string | null, start: string): number {
  if (terminate.test(start)) return 0;
  const line = above(1) ?? '';
  const says = /^\S.{2,300}$/.test(line) && !isLogLine(line) && !/^[{}[\]]/.test(line) && glibc.test(start);
  return says || /^\*{3} SIG[A-Z]+ /.test(line) || /^Backtrace:?$/i.test(line) ? 1 : 0;
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'frame of glibc',
      sample: './shop(_Z2btv+0x1f)[0x5627b4fde544]',
      from: ['idle', 'thrown', 'frames'],
      has: '[0x',
      pattern: glibc,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[2] || null,
          file: match[1] ?? null,
          line: null,
          column: null,
          module: match[1],
        }),
    },
    {
      name: 'frame of Boost and C++23',
      sample: '   0#  shop::sum(Order*) at /srv/cpp/shop.cpp:12',
      from: ['idle', 'thrown', 'frames'],
      has: '# ',
      pattern: boost,
      when: inSequence,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[2] ?? null,
          file: match[3] ?? match[5] ?? null,
          line: match[4] ? Number(match[4]) : null,
          column: null,
          module: match[5],
        }),
    },
    {
      name: 'frame of glog',
      sample: '    @     0x7f1c2a029d90  __libc_start_main',
      from: ['idle', 'frames'],
      has: '@ ',
      pattern: glog,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({ function: match[1] ?? null, file: null, line: null, column: null }),
    },
    {
      name: 'exception that nothing caught',
      sample: "terminate called after throwing an instance of 'std::out_of_range'",
      from: ['idle'],
      pattern: terminate,
      to: 'thrown',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        draft.raise(match[1] ?? match[2] ?? null, match[3] ?? '');
      },
    },
    {
      name: 'its message',
      sample: '  what():  vector::_M_range_check: __n (which is 9) >= this->size() (which is 3)',
      from: ['thrown'],
      pattern: /^\s*what\(\):\s{1,2}(.*)$/,
      evidence: true,
      read: (draft, match, line) => draft.say((match[1] ?? '') + line.rest),
    },
    {
      name: 'last word of the program',
      sample: 'Aborted (core dumped)',
      from: ['thrown', 'frames'],
      pattern:
        /^\s*(?:.{0,80}: line \d{1,9}: +\d{1,10} )?(?:Aborted|Abort trap: 6|Segmentation fault)\b.{0,200}$/,
      to: 'end',
      evidence: true,
    },
    {
      name: 'why the backtrace was printed',
      sample: 'fatal: ledger out of balance',
      from: ['idle'],
      pattern: /^\S/,
      when: (_draft, line) => !isLogLine(line.text),
      to: 'frames',
      read: (draft, _match, line) => {
        const signal = /^\*{3} (SIG[A-Z]+) (.*)$/.exec(line.text);
        if (/^Backtrace:?$/i.test(line.text)) return;
        draft.raise(signal?.[1] ?? null, signal?.[2] ?? line.text);
      },
    },
  ];
}

/** Frames count from 0: `3# of the list` alone is none. */
function inSequence(draft: Draft, _line: unknown, match: RegExpExecArray): boolean {
  const number = Number(match[1]);
  if (draft.frames.length > 0) return number === (draft.memory.next ?? number) && remember(draft, number);
  return (
    (match[3] !== undefined || match[5] !== undefined || /[:(]/.test(match[2] ?? '')) &&
    remember(draft, number)
  );
}

function remember(draft: Draft, number: number): boolean {
  draft.memory.next = number + 1;
  return true;
}
