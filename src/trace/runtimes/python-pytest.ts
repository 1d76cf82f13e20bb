import { isLogLine } from '../log-line.ts';
import type { Draft, Line, Rule } from '../runtime.ts';
import { strongError } from './python-lines.ts';

// _________________________________ T.test_math __________________________________
const testHeader = /^_{3,} \S.{0,300} _{3,}$/;
// tests/test_orders.py:5:    <string>:3:
const place = String.raw`^((?:[A-Za-z]:)?[^\s:<>]{1,500}\.\w{1,5}|<[^<>]{1,100}>):(\d{1,9}):`;
// tests/test_orders.py:5: in test_total
const call = new RegExp(`${place} in (\\S.*)$`);
// E       AssertionError: 4 != 5    E           +    b
const failure = /^E(?: +(.*))?$/;
// >       self.assertEqual(2 + 2, 5)
const running = /^> {2,}\S/;
//     return parse_total(rows[order_id])
const indented = /^(?: {4,}|\t+)\S/;
// row = {'total': '12,50'}    self = <json.decoder.JSONDecoder object at 0x7f02c105ba90>, s = "{'a': 1}"
const argument = /^[A-Za-z_]\w{0,200} += \S/;

/**
 * pytest's own tracebacks: one a failing test, the oldest call first. With `--tb=long` an entry shows its function's
 * source and ends in its place, with `--tb=short` it begins with it.
 *
 * ```
 * idle ─ ___ test ___ ─▶ entry ⇄ arguments, def, >, … ─ place ─▶ placed ─ _ _ _ ─▶ entry …
 *                              ─ E ─▶ failing ─ place: error ─▶ failed ─ link ─▶ linked (python-chain.ts) ─▶ entry …
 * ```
 *
 * Format: pytest's src/_pytest/_code/code.py (`ReprEntry`, `ReprFileLocation`).
 */
