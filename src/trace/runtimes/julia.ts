import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { Draft, RawFrame, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { sayLine } from './message.ts';
import { numberOf } from './place.ts';

// ERROR: LoadError: ArgumentError: invalid base 10 digit    caused by: KeyError: key 17 not found    ERROR: no total
const header =
  /^\s*(?:ERROR|caused by|nested task error): (?:LoadError: |InitError: )*(?:([A-Z][\w.]{0,100}(?:Error|Exception|Failed\w*))(?:: ?|$))?(.*)$/;
//     nested task error: DivideError: integer division error
const nested = /^\s*nested task error: /;
//  [3] load_order(id::Int64)     [2] f(x::Int64) (repeats 79984 times)    [1] f() at ./shop.jl:3 (Julia before 1.6)
const call =
  /^\s*\[(\d{1,6})\] (\S.*?)(?: \(repeats (\d{1,9}) times\))?(?: at (\S.{0,1000}):(\d{1,9})(?: \[inlined\])?)?$/;
//    @ Base ./parse.jl:137    @ ~/shop/orders.jl:7 [inlined]
const place = /^\s*@ (?:([\p{L}_][\p{L}\p{N}_.!]{0,200}) )?(\S.{0,1000}?):(\d{1,9})(?: \[inlined\])?$/u;

/**
 * Julia: message, `Stacktrace:`, newest call first, its module and place on the line below.
 *
 * ```
 * idle ─ ERROR ─▶ message ─ Stacktrace: ─▶ frames ⇄ place ─ caused by ─▶ message … ─ in expression ─▶ end
 * ```
 *
 * Format: Julia's base/errorshow.jl (`show_backtrace`).
 */
export const julia: Runtime = {
  id: 'julia',
  hints: ['Stacktrace:', '.jl:0'],
  openers: ['Stacktrace:'],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin,
};

function lead(above: (back: number) => string | null, start: string): number {
  const frames = /^\s*Stacktrace:/.test(start)
    ? 0
    : place.test(start) && call.test(above(1) ?? '')
      ? 1
      : call.test(start)
        ? 0
        : -1;
  if (frames < 0) return 0;
  const list = /^\s*Stacktrace:/.test(start)
    ? 0
    : /^\s*Stacktrace:/.test(above(frames + 1) ?? '')
      ? frames + 1
      : -1;
  if (list < 0) return frames;
  for (let back = list + 1; back <= list + 25; back++) {
    const line = above(back);
    if (line === null || place.test(line)) return list;
    if (header.test(line)) return back + outerAbove(above, back);
    if (isLogLine(line) && !/^ERROR: /.test(line)) return list;
  }
  return list;
}

/** Above a task's own error stands that of the task that waited for it. */
function outerAbove(above: (back: number) => string | null, inner: number): number {
  if (!nested.test(above(inner) ?? '') || above(inner + 1) !== '') return 0;
  return header.test(above(inner + 2) ?? '') ? 2 : 0;
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'header',
      sample: 'ERROR: LoadError: ArgumentError: invalid base 10 digit \',\' in "12,50"',
      from: ['idle', 'frames'],
      has: ': ',
      pattern: header,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => {
        draft.memory.base = 0;
        draft.raise(
          match[1] ?? null,
          (match[2] ?? '') + line.rest,
          draft.exceptions.length > 0 ? 'cause' : undefined,
        );
      },
    },
    {
      name: 'error of a task',
      sample: '    nested task error: DivideError: integer division error',
      from: ['message'],
      has: 'nested task error: ',
      pattern: header,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => {
        draft.depth = 1;
        draft.memory.nested = line.indent;
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest, 'cause');
      },
    },
    {
      name: 'list of the task that waited',
      sample: 'Stacktrace:',
      from: ['frames'],
      pattern: /^\s*Stacktrace:$/,
      when: (draft, line) => draft.memory.nested !== undefined && line.indent < draft.memory.nested,
      evidence: true,
      read: (draft) => {
        draft.depth = 0;
        delete draft.memory.nested;
        draft.resume(0);
      },
    },
    {
      name: 'list follows',
      sample: 'Stacktrace:',
      from: ['idle', 'message'],
      pattern: /^\s*Stacktrace:(?: \(.{1,60}\))?$/,
      to: 'frames',
      starts: true,
      evidence: true,
    },
    {
      name: 'call',
      sample: ' [3] load_order(id::Int64)',
      from: ['idle', 'frames'],
      has: '] ',
      pattern: call,
      to: 'frames',
      evidence: true,
      read: readCall,
    },
    {
      name: 'place of a call',
      sample: '   @ Base ./parse.jl:137',
      from: ['idle', 'frames'],
      has: '@ ',
      pattern: place,
      to: 'frames',
      starts: true,
      evidence: true,
      read: readPlace,
    },
    {
      name: 'frames that repeat',
      sample: ' --- the above 2 lines are repeated 10906 more times ---',
      from: ['frames'],
      pattern:
        /^\s*-{3} the (?:above|last) \d{1,6} lines are repeated (\d{1,9}) more times -{3}$|^\s*(?:╰|┌|├|│).{0,200}?repeated (\d{1,9}) times.{0,40}$/,
      read: (draft, match) => draft.elide('repeated', Number(match[1] ?? match[2])),
    },
    leftOutByAuthor(['frames']),
    {
      name: 'where the program began',
      sample: 'in expression starting at /srv/shop/orders.jl:7',
      from: ['frames'],
      pattern: /^\s*in expression starting at /,
    },
    {
      name: 'blank before a cause',
      sample: '',
      from: ['frames', 'message'],
      pattern: /^$/,
      tentative: true,
    },
    {
      name: 'more of the message',
      sample: 'Closest candidates are:',
      from: ['message'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text),
      tentative: true,
      read: sayLine,
    },
  ];
}

function readCall(draft: Draft, match: RegExpExecArray): void {
  draft.frame({
    function: (match[2] ?? '').replace(/\(.*$/s, ''),
    file: match[4] ?? null,
    line: numberOf(match[5]),
    column: null,
  });
  if (match[3]) draft.elide('repeated', Number(match[3]) - 1);
}

function readPlace(draft: Draft, match: RegExpExecArray): void {
  const frame = draft.frames.at(-1);
  if (!frame || frame.file !== null) return;
  frame.module = match[1];
  frame.file = match[2] ?? null;
  frame.line = Number(match[3]);
  draft.extend();
}

function origin(frame: RawFrame): Verdict {
  const file = (frame.file ?? '').replaceAll('\\', '/');
  const installed = /\.julia\/(?:packages|dev)\/([^/]+)\//.exec(file);
  if (installed) return libraryCode(installed[1] ?? null, 'an installed package', installed.index);
  if (
    /^(?:Base|Core|Distributed|Logging|REPL|Test|Dates|LinearAlgebra|Pkg|Sockets|Random|Statistics)(?:\.|$)/.test(
      frame.module ?? '',
    )
  ) {
    return libraryCode('julia', 'the standard library');
  }
  if (/^\.\/\w[\w/]*\.jl$|\/share\/julia\/|\/julia\/stdlib\//.test(file) && frame.module !== 'Main') {
    return libraryCode('julia', 'the standard library');
  }
  return appCode('outside installed packages');
}
