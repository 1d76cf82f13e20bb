import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { numberOf } from './place.ts';

// ERROR:   [10] main(arith) at /srv/plg/shop.pl:7    Warning:   [13] _106 is 1/0
const call = /^\s*(?:ERROR|Warning):\s{1,12}\[([\d,]{1,15})\] (\S.{0,1000}?)(?: at (\S.{0,400}):(\d{1,9}))?$/;
// ERROR: Arithmetic: evaluation error: `zero_divisor'    ERROR: -g main(arith): …    Warning: … Goal (initialization) raised exception:
const header = /^\s*(?:ERROR|Warning):\s{1,8}(?:-g .{1,200}?: )?(\S.*)$/;
const list =
  /^\s*(?:ERROR|Warning):\s{1,4}(?:In:|Probable infinite recursion \(cycle\):|Possible non-terminating recursion:)$/;

/**
 * SWI-Prolog: the message, `In:`, the goals that were being proved, newest first, each line behind the message's kind.
 *
 * ```
 * idle ─ message ─▶ message ─ In: ─▶ goals ⇄ [10] goal at file:7
 * ```
 *
 * Format: SWI-Prolog's library/prolog_stack.pl (`print_prolog_backtrace`).
 */
export const prolog: Runtime = {
  id: 'prolog',
  hints: ['ERROR: In:', 'Warning: In:', ' infinite recursion (cycle):', ' non-terminating recursion:'],
  openers: ['ERROR: In:', 'Warning: In:'],
  order: 'newest-first',
  lead(above) {
    let found = 0;
    for (let back = 1; back <= 12; back++) {
      const line = above(back) ?? '';
      if (!header.test(line) || call.test(line)) break;
      found = back;
    }
    return found;
  },
  rules: rules(),
  origin,
  accept: ({ frames }) => frames.length > 0,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'list follows',
      sample: 'ERROR: In:',
      from: ['idle', 'message'],
      pattern: list,
      to: 'goals',
      starts: true,
      evidence: true,
    },
    {
      name: 'goal',
      sample: 'ERROR:   [10] main(arith) at /srv/plg/shop.pl:7',
      from: ['goals'],
      pattern: call,
      evidence: true,
      read: (draft, match) => {
        draft.frame({
          function: nameOf(match[2] ?? ''),
          file: match[3] ?? null,
          line: numberOf(match[4]),
          column: null,
        });
      },
    },
    {
      name: 'message',
      sample: "ERROR: Arithmetic: evaluation error: `zero_divisor'",
      from: ['idle'],
      pattern: header,
      to: 'message',
      read: (draft, match, line) => {
        draft.raise(null, (match[1] ?? '') + line.rest);
      },
    },
    {
      name: 'more of the message',
      sample: 'ERROR:   Stack depth: 12,200,621, last-call: 0%, Choice points: 3',
      from: ['message'],
      pattern: header,
      read: (draft, match) => draft.say(match[1] ?? ''),
    },
    leftOutByAuthor(['goals']),
  ];
}

/** Without its arguments: `apply:maplist_([0],[_20012|_20014],user: ... >> ...)` → apply:maplist_. Operators stay as they are. */
function nameOf(goal: string): string {
  return /^((?:[\w$]+: ?)?[a-z]\w*)\(/.exec(goal)?.[1] ?? goal;
}

function origin(frame: RawFrame): Verdict {
  const file = frame.file ?? '';
  if (file === '') {
    return frame.function?.startsWith('user:')
      ? appCode('a predicate of the program')
      : libraryCode('prolog', 'a built-in predicate');
  }
  const system = /\/(?:swi-?prolog|swipl|lib\/swipl[\w.-]*)\/(?:library|boot)\//i.exec(file);
  if (system) return libraryCode('prolog', 'the standard library', system.index);
  const pack = /\/pack\/([\w-]+)\//.exec(file);
  return pack
    ? libraryCode(pack[1] ?? null, 'an installed pack', pack.index)
    : appCode('a file of the project');
}
