import type { Rule, Runtime } from '../runtime.ts';
import { cppOrigin } from './cpp-origin.ts';
import { numberOf } from './place.ts';

// ==30620==    at 0x10D3E8: sum(Order*) (shop.cpp:12)    ==30620==    by 0x4A2724: (below main) (libc_start_call_main.h:58)
const call =
  /^\s*==\d{1,10}==\s+(?:at|by) 0x[\dA-Fa-f]{1,16}: (\S.*?)(?: \((?:([^()\s:]{1,1000}):(\d{1,9})|in (\S.{0,1000})|within .{1,300})\))?$/;
// Invalid read of size 4    40 bytes in 1 blocks are definitely lost in loss record 1 of 1
const problem =
  /^\s*==\d{1,10}== (?:\*\*\*)?((?:Invalid|Conditional|Use of|Mismatched|Source and|Syscall|Jump|Argument|Process terminating|Possible data race|Stack overflow|Thread #\d{1,6}: |Thread #\d{1,6}(?:'s)? (?:deallocated|unlocked)|client switching|realloc|[\d,]{1,15} (?:\(.{1,80}\) )?bytes in).*)$/;

// Thread #3 was created
const birth = /^\s*==\d{1,10}== Thread #\d{1,6} was created$/;

/**
 * Reports of valgrind: every line begins with the process in `==`; several stacks explain one error.
 *
 * ```
 * idle ─ problem ─▶ stacks ─ frame ─▶ stacks ─ what else is said ─ frame ─▶ …
 * ```
 *
 * Format: https://valgrind.org/docs/manual/manual-core.html#manual-core.comment
 */
export const valgrind: Runtime = {
  id: 'cpp',
  hints: ['==    at 0x', '==    by 0x', '== at 0x'],
  openers: [],
  order: 'newest-first',
  lead(above) {
    for (let back = 1; back <= 4; back++) {
      const line = above(back) ?? '';
      if (problem.test(line) || birth.test(line)) return back;
    }
    return 0;
  },
  primary: (exceptions) =>
    Math.max(
      0,
      exceptions.findIndex(({ span }) => span !== null),
    ),
  rules: rules(),
  origin: (frame) => cppOrigin({ ...frame, function: (frame.function ?? '').replace(/\(.*$/s, '') }),
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'frame',
      sample: '==30620==    at 0x10D3E8: sum(Order*) (shop.cpp:12)',
      from: ['idle', 'stacks'],
      has: '==',
      pattern: call,
      to: 'stacks',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        if (/==\s+at /.test(match[0])) draft.stack();
        draft.frame({
          function: match[1] ?? null,
          file: match[2] ?? null,
          line: numberOf(match[3]),
          column: null,
          module: match[4],
        });
      },
    },
    {
      name: 'how a thread began',
      sample: '==23445== Thread #3 was created',
      from: ['idle'],
      pattern: birth,
      to: 'stacks',
      tentative: true,
    },
    {
      name: 'process that ends',
      sample: '==30620== Process terminating with default action of signal 11 (SIGSEGV)',
      from: ['stacks'],
      pattern: /^\s*==\d{1,10}== Process terminating with /,
      tentative: true,
    },
    {
      name: 'problem',
      sample: '==30620== Invalid read of size 4',
      from: ['idle', 'stacks'],
      pattern: problem,
      to: 'stacks',
      tentative: true,
      evidence: true,
      read: (draft, match) => {
        draft.raise('valgrind', match[1] ?? '', draft.exceptions.length > 0 ? 'next' : undefined);
      },
    },
    {
      name: 'what else is said',
      sample: "==30620==  Address 0x0 is not stack'd, malloc'd or (recently) free'd",
      from: ['stacks'],
      pattern: /^\s*==\d{1,10}==/,
      tentative: true,
    },
  ];
}
