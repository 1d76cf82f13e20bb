import type { Draft, Line, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { elision, headerIn, lead, likelyHeader, link, preamble, readCall } from './jvm-lines.ts';
import { jvmOrigin } from './jvm-origin.ts';
import { blankInMessage, moreOfMessage } from './message.ts';

/**
 * Java and the other languages of the JVM: newest call first, the outermost exception first, its causes below.
 *
 * ```
 * idle ─ header ─▶ message ─ frame ─▶ frames ⇄ elision ─ Caused by, Suppressed ─▶ message …
 *      ─ frame ─▶ frames
 * ```
 *
 * Format: java.lang.Throwable.printStackTrace and StackTraceElement.toString; logback's and log4j's packaging data
 * behind a frame; Scala's and Groovy's ways of leaving frames out.
 */
export const jvm: Runtime = {
  id: 'java',
  hints: [
    'Exception in thread "',
    'Caused by: ',
    '.java:0',
    '.kt:0',
    '.scala:0',
    '.groovy:0',
    '.clj:0',
    '.java)',
    '.kt)',
    '.scala)',
    '(Native Method)',
    '(Unknown Source',
    '(SourceFile',
    '<generated>)',
    '(<console>:0',
  ],
  glance: /at\s\S|Exception in thread "|(?:Caused by|Suppressed|Wrapped by|Nested exception|Root cause)\b/,
  openers: ['Exception in thread "', 'Caused by: ', '\tat ', '    at ', 'at '],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin: jvmOrigin,
  identify: languageOf,
  // `- Caused by: a full disk` stands in lists and logs: without frames, one error at least is a class.
  accept: ({ frames, exceptions }) => frames.length > 0 || exceptions.some(({ type }) => isClass(type)),
};

// java.io.IOException    NumberFormatException
function isClass(type: string | null): boolean {
  return /^(?:[\w$]{1,200}\.){1,20}[\w$]{1,200}$|^\w{1,200}(?:Exception|Error)$/.test(type ?? '');
}

const languages: Readonly<Record<string, string>> = {
  kt: 'kotlin',
  kts: 'kotlin',
  scala: 'scala',
  sc: 'scala',
  groovy: 'groovy',
  gradle: 'groovy',
  clj: 'clojure',
  cljc: 'clojure',
};

/** The language of the application's first frame; without one, the first exception's. */
function languageOf({ frames, exceptions }: Draft): string {
  const own = frames.filter((frame) => jvmOrigin(frame).origin === 'app' && frame.file !== null);
  const extension = own[0]?.file?.split('.').at(-1) ?? '';
  const type = exceptions[0]?.type ?? '';
  if (own[0]?.file === '<console>') return 'scala';
  if (own.length === 0 && type.startsWith('kotlin.')) return 'kotlin';
  return languages[extension] ?? 'java';
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'frame',
      sample: '\tat java.base/java.lang.Double.parseDouble(Double.java:651)',
      from: ['idle', 'message', 'frames'],
      has: 'at ',
      pattern: /^\s*at \S.*\)(?: ?~?\[[^\]]*\])?$/,
      when: (_draft, line) => readCall(line.text) !== null,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, _match, line) => {
        const frame = readCall(line.text);
        if (frame) draft.frame(frame);
      },
    },
    {
      name: 'link to another exception',
      sample: 'Caused by: java.lang.NumberFormatException: For input string: "12,50"',
      from: ['idle', 'message', 'frames'],
      pattern: link,
      to: 'message',
      starts: true,
      evidence: true,
      read: readLink,
    },
    {
      name: 'frames left out in print',
      sample: '\t... 23 more',
      from: ['message', 'frames'],
      pattern: elision,
      to: 'frames',
      evidence: true,
      read: (draft, match) => {
        draft.elide(
          match[0].includes('omitted') || match[0].includes('elided') ? 'omitted' : 'common',
          Number(match[1]),
        );
      },
    },
    {
      name: 'preamble',
      sample: 'Caught: java.lang.NumberFormatException: For input string: "12,50"',
      from: ['idle'],
      pattern: preamble,
    },
    {
      name: 'header',
      sample: 'Exception in thread "main" java.util.NoSuchElementException',
      from: ['idle'],
      pattern: /^\s*(Exception in thread ")?.*[A-Za-z]/,
      when: (_draft, line) => (headerIn(line.text) ?? likelyHeader(line.text)) !== null,
      to: 'message',
      starts: false,
      evidence: true,
      read: readHeader,
    },
    {
      name: 'header of a thread',
      sample: 'Exception in thread "main" com.acme.shop.Halt: no more stock',
      from: ['idle'],
      pattern: /^\s*Exception in thread "[^"]*" ([\p{L}\p{N}_.$]{1,300})(?:: (.*))?$/u,
      to: 'message',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.memory.base = line.indent;
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      },
    },
    leftOutByAuthor(['message', 'frames'], 'frames'),
    {
      name: 'lock between frames',
      sample: '\t- locked <0x000000069ec02f40> (a java.lang.ref.ReferenceQueue$Lock)',
      from: ['frames'],
      pattern: /^\s*- (?:locked|waiting|parking|eliminated|<|no )/,
    },
    moreOfMessage(['message']),
    blankInMessage(['message']),
  ];
}

function readHeader(draft: Draft, _match: RegExpExecArray, line: Line): void {
  const header = headerIn(line.text) ?? likelyHeader(line.text);
  draft.memory.base = line.indent;
  draft.raise(header?.type ?? null, (header?.message ?? '') + line.rest);
}

/** `Caused by: a.b.C: msg`: the cause of the exception before it; suppressed ones are a level deeper. */
function readLink(draft: Draft, match: RegExpExecArray, line: Line): void {
  const label = match[2] ?? '';
  const rest = match[3] ?? '';
  const circular = /^\[CIRCULAR REFERENCE: ?(.*)\]$/.exec(rest)?.[1];
  const header = headerIn(circular ?? rest) ?? likelyHeader(circular ?? rest);
  draft.depth = depthOf(draft, line, label === 'Suppressed');
  draft.memory.base = line.indent;
  const relation = label === 'Suppressed' ? 'suppressed' : label === 'Wrapped by' ? 'next' : 'cause';
  draft.raise(header?.type ?? rest, (header?.message ?? '') + line.rest, relation);
}

/** Nesting as the indentation tells; where that was lost, as the labels do. */
function depthOf(draft: Draft, line: Line, suppressed: boolean): number {
  draft.memory.outer ??= suppressed ? 0 : line.indent;
  const outer = draft.memory.outer;
  if (line.indent > outer) return Math.max(1, draft.depth);
  return suppressed ? 1 : 0;
}
