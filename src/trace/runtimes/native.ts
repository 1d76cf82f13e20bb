import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { Draft, RawFrame, Rule, Runtime } from '../runtime.ts';
import { cppOrigin, objectName } from './cpp-origin.ts';
import { moreOfMessage } from './message.ts';
import {
  abortMessage,
  androidCall,
  androidSignal,
  boostCall,
  glibcCall,
  glogCall,
  glogFatal,
  glogHeading,
  lastWord,
  memoryMap,
  terminate,
} from './native-lines.ts';
import { numberOf } from './place.ts';

/**
 * What a native program prints of itself: glibc's `backtrace_symbols`, Boost.Stacktrace and C++23's `<stacktrace>`, glog,
 * and the last words of a program that an exception, an assertion or the C library ended.
 *
 * ```
 * idle ─ terminate called ─▶ thrown ─ what() ─▶ thrown ─ Aborted ─▶ end
 *      ─ abort's message ─▶ aborted ─ Backtrace ─▶ frames ─ Memory map ─▶ map
 *      ─ frame ─▶ frames ─ frame ─▶ frames
 * ```
 *
 * Format: glibc's debug/backtracesyms.c, boost/stacktrace/frame.hpp, libstdc++'s vterminate.cc, glibc's
 * malloc/malloc.c and assert/assert.c.
 */
export const native: Runtime = {
  id: 'cpp',
  hints: [
    ')[0x',
    ') [0x',
    '0# ',
    '    @     0x',
    '#00 pc 0',
    'signal 0',
    'terminate called ',
    'libc++abi',
    ': Assertion ',
    'Assertion failed: ',
    ' detected ***',
    '*** Error in ',
    'free(): ',
    'alloc(): ',
    'munmap_chunk(): ',
    'malloc_consolidate(): ',
    'tcache_thread_shutdown(): ',
    'corrupted size vs',
    'corrupted double-linked',
    'double free or corr',
    'pure virtual method',
  ],
  openers: ['terminate called ', 'free(): ', 'malloc(): ', '*** '],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin,
};

