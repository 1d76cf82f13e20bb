import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { sayLine } from './message.ts';

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
  origin,
  accept: ({ frames }) => frames.length > 0,
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
      from: ['idle', 'message'],
      pattern: /^\s*Backtrace for: #<.{0,400}$/,
      to: 'frames',
      starts: true,
      evidence: true,
    },
    {
      name: 'rest of the thread’s name',
      sample: '                                  {1001348003}>:',
      from: ['message'],
      pattern: /^\s*\{[\dA-F]{4,20}\}>:$/,
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
          function:
            /^\(\(([^()]{1,300})/.exec(match[2] ?? '')?.[1] ??
            /^\(?([^\s()]{1,300})/.exec(match[2] ?? '')?.[1] ??
            null,
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
    {
      name: 'blank',
      sample: '',
      from: ['message', 'frames'],
      pattern: /^$/,
      tentative: true,
    },
  ];
}

/** Symbols of SBCL's own packages and of the standard; the others are the program's. */
function origin(frame: RawFrame): Verdict {
  const name = frame.function ?? '';
  const own = /\b(SB-[A-Z0-9]+)::?/.exec(name);
  if (own) return libraryCode('sbcl', 'a package of SBCL');
  if (
    /^(?:EVAL(?:-TLF)?|LOAD|ERROR|SIGNAL|APPLY|FUNCALL|MAP\w*|REDUCE|SORT|FORMAT|READ\w*|COMPILE-FILE|INVOKE-DEBUGGER|%\w+|bogus .*|foreign function:?.*|FLET .*|LAMBDA .*)$/.test(
      name,
    )
  ) {
    return libraryCode('sbcl', 'a function of the standard');
  }
  const named =
    /^((?:QL|QUICKLISP|ASDF|UIOP|ALEXANDRIA|HUNCHENTOOT|DRAKMA|CL-[A-Z0-9-]+|BORDEAUX-THREADS)[A-Z0-9/-]*)::?/.exec(
      name,
    );
  return named ? libraryCode(named[1] ?? null, 'a well-known library') : appCode('a symbol of no library');
}
