import { isLogLine } from '../log-line.ts';
import type { RawFrame, Runtime } from '../runtime.ts';
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
  glance: /\.(?:go|s):\d{1,9}(?:$| \(0x|\\|"(?<=\\[nt][^"\\]{0,400}"))/,
  openers: [],
  order: 'newest-first',
  lead(above, start) {
    const calls = isPlace(start) && isCall(above(1)) ? 1 : addressed.test(start) ? 0 : -1;
    return calls >= 0 && isMessage(above(calls + 1)) ? calls + 1 : Math.max(0, calls);
  },
  rules: rules(),
  origin: goOrigin,
  // `example.org` above `  main.go:12` is a list's: of two lines a call, one at least looks like nothing else.
  accept: ({ frames }) => frames.some(isTelling),
};

function rules(): Runtime['rules'] {
  return [
    {
      name: 'place',
      sample: '\t/srv/relay/queue/queue.go:23',
      from: ['call'],
      pattern: place,
      when: (_draft, line) => isPlace(line.text),
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
      pattern: /^\s*(\S{1,400}): (.*)$/,
      when: ({ frames }) => frames.at(-1)?.function === null,
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

/** `main.go:12` at the margin may stand in any list; a place is indented, or a whole path. */
function isPlace(line: string): boolean {
  return /^(?:\s|\/|[A-Za-z]:[\\/])/.test(line) && place.test(line);
}

/** A name with a path or a receiver, one of `main`, or of the package that its file's folder is named after. */
function isTelling({ function: name, file }: RawFrame): boolean {
  if (name === null) return false;
  const folder = /([^\\/]{1,200})[\\/][^\\/]{1,200}$/.exec(file ?? '')?.[1] ?? '';
  return /[/()]|^(?:main|runtime)\./.test(name) || name.startsWith(`${folder}.`) || !name.includes('.');
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