/** The line above a backtrace says why it was printed, where it stands close and is no log line. */
function lead(above: (back: number) => string | null, start: string): number {
  if (terminate.test(start) || abortMessage.test(start)) return 0;
  const line = above(1) ?? '';
  if (glogCall.test(start) && glogHeading.test(line)) return glogFatal.test(above(2) ?? '') ? 2 : 1;
  const says =
    /^\S.{2,300}$/.test(line) &&
    !isLogLine(line) &&
    !/^[{}[\]]/.test(line) &&
    start.includes(')') &&
    glibcCall.test(start);
  return says || /^Backtrace:?$/i.test(line) ? 1 : 0;
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'frame of glibc',
      sample: './shop(_Z2btv+0x1f)[0x5627b4fde544]',
      from: ['idle', 'thrown', 'aborted', 'frames'],
      has: '[0x',
      pattern: glibcCall,
      // An object alone (`./shop[0x40058e]`) could be an index of an array.
      when: (draft, _line, match) => match[2] !== undefined || draft.frames.length > 0,
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
      from: ['idle', 'thrown', 'aborted', 'frames'],
      has: '# ',
      pattern: boostCall,
      when: inSequence,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: nameOf(match[2]),
          file: match[3] ?? match[5] ?? null,
          line: numberOf(match[4]),
          column: null,
          module: match[5],
        }),
    },
    {
      name: 'frame of glog',
      sample: '    @     0x7f1c2a029d90  __libc_start_main',
      from: ['idle', 'frames'],
      has: '@ ',
      pattern: glogCall,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({ function: nameOf(match[1]), file: null, line: null, column: null }),
    },
    {
      name: 'fatal line of glog',
      sample: 'F20240310 10:17:48.661893  6037 gl.cpp:5] Check failed: n == 3 (0 vs. 3) queue is closed',
      from: ['idle'],
      pattern: glogFatal,
      tentative: true,
      read: (draft, match, line) => {
        draft.raise(null, (match[3] ?? '') + line.rest);
        draft.place(match[1] ?? '', Number(match[2]));
      },
    },
    {
      name: 'list of glog follows',
      sample: '*** Check failure stack trace: ***',
      from: ['idle'],
      pattern: glogHeading,
      to: 'frames',
      evidence: true,
      read: (draft, match) => {
        if (match[1]) draft.raise(match[1], match[2] ?? '');
      },
    },
    {
      name: 'signal of Android',
      sample: 'signal 11 (SIGSEGV), code 1 (SEGV_MAPERR), fault addr 0x0000000000000018',
      from: ['idle'],
      pattern: androidSignal,
      to: 'signal',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        draft.raise(match[1] ?? null, match[2] ?? '');
      },
    },
    {
      name: 'registers and cause',
      sample: 'Cause: null pointer dereference',
      from: ['signal'],
      pattern:
        /^\s*(?:Cause: |Abort message: |[a-z]\w{1,4} {1,2}[\da-f]{8,16}\b|backtrace:$|\d{1,4} total frames$|$)/,
    },
    {
      name: 'frame of Android',
      sample:
        '      #00 pc 000000000001a2b4  /data/app/dev.acme.shop-1/lib/arm64/libshop.so (parse_total+36)',
      from: ['idle', 'signal', 'frames'],
      has: ' pc ',
      pattern: androidCall,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[3] ?? null,
          file: match[2] ?? null,
          line: null,
          column: null,
          module: match[2],
        }),
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
      name: 'message of abort',
      sample: "shop: shop.cpp:47: int main(int, char**): Assertion `v == 0' failed.",
      from: ['idle'],
      pattern: abortMessage,
      to: 'aborted',
      starts: true,
      evidence: true,
      read: (draft, _match, line) => {
        draft.raise('abort', line.text.trim() + line.rest);
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
      from: ['thrown', 'aborted', 'frames', 'map'],
      pattern: lastWord,
      to: 'end',
      evidence: true,
    },
    {
      name: 'list follows',
      sample: '======= Backtrace: =========',
      from: ['aborted'],
      pattern: /^\s*={3,} Backtrace: ={3,}$/,
      to: 'frames',
      evidence: true,
    },
    {
      name: 'picture of the memory follows',
      sample: '======= Memory map: ========',
      from: ['frames'],
      pattern: /^\s*={3,} Memory map: ={3,}$/,
      to: 'map',
    },
    {
      name: 'mapped file',
      sample: '00400000-00401000 r-xp 00000000 08:01 393241     /srv/shop/shop',
      from: ['map'],
      pattern: memoryMap,
    },
    moreOfMessage(['thrown']),
    {
      name: 'why the backtrace was printed',
      sample: 'fatal: ledger out of balance',
      from: ['idle'],
      pattern: /^\S/,
      when: (_draft, line) => !isLogLine(line.text),
      to: 'frames',
      read: (draft, _match, line) => {
        if (/^Backtrace:?$/i.test(line.text)) return;
        draft.raise(null, line.text + line.rest);
      },
    },
  ];
}

/** Code without a symbol is printed by its address, or as unknown. */
function nameOf(text: string | undefined): string | null {
  return text === undefined || /^(?:0x[\dA-Fa-f]+|\(unknown\))$/.test(text) ? null : text;
}

/** As for C++; Android keeps an application's own objects below its data folder. */
function origin(frame: RawFrame): Verdict {
  const object = frame.module ?? '';
  const name = (frame.function ?? '').replace(/\(.*$/s, '');
  if (/^google::/.test(name)) return libraryCode('glog', 'a name of glog');
  if (/^\/(?:apex|system|vendor|product)\//.test(object))
    return libraryCode(objectName(object), 'a shared object of the system');
  if (/^\/data\/(?:app|data)\//.test(object)) return appCode('an object of the application');
  return cppOrigin({ ...frame, function: name });
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
