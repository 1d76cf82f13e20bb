import { isLogLine } from '../log-line.ts';
import type { Draft, Rule, Runtime } from '../runtime.ts';
import { jvmOrigin } from './jvm-origin.ts';
import { blankLine } from './message.ts';
import { numberOf } from './place.ts';

//  [[clojure.lang.Numbers divide "Numbers.java" 190]    [shop.core$load_order invokeStatic "shop.clj" 3]
const call = /^\s*\[{1,2}([^\s[\]"]{1,400}) ([^\s[\]"]{1,200}) (?:"([^"]{0,200})"|nil) (-?\d{1,9})\](.*)$/;

/**
 * Clojure's exceptions as data: `#error {…}` at the prompt, and the report in a file that `clojure.main` names. The
 * outermost exception comes first, the calls are those of the innermost, newest first.
 *
 * ```
 * idle ─ #error, report ─▶ head ─ :type ─▶ via ⇄ :message, :type, … ─ :trace ─▶ calls ⇄ call, parts of a call ─ ]} ─▶ end
 * ```
 *
 * Format: clojure.core's `Throwable->map` and clojure.main's `report-error`, printed by clojure.pprint.
 */
export const clojureEdn: Runtime = {
  id: 'clojure',
  hints: ['#error {', '{:clojure.main/message', '{:via'],
  openers: ['#error {', '{:clojure.main/message'],
  order: 'newest-first',
  rules: rules(),
  origin: jvmOrigin,
  primary: (exceptions) => Math.max(0, exceptions.length - 1),
  accept: ({ frames }) => frames.length > 0,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'report',
      sample: '{:clojure.main/message',
      from: ['idle'],
      pattern: /#error \{|^\s*\{:(?:clojure\.main\/message|via)/,
      to: 'head',
      starts: true,
      evidence: true,
    },
    {
      name: 'exception',
      sample: '  [{:type clojure.lang.Compiler$CompilerException,',
      from: ['head', 'via'],
      pattern: /^\s*(?::via )?\[?\{:type ([\w.$]{1,300}),?$/,
      to: 'via',
      evidence: true,
      read: (draft, match) => {
        draft.raise(match[1] ?? null, '', draft.exceptions.length > 0 ? 'cause' : undefined);
      },
    },
    {
      name: 'message',
      sample: '    :message "order has no usable total",',
      from: ['via'],
      pattern: /^\s*:message "(.*)",?$/,
      read: (draft, match) => tell(draft, match[1] ?? ''),
    },
    {
      name: 'message on a line of its own',
      sample: '    :message',
      from: ['via'],
      pattern: /^\s*:message$/,
      read: (draft) => {
        draft.memory.awaited = 1;
      },
    },
    {
      name: 'message below its key',
      sample: '    "Syntax error macroexpanding clojure.core/let at (/srv/shop.clj:10:53).",',
      from: ['via'],
      pattern: /^\s*"(.*)",?$/,
      when: (draft) => draft.memory.awaited === 1,
      read: (draft, match) => tell(draft, match[1] ?? ''),
    },
    {
      name: 'list of calls',
      sample: '  :trace',
      from: ['head', 'via'],
      pattern: /^\s*:trace$/,
      to: 'calls',
      evidence: true,
    },
    {
      name: 'call',
      sample: '   [shop.core$load_order invokeStatic "shop.clj" 3]',
      from: ['calls'],
      pattern: call,
      to: 'calls',
      evidence: true,
      read: (draft, match) => {
        const line = numberOf(match[4]);
        draft.frame({
          function: `${match[1]}.${match[2]}`,
          file: match[3] ?? null,
          line: line !== null && line >= 0 ? line : null,
          column: null,
        });
        draft.memory.parts = 4;
      },
    },
    {
      name: 'call that is broken over lines',
      sample: '  [[jdk.internal.math.FloatingDecimal',
      from: ['calls'],
      pattern: /^\s*\[{1,2}([^\s[\]"]{1,400})$/,
      evidence: true,
      read: (draft, match) => {
        draft.frame({ function: match[1] ?? null, file: null, line: null, column: null });
        draft.memory.parts = 1;
      },
    },
    {
      name: 'part of a call',
      sample: '    readJavaFormatString',
      from: ['calls'],
      pattern: /^\s*(?:"([^"]{0,200})"|([^\s[\]":]{1,200}?))(\]{0,3}[},]{0,3})$/,
      when: (draft) => (draft.memory.parts ?? 4) < 4,
      read: readPart,
    },
    {
      name: 'rest of the report',
      sample: '  :cause "For input string: \\"12,50\\"",',
      from: ['calls'],
      pattern: /^\s*:[a-z]/,
    },
    {
      name: 'what else a report tells',
      sample: '  :clojure.error/phase :execution,',
      from: ['head', 'via'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text.trimStart()),
      tentative: true,
    },
    blankLine(['calls']),
  ];
}

function tell(draft: Draft, message: string): void {
  const exception = draft.exceptions.at(-1);
  if (exception) exception.message = message.replace(/\\(["\\])/g, '$1');
  draft.memory.awaited = 0;
}

/** Class, method, file and line of a call, one a line. */
function readPart(draft: Draft, match: RegExpExecArray): void {
  const frame = draft.frames.at(-1);
  const part = draft.memory.parts ?? 4;
  draft.memory.parts = part + 1;
  draft.extend();
  if (!frame) return;
  if (part === 1) frame.function = `${frame.function}.${match[2] ?? ''}`;
  else if (part === 2) frame.file = match[1] ?? null;
  else if (part === 3) frame.line = Number(match[2]) >= 0 ? Number(match[2]) : null;
}
