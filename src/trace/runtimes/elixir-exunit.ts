import { isLogLine } from '../log-line.ts';
import type { Rule } from '../runtime.ts';

//   1) test total of an order (Shop.OrdersTest)
export const exunitTitle = /^\s*\d{1,6}\) \S.{0,300} \([A-Z][\w.]{0,200}\)$/;
//      stacktrace:
export const exunitList = /^\s*stacktrace:$/;

/**
 * Failures as ExUnit reports them: a title with a number, the test's place, the error or what was asserted, the calls.
 *
 * ```
 * idle ─ 1) test … ─▶ titled ─ place ─▶ titled ─ ** (header in elixir.ts) or text ─▶ message ─ stacktrace: ─▶ frames
 * ```
 *
 * Format: Elixir's lib/ex_unit/lib/ex_unit/formatter.ex.
 */
export const exunitRules: readonly Rule[] = [
  {
    name: 'title of a failing test',
    sample: '  1) test total of an order (Shop.OrdersTest)',
    from: ['idle'],
    pattern: exunitTitle,
    to: 'titled',
    evidence: true,
  },
  {
    name: 'place of the test',
    sample: '     test/orders_test.exs:12',
    from: ['titled'],
    pattern: /^\s*\S{1,300}\.exs?:\d{1,9}$/,
  },
  {
    name: 'list follows',
    sample: '     stacktrace:',
    from: ['message'],
    pattern: exunitList,
    to: 'frames',
    starts: true,
    evidence: true,
  },
  {
    name: 'what was asserted',
    sample: '     Assertion with == failed',
    from: ['titled'],
    pattern: /^\s*(?!\*\* )(\S.*)$/,
    when: (_draft, line) => !isLogLine(line.text.trimStart()),
    to: 'message',
    tentative: true,
    read: (draft, match, line) => {
      draft.memory.base = line.indent;
      draft.raise(null, (match[1] ?? '') + line.rest);
    },
  },
];

/** How far above the list of calls the test's title stands. */
export function exunitAbove(above: (back: number) => string | null): number {
  for (let back = 1; back <= 50; back++) {
    const line = above(back);
    if (line === null || isLogLine(line)) return 0;
    if (exunitTitle.test(line)) return back;
  }
  return 0;
}
