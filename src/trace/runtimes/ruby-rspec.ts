import type { Rule } from '../runtime.ts';

/**
 * Failures as RSpec reports them: the expression, the error or what was expected, the calls behind a number sign.
 *
 * ```
 * idle ─ Failure/Error ─▶ failing ─ blank ─▶ expected ─ Type: or expectation ─▶ message ─ # call ─▶ frames ─ # Caused by ─▶ caused ─ # Type: ─▶ …
 * ```
 *
 * Format: rspec-core's lib/rspec/core/formatters/exception_presenter.rb.
 */
export const rspecRules: readonly Rule[] = [
  {
    name: 'expression that failed',
    sample: '     Failure/Error: raise OrderError, "no total in order #{id}"',
    from: ['idle'],
    pattern: /^\s*Failure\/Error: \S/,
    to: 'failing',
    starts: true,
    evidence: true,
    read: (draft, _match, line) => {
      draft.memory.base = line.indent;
    },
  },
  {
    name: 'error of a failure',
    sample: '     Till::OrderError:',
    from: ['expected'],
    pattern: /^\s*((?:[A-Z]\w{0,100}::){0,8}[A-Z]\w{0,100}):$/,
    to: 'message',
    evidence: true,
    read: (draft, match, line) => {
      draft.memory.base = line.indent + 2;
      draft.raise(match[1] ?? null, '');
    },
  },
  {
    name: 'what was expected',
    sample: '       expected: 3',
    from: ['expected'],
    pattern: /^\s*(\S.*)$/,
    to: 'message',
    tentative: true,
    read: (draft, match, line) => {
      draft.memory.base = line.indent;
      draft.raise(null, (match[1] ?? '') + line.rest);
    },
  },
  {
    name: 'more of the expression',
    sample: '       total: 3)',
    from: ['failing'],
    pattern: /\S/,
    tentative: true,
  },
  {
    name: 'blank below the expression',
    sample: '',
    from: ['failing', 'expected'],
    pattern: /^$/,
    to: 'expected',
    tentative: true,
  },
  {
    name: 'link to the cause',
    sample: '     # --- Caused by: ---',
    from: ['frames', 'caused'],
    pattern: /^\s*# -{3,} ?(?:Caused by: -{3})?-*$/,
    to: 'caused',
    read: (draft) => {
      draft.link = 'cause';
    },
  },
  {
    name: 'error of the cause',
    sample: '     # ArgumentError:',
    from: ['caused'],
    pattern: /^\s*# ((?:[A-Z]\w{0,100}::){0,8}[A-Z]\w{0,100}):$/,
    to: 'caused',
    evidence: true,
    read: (draft, match) => {
      draft.raise(match[1] ?? null, '');
    },
  },
  {
    name: 'message of the cause',
    sample: '     #   invalid value for Float(): "12,50"',
    from: ['caused'],
    pattern: /^\s*# {3}(\S.*)$/,
    when: (draft, line) => draft.exceptions.length > 1 && !/:\d{1,9}:in [`']/.test(line.text),
    read: (draft, match) => draft.say(match[1] ?? ''),
  },
];
