import { libraryCode } from '../origin.ts';
import type { Rule, Runtime } from '../runtime.ts';
import { readCall } from './v8-lines.ts';
import { v8Origin } from './v8-origin.ts';

/**
 * What V8 and Node print when the process itself gives up, most often for want of memory: the last garbage collections,
 * the error, and the native calls, newest first.
 *
 * ```
 * idle ─ Last few GCs, FATAL ERROR ─▶ told ⇄ collections, blanks, titles ─ frame ─▶ frames ─ title, blank ─▶ …
 * ```
 *
 * Format: Node's src/debug_utils.cc (`DumpNativeBacktrace`) and V8's src/api/api.cc (`FatalProcessOutOfMemory`).
 */
export const v8Heap: Runtime = {
  id: 'node',
  hints: ['<--- Last few GCs --->', '<--- JS stacktrace --->', 'FATAL ERROR: ', '- Native stack trace -'],
  openers: ['<--- Last few GCs', '<--- JS stacktrace', 'FATAL ERROR: ', '----- Native stack'],
  order: 'newest-first',
  rules: rules(),
  origin: (frame) =>
    frame.column === null ? libraryCode('node', 'native code of the runtime') : v8Origin(frame),
};

function rules(): readonly Rule[] {
  const anywhere = ['idle', 'told', 'frames'];
  return [
    {
      name: 'title',
      sample: '----- Native stack trace -----',
      from: anywhere,
      pattern:
        /^\s*(?:<--- (?:Last few GCs|JS stacktrace) --->|-{4,} (?:Native|JavaScript) stack trace -{4,}|=+ JS stack trace =+)$/,
      to: 'told',
      starts: true,
      evidence: true,
    },
    {
      name: 'error',
      sample: 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
      from: anywhere,
      pattern: /^\s*(FATAL ERROR): (.*)$/,
      to: 'told',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      },
    },
    {
      name: 'garbage collection',
      sample:
        '[30750:0x93ddca0]      572 ms: Mark-Compact (reduce) 39.4 (44.2) -> 38.4 (40.4) MB, 59.74 / 0.00 ms',
      from: ['told'],
      pattern: /^\s*\[\d{1,9}:0x[\da-f]{1,16}\]\s+\d{1,12} ms: /,
    },
    {
      name: 'native call',
      sample: ' 2: 0xee8300 v8::Utils::ReportOOMFailure(v8::internal::Isolate*, char const*) [/usr/bin/node]',
      from: ['told', 'frames'],
      pattern: /^\s*\d{1,4}: 0x[\da-f]{1,16}\s+(?:(\S.{0,1500}?)\s+)?(?:\[([^[\]]{1,400})\])?$/,
      to: 'frames',
      evidence: true,
      read: (draft, match) =>
        draft.frame({ function: match[1] ?? null, file: match[2] ?? null, line: null, column: null }),
    },
    {
      name: 'call of the program',
      sample:
        '    2: fill [0x36ac42e9e6e9] [/srv/web/heap.js:12] [bytecode=0x2d offset=124](this=0x0 <null>)',
      from: ['told', 'frames'],
      pattern: /^\s*\d{1,4}: (\S.{0,300}?) \[(?:pc: )?0x[\da-f]{1,16}\](?: \[(.{1,400}?):(~?\d{1,9})\])?/,
      to: 'frames',
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[1] ?? null,
          file: match[2] ?? null,
          line: match[3] ? Number(match[3].replace('~', '')) : null,
          column: null,
        }),
    },
    {
      name: 'call of JavaScript',
      sample: '1: load (/srv/web/heap.js:12:3)',
      from: ['told', 'frames'],
      pattern: /^\s*\d{1,4}: (\S.*)$/,
      when: (_draft, _line, match) => readCall(match[1] ?? '') !== null,
      to: 'frames',
      evidence: true,
      read: (draft, match) => {
        const call = readCall(match[1] ?? '');
        if (call) draft.frame(call);
      },
    },
    {
      name: 'context of old versions',
      sample: 'Security context: 0x36ac42e9e6e9 <JSObject>',
      from: ['told', 'frames'],
      pattern: /^\s*Security context: 0x/,
    },
    {
      name: 'blank between the parts',
      sample: '',
      from: ['told', 'frames'],
      pattern: /^$/,
      tentative: true,
    },
  ];
}
