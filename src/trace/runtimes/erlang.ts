import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { sayLine } from './message.ts';

// ** exception error: bad argument    escript: exception error: no match of right hand side value …
const header = /^\s*(?:\*\* |escript: )exception (error|exit|throw): (.*)$/;
//      in function  list_to_integer/1    in call from shop:parse/1 (shop.erl, line 3)
const call =
  /^\s*in (?:function|call from)\s{1,4}(\S.{0,300}?)(?: \((\S.{0,400}?\.\w{1,4}), line (\d{1,9})\))?$/;

/**
 * Erlang's shell and escripts: newest call first. Crash reports of terms (`{badarg,[{erlang,…}]}`) stay as they are.
 *
 * ```
 * idle ─ exception error ─▶ message ─ in function, in call from ─▶ frames
 * ```
 *
 * Format: OTP's lib/stdlib/src/erl_error.erl.
 */
export const erlang: Runtime = {
  id: 'erlang',
  hints: ['exception error: ', 'exception exit: ', 'exception throw: ', ' in call from '],
  openers: ['** exception '],
  order: 'newest-first',
  lead(above, start) {
    if (!call.test(start)) return 0;
    for (let back = 1; back <= 12; back++) if (header.test(above(back) ?? '')) return back;
    return 0;
  },
  rules: rules(),
  origin,
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
        draft.memory.base = 5;
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
      read: (draft, match) =>
        draft.frame({
          function: match[1] ?? null,
          file: match[2] ?? null,
          line: match[3] ? Number(match[3]) : null,
          column: null,
        }),
    },
    {
      name: 'arguments',
      sample: '        called as list_to_integer("12,50")',
      from: ['frames'],
      pattern: /^\s{6,}\S/,
      tentative: true,
      read: (draft) => draft.extend(),
    },
    {
      name: 'more of the message',
      sample: '                    {error,enoent}',
      from: ['message'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text.trimStart()),
      tentative: true,
      read: sayLine,
    },
  ];
}

function origin(frame: RawFrame): Verdict {
  const module = /^([a-z]\w*):/.exec(frame.function ?? '')?.[1];
  if (module === undefined && frame.file === null) return libraryCode('erlang', 'a built-in function');
  const own =
    /^(?:erlang|lists|maps|dict|proc_lib|gen\w*|supervisor|io\w*|file|init|erl_\w+|escript|application\w*|code|ets|shell|string|binary|timer|rpc|re|unicode|filelib|error_handler)$/;
  return own.test(module ?? '') ? libraryCode('erlang', 'part of OTP') : appCode('a module of the project');
}
