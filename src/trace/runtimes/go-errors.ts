import { isLogLine } from '../log-line.ts';
import type { Runtime } from '../runtime.ts';
import { place } from './go.ts';
import { goOrigin } from './go-origin.ts';
import { blankLine } from './message.ts';
import { numberOf, placeCall } from './place.ts';

// main.load    acme.dev/relay/queue.(*Queue[...]).Pop    net/http.HandlerFunc.ServeHTTP
const call = /^\s*([A-Za-z_](?:[^\s():"'=,;]|\(\*?[\w.]{1,200}(?:\[\.{3}\])?\)){2,600})$/;
// /srv/relay/main.go:14 (0x104c1a0df)
const addressed = /^\s*((?:[A-Za-z]:)?[^:\s][^:]{0,1000}\.(?:go|s)):(\d{1,9}) \(0x[\da-f]{1,16}\)$/;

/**
 * Stacks that Go programs print of their errors, in the formats of pkg/errors (`%+v`; zap and others have taken it over)
 * and of Gin's recovery: newest call first, two lines a call, no goroutine.
 *
 * ```
 * idle ─ message ─▶ told ─ call ─▶ call ─ place ─▶ placed ─ call … ─ message of what wraps it ─▶ told …
 *      ─ place with address ─▶ addressed ─ call and source ─▶ addressed …
 * ```
 *
 * Format: https://pkg.go.dev/github.com/pkg/errors (`StackTrace.Format`), gin's recovery.go (`stack`).
 */
export const goErrors: Runtime = {
  id: 'go',
  hints: ['.go:0', '.s:0'],
  openers: [],
  order: 'newest-first',
  lead(above, start) {
    const calls = place.test(start) && isCall(above(1)) ? 1 : addressed.test(start) ? 0 : -1;
    return calls >= 0 && isMessage(above(calls + 1)) ? calls + 1 : Math.max(0, calls);
  },
  rules: rules(),
  origin: goOrigin,
};

function rules(): Runtime['rules'] {
  return [
    {
      name: 'place',
      sample: '\t/srv/relay/queue/queue.go:23',
      from: ['call'],
      pattern: place,
      to: 'placed',
      starts: true,
      evidence: true,
      read: (draft, match) => placeCall(draft, match[1], match[2]),
    },
    {
      name: 'call',
      sample: 'acme.dev/relay/queue.(*Queue[...]).Pop',
      from: ['idle', 'told', 'placed'],
      has: '.',
      pattern: call,
      when: (_draft, _line, match) => isCall(match[1]),
      to: 'call',
      tentative: true,
      read: (draft, match) =>
        draft.frame({ function: match[1] ?? null, file: null, line: null, column: null }),
    },
    {
      name: 'place with its address',
      sample: '/srv/relay/main.go:14 (0x104c1a0df)',
      from: ['idle', 'told', 'addressed'],
      has: ' (0x',
      pattern: addressed,
      to: 'addressed',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({ function: null, file: match[1] ?? null, line: numberOf(match[2]), column: null }),
    },
    {
      name: 'call and source',
      sample: '\tmain.func1: panic("boom")',
      from: ['addressed'],
      pattern: /^\s+(\S{1,400}): (.*)$/,
      read(draft, match) {
        const last = draft.frames.at(-1);
        if (last) last.function ??= match[1] ?? null;
        draft.source(match[2] ?? '');
      },
    },
    {
      name: 'message',
      sample: 'cannot drain: queue is closed',
      from: ['idle', 'placed'],
      pattern: /^\S/,
      when: (_draft, line) => isMessage(line.text),
      to: 'told',
      tentative: true,
      read: (draft, _match, line) => {
        draft.raise(null, line.text + line.rest, draft.exceptions.length > 0 ? 'next' : undefined);
      },
    },
    blankLine(['addressed']),
  ];
}

/** A name with its package: `main.load`, not `main.go`. */
function isCall(line: string | null | undefined): boolean {
  const name = call.exec(line ?? '')?.[1] ?? '';
  return /^[\w~%+@-][^\s]*\.[^\s.]/.test(name) && !/\.(?:go|s|c|h|md|txt|ya?ml|json|com)$/.test(name);
}

/** The line above the calls is the error's message, unless it is a log's. */
function isMessage(line: string | null): boolean {
  return (
    line !== null &&
    /^\S.{0,400}$/.test(line) &&
    !isLogLine(line) &&
    !isCall(line) &&
    !place.test(line) &&
    !addressed.test(line) &&
    !/^[[{(<#]/.test(line)
  );
}