export const pytestRules: readonly Rule[] = [
  {
    name: 'header of a failing test',
    sample: '_________________________________ T.test_math __________________________________',
    from: ['idle'],
    pattern: testHeader,
    to: 'entry',
    starts: true,
    evidence: true,
  },
  {
    name: 'what stands above the calls of a test',
    sample: "ImportError while importing test module '/srv/shop/tests/test_orders.py'.",
    from: ['entry'],
    pattern:
      /^(?:\[gw\d{1,4}\] .*|ImportError while importing test module .*|Hint: make sure .*|Traceback:)$/,
  },
  {
    name: 'failure',
    sample: 'E       AssertionError: 4 != 5',
    from: ['idle', 'entry', 'placed', 'failing'],
    pattern: failure,
    to: 'failing',
    evidence: true,
    read: readFailure,
  },
  {
    name: 'call of a test',
    sample: 'orders/service.py:10: in load',
    from: ['idle', 'entry', 'placed', 'failing', 'failed', 'linked'],
    has: ': in ',
    pattern: call,
    to: 'placed',
    starts: true,
    evidence: true,
    read: (draft, match) => {
      startFrame(draft, { file: match[1] ?? null, line: Number(match[2]), function: match[3] ?? null });
    },
  },
  {
    name: 'place of a call, below its source',
    sample: 'tests/test_orders.py:5:',
    from: ['idle', 'entry', 'placed'],
    pattern: new RegExp(`${place}$`),
    to: 'placed',
    evidence: true,
    read: readPlace,
  },
  {
    name: 'place of the failure',
    sample: 'orders/service.py:5: ValueError',
    from: ['idle', 'entry', 'failing'],
    pattern: new RegExp(`${place} ((?:\\w{1,100}\\.){0,10}[A-Z]\\w{0,200})$`),
    to: 'failed',
    evidence: true,
    read: (draft, match) => {
      readPlace(draft, match);
      nameFailure(draft, match[3] ?? '');
    },
  },
  {
    name: 'between two calls',
    sample: '_ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _',
    from: ['placed'],
    pattern: /^_ _ [_ ]{2,}$/,
    to: 'entry',
  },
  {
    name: 'recursion that pytest cut',
    sample: '!!! Recursion detected (same locals & position)',
    from: ['placed', 'failing', 'failed'],
    pattern: /^!!! Recursion /,
    read: (draft) => draft.elide('repeated', null),
  },
  {
    name: 'function whose source is shown',
    sample: '    def test_math(self):',
    from: ['idle', 'entry', 'linked'],
    pattern: /^\s+(?:async )?def (\w{1,200})\(/,
    when: (draft) => !isPending(draft),
    to: 'entry',
    read: (draft, match) => startFrame(draft, { file: null, line: null, function: match[1] ?? null }),
  },
  {
    name: 'line that was running',
    sample: '>       self.assertEqual(2 + 2, 5)',
    from: ['idle', 'entry', 'linked'],
    pattern: running,
    to: 'entry',
    read: (draft, _match, line) => {
      if (isPending(draft)) draft.source(` ${line.text.slice(1)}`);
    },
  },
  {
    name: 'source of a call',
    sample: '    return parse_total(rows[order_id])',
    from: ['idle', 'entry', 'placed', 'linked'],
    pattern: indented,
    // Below the sentence of a chain, only where pytest wrote what stands above it.
    when: (draft, line) =>
      !isLogLine(line.text.trimStart()) &&
      !strongError.test(line.text) &&
      (draft.link === null || draft.memory.failureIndent !== undefined),
    read: (draft, _match, line) => {
      const frame = draft.frames.at(-1);
      if (frame?.file && frame.source === null) draft.source(line.text);
    },
  },
  {
    name: 'argument',
    sample: "row = {'total': '12,50'}",
    from: ['idle', 'entry', 'failing', 'linked'],
    pattern: argument,
    tentative: true,
  },
  {
    name: 'blank between what a test shows',
    sample: '',
    from: ['idle', 'entry', 'placed', 'failing', 'failed'],
    pattern: /^$/,
    tentative: true,
  },
];

/** How far above a call's place the trace of its test begins, as far as it can be seen. */
export function testAbove(above: (back: number) => string | null): number {
  let start = 0;
  for (let back = 1; back <= 60; back++) {
    const line = above(back);
    if (line === null || !(line === '' || partOfTest.test(line))) break;
    if (line !== '') start = back;
    if (testHeader.test(line)) break;
  }
  return start;
}

// What the rules above read, but for blanks.
const partOfTest = new RegExp(
  [testHeader, failure, running, new RegExp(place), indented, argument, /^_ _ [_ ]{2,}$/, /^!!! Rec/]
    .map(({ source }) => source)
    .join('|'),
);

/** True while a frame that the source announced waits for its place. */
function isPending(draft: Draft): boolean {
  const last = draft.frames.at(-1);
  return last !== undefined && last.file === null && last.line === null;
}

function readPlace(draft: Draft, match: RegExpExecArray): void {
  const pending = isPending(draft) ? draft.frames.at(-1) : undefined;
  const [, file = null, line] = match;
  if (pending) {
    pending.file = file;
    pending.line = Number(line);
    draft.extend();
  } else startFrame(draft, { file, line: Number(line), function: null });
}

/** The first frame below the sentence of a chain is the next exception's. */
function startFrame(
  draft: Draft,
  frame: { file: string | null; line: number | null; function: string | null },
): void {
  if (draft.link) draft.open();
  draft.frame({ ...frame, column: null });
}

/** The lines behind `E`: the error and its message, or what an `assert` compared. */
function readFailure(draft: Draft, match: RegExpExecArray, line: Line): void {
  const text = match[1] ?? '';
  const indent = line.text.length - text.length;
  if (draft.link) draft.open();
  if (draft.current().span !== null) {
    draft.say(' '.repeat(Math.max(0, indent - (draft.memory.failureIndent ?? 0))) + text + line.rest);
    return;
  }
  const named = /^((?:\w{1,200}\.){0,20}[A-Z]\w{0,200})(?:: (.*))?$/.exec(text);
  if (named) draft.raise(named[1] ?? null, (named[2] ?? '') + line.rest);
  else draft.raise(text.startsWith('assert ') ? 'AssertionError' : null, text + line.rest);
  draft.memory.failureIndent = indent;
}

/** The place below a failure says its type: that of a bare `assert`, or of a message that looks like one. */
function nameFailure(draft: Draft, type: string): void {
  const exception = draft.current();
  if (exception.span === null) draft.raise(type, '');
  else if (exception.type === null) exception.type = type;
  else if (exception.type.split('.').at(-1) !== type.split('.').at(-1)) {
    exception.message = exception.message ? `${exception.type}: ${exception.message}` : exception.type;
    exception.type = type;
  }
}
