import type { Rule, Runtime } from '../runtime.ts';
import { erlangOrigin } from './erlang-origin.ts';
import { moreOfMessage } from './message.ts';
import { numberOf } from './place.ts';

// ** exception error: bad argument    escript: exception error: no match …      exception exit: noproc (a crash report)
const header = /^\s*(?:\d{1,6}> )?(?:\*\* |escript: )?exception (error|exit|throw): (.*)$/;
//      in function  list_to_integer/1    in call from shop:parse/1 (shop.erl, line 3)
const call =
  /^\s*in (?:function|call from)\s{1,4}(\S.{0,300}?)(?: \((\S.{0,400}?\.\w{1,4}), line (\d{1,9})\))?$/;

/**
 * Erlang's shell, escripts and crash reports: newest call first. Reports of terms (`{badarg,[{erlang,…}]}`) have a
 * table of their own (erlang-terms.ts).
 *
 * ```
 * idle ─ exception error ─▶ message ─ in function, in call from ─▶ frames ⇄ what it was called with
 * ```
 *
 * Format: OTP's lib/stdlib/src/erl_error.erl.
 */
export const erlang: Runtime = {
  id: 'erlang',
  hints: ['exception error: ', 'exception exit: ', 'exception throw: ', ' in call from '],
  openers: ['** exception ', 'escript: exception ', 'exception '],
  order: 'newest-first',
  lead(above, start) {
    if (!call.test(start)) return 0;
    for (let back = 1; back <= 12; back++) if (header.test(above(back) ?? '')) return back;
    return 0;
  },
  rules: rules(),
  origin: erlangOrigin,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'header',
      sample: '** exception error: bad argument',
      from: ['idle'],
      has: 'exception ',
      pattern: header,
      to: 'message',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.memory.base = line.indent + 5;
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      },
    },
    {
      name: 'call',
      sample: '     in call from shop:parse/1 (shop.erl, line 3)',
      from: ['idle', 'message', 'frames'],
      has: 'in ',
      pattern: call,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.memory.call = line.indent;
        draft.frame({
          function: match[1] ?? null,
          file: match[2] ?? null,
          line: numberOf(match[3]),
          column: null,
        });
      },
    },
    {
      name: 'what a function was called with',
      sample: '        called as list_to_integer("12,50")',
      from: ['frames'],
      pattern: /^\s*\S/,
      when: (draft, line) =>
        line.indent > (draft.memory.call ?? 0) || /^\s*(?:called as|\*\*\* argument) /.test(line.text),
      tentative: true,
      read: (draft) => draft.extend(),
    },
    moreOfMessage(['message']),
  ];
}
