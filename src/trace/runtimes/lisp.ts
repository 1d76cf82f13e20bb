import type { Rule, Runtime } from '../runtime.ts';
import { lispOrigin } from './lisp-origin.ts';
import { blankLine, sayLine } from './message.ts';

// Unhandled TYPE-ERROR in thread #<SB-THREAD:THREAD …    Unhandled SB-INT:SIMPLE-FILE-ERROR:    debugger invoked on a TYPE-ERROR in thread
const header =
  /^\s*(?:Unhandled|debugger invoked on an?) ([A-Z][A-Z0-9*+<>=/!?:.-]{1,200})(?: (?:in thread|@).{0,300}|:)?(?:#<.{0,300})?$/;
// 1: (PARSE (:TOTAL "12,50"))    6: ((LABELS SB-FASL::EVAL-FORM :IN SB-INT:LOAD-AS-SOURCE) …
const call = /^\s*(\d{1,6}): (\(.*|.{1,200})$/;

/**
 * Common Lisp (SBCL): the condition with its report, then numbered calls, newest first.
 *
 * ```
 * idle ─ Unhandled … ─▶ message ─ Backtrace for: ─▶ frames ─ 0: (…) ─▶ frames ─ unhandled condition … ─▶ end
 *      ─ debugger invoked … ─▶ message ─ Type HELP ─▶ debugger ─ 0] backtrace ─▶ frames …
 * ```
 *
 * Format: SBCL's src/code/debug.lisp (`print-backtrace`).
 */
export const lisp: Runtime = {
  id: 'lisp',
  hints: ['Backtrace for: #<', 'Unhandled ', 'debugger invoked on a'],
  openers: [],
  order: 'newest-first',
  lead(above, start) {
    if (!/^\s*Backtrace for: /.test(start)) return 0;
    for (let back = 1; back <= 30; back++) if (header.test(above(back) ?? '')) return back;
    return 0;
  },
  rules: rules(),
  origin: lispOrigin,
  accept: ({ exceptions, frames }) => frames.length > 0 || exceptions.length > 0,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'header',
      sample: 'Unhandled TYPE-ERROR in thread #<SB-THREAD:THREAD "main thread" RUNNING',
      from: ['idle'],
      pattern: header,
      to: 'message',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        draft.memory.base = 2;
        draft.raise(match[1] ?? null, '');
      },
    },
    {
      name: 'list follows',
      sample: 'Backtrace for: #<SB-THREAD:THREAD "main thread" RUNNING {1001348003}>',
      from: ['idle', 'message', 'debugger', 'frames'],
      pattern: /^\s*Backtrace for: #<.{0,400}$/,
      when: ({ frames }) => frames.length === 0,
      to: 'frames',
      starts: true,
      evidence: true,
    },
    {
      name: 'rest of the thread’s name',
      sample: '                                  {1001348003}>:',
      from: ['message'],
      pattern: /^\s*(?:#<(?:SB-THREAD:)?THREAD .{1,200})?\{[\dA-F]{4,20}\}>:$/,
    },
    {
      name: 'hint of the debugger',
      sample: 'Type HELP for debugger help, or (SB-EXT:EXIT) to exit from SBCL.',
      from: ['message'],
      pattern: /^\s*Type HELP for debugger help/,
      to: 'debugger',
      evidence: true,
    },
    {
      name: 'restarts',
      sample: 'restarts (invokable by number or by possibly-abbreviated name):',
      from: ['debugger'],
      pattern: /^\s*restarts \(invokable by number/,
      evidence: true,
    },
    {
      name: 'restart',
      sample: '  0: [RETRY   ] Retry EVAL of current toplevel form.',
      from: ['debugger'],
      pattern: /^\s{1,4}\d{1,3}: (?:\[[A-Z-]{1,40} {0,12}\]|\s{6,}) ?\S/,
    },
    {
      name: 'command for the stack',
      sample: '0] backtrace',
      from: ['debugger'],
      pattern: /^\s*\d{1,3}\] :?(?:backtrace|bt)\b.{0,20}$/i,
      to: 'frames',
    },
    {
      name: 'where the debugger stands',
      sample: '(DEPTH 4)',
      from: ['debugger'],
      pattern: /^\s*(?:\(.*|source: .*|error finding frame source.*)$/,
      tentative: true,
    },
    {
      name: 'call',
      sample: '1: (PARSE (:TOTAL "12,50"))',
      from: ['frames'],
      pattern: call,
      when: (draft, _line, match) => Number(match[1]) === draft.frames.length + (draft.memory.offset ?? 0),
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: readName(match[2] ?? ''),
          file: null,
          line: null,
          column: null,
        }),
    },
    {
      name: 'end of the program',
      sample: 'unhandled condition in --disable-debugger mode, quitting',
      from: ['frames'],
      pattern: /^\s*unhandled condition in --disable-debugger mode, quitting$/,
      to: 'end',
      evidence: true,
    },
    {
      name: 'more of a call',
      sample: '   #<NULL-LEXENV>)',
      from: ['frames'],
      pattern: /^\s{3,}\S/,
      tentative: true,
      read: (draft) => draft.extend(),
    },
    {
      name: 'report of the condition',
      sample: '  The value',
      from: ['message'],
      pattern: /\S/,
      tentative: true,
      read: sayLine,
    },
    blankLine(['message', 'frames', 'debugger']),
  ];
}

/** `(PARSE "12,50")` → PARSE, `((LAMBDA (X) :IN F) 1)` → LAMBDA (X) :IN F, `("undefined function" 3)` → undefined function. */
function readName(call: string): string | null {
  return (
    /^\(\(((?:[^()]|\([^()]{0,200}\)){1,300})\)/.exec(call)?.[1] ??
    /^\("([^"]{1,300})"/.exec(call)?.[1] ??
    /^\(?([^\s()]{1,300})/.exec(call)?.[1] ??
    null
  );
}
