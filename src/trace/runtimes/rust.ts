import { isLogLine } from '../log-line.ts';
import type { Draft, Line, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { blankInMessage, blankLine, moreOfMessage, sayLine } from './message.ts';
import { placeCall } from './place.ts';
import { rustOrigin } from './rust-origin.ts';

// thread 'main' (30478) panicked at src/main.rs:14:39:    thread '<unnamed>' panicked at 'msg', src/main.rs:4:10
const panic = /^\s*thread (?:'[^']{0,200}'|"[^"]{0,200}"|<unnamed>)(?: \(\d{1,20}\))? panicked at (.*)$/;
const place = /^(.{0,1000}?\S):(\d{1,9}):(\d{1,9}):?$/;
//    0: __rustc::rust_begin_unwind      12:     0x563d2bcd2b3a - std::io::default_write_fmt
const frame = /^\s*(\d{1,6}):\s+(?:(0x[\da-f]{1,16}) - )?(\S.*)$/;
//              at /rustc/07dca489ac2d933c78d3c5158e3f43beefeb02ce/library/std/src/rt.rs:166:18
const location = /^\s*at (\S.{0,1000}?):(\d{1,9})(?::(\d{1,9}))?$/;
const backtrace = /^\s*(?:[Ss]tack backtrace:|STACK BACKTRACE|Backtrace \(most recent call last\):)$/;
// Error: could not load order 17    Error: Os { code: 2, … }
const error = /^\s*(Error): (.*)$/;
// The application panicked (crashed).    Error:
const report = /^\s*(?:The application panicked \(crashed\)\.|Error:)$/;
//   ━━━━━━━━━━━━ BACKTRACE ━━━━━━━━━━━━
const ruler = /^\s*━{3,80} (BACKTRACE|SPANTRACE) ━{3,80}$/;

/**
 * Rust: newest call first, a call's place on the line below it. A panic prints its message before the backtrace;
 * `Error: …` of `main` and anyhow print their causes too.
 *
 * ```
 * idle ─ panicked at ─▶ message ─ stack backtrace ─▶ frames ⇄ places ─ note ─▶ done ─ panicked at ─▶ …
 *      ─ overflowed ─▶ overflow ─ fatal runtime error ─▶ done
 *      ─ report ─▶ report ─ Message, errors, Location ─▶ report ─ BACKTRACE ─▶ frames
 *      ─ Error ─▶ message ─ Caused by ─▶ causes ─ stack backtrace ─▶ frames
 * ```
 *
 * Format: std's library/std/src/panicking.rs and sys/backtrace.rs (the message moved below the place in Rust 1.73, the
 * thread's id came with 1.91); anyhow's `{:?}`.
 */
export const rust: Runtime = {
  id: 'rust',
  hints: [
    ' panicked at ',
    ' has overflowed its stack',
    'tack backtrace:',
    'STACK BACKTRACE',
    ' BACKTRACE ━',
    ' SPANTRACE ━',
    '.rs:0',
    ' `RUST_BACKTRACE=',
    ' - std',
    ' - core',
  ],
  // Logs of tracing and env_logger name a file in every line: a frame has it behind `at`.
  glance:
    /panicked at |overflowed its stack|tack backtrace:|STACK BACKTRACE|BACKTRACE ━|SPANTRACE ━|RUST_BACKTRACE=| - (?:std|core)|(?:^|\W|\\[nt])at \S/,
  openers: ["thread '", 'Error: '],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin: rustOrigin,
};

/** Above a backtrace stand the header, its message and its causes; above a place, the call. */
function lead(above: (back: number) => string | null, start: string): number {
  if (location.test(start)) return frame.test(above(1) ?? '') ? 1 : 0;
  if (frame.test(start))
    return backtrace.test(above(1) ?? '') ? 1 + lead((back) => above(back + 1), above(1) ?? '') : 0;
  if (!backtrace.test(start) && !ruler.test(start) && !/RUST_BACKTRACE=/.test(start)) return 0;
  for (let back = 1; back <= 40; back++) {
    const line = above(back);
    if (line === null || location.test(line) || isLogLine(line)) return 0;
    if (panic.test(line) || error.test(line) || report.test(line)) return back;
  }
  return 0;
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'panic',
      sample: "thread 'main' (30478) panicked at src/main.rs:14:39:",
      from: ['idle', 'message', 'frames', 'done'],
      has: ' panicked at ',
      pattern: panic,
      to: 'panic',
      starts: true,
      evidence: true,
      read: readPanic,
    },
    {
      name: 'stack overflow',
      sample: "thread 'main' (19560) has overflowed its stack",
      from: ['idle', 'message', 'frames', 'done'],
      has: ' has overflowed its stack',
      pattern: /^\s*thread ['"<][^'">]{0,200}['">](?: \(\d{1,20}\))? has overflowed its stack$/,
      to: 'overflow',
      starts: true,
      evidence: true,
    },
    {
      name: 'what the runtime says of it',
      sample: 'fatal runtime error: stack overflow, aborting',
      from: ['overflow'],
      pattern: /^\s*(fatal runtime error): (.{1,200})$/,
      to: 'done',
      evidence: true,
      read: (draft, match) => {
        draft.raise(match[1] ?? null, match[2] ?? '', draft.exceptions.length > 0 ? 'next' : undefined);
      },
    },
    {
      name: 'backtrace follows',
      sample: 'stack backtrace:',
      from: ['idle', 'panic', 'message', 'causes', 'done'],
      pattern: backtrace,
      to: 'frames',
      starts: true,
      evidence: true,
    },
    {
      name: 'report of color-eyre and color-backtrace',
      sample: 'The application panicked (crashed).',
      from: ['idle'],
      pattern: report,
      to: 'report',
    },
    {
      name: 'message of a report',
      sample: 'Message:  index out of bounds: the len is 3 but the index is 9',
      from: ['report'],
      pattern: /^\s*Message: {1,4}(.*)$/,
      read: (draft, match, line) => {
        draft.raise('panic', (match[1] ?? '') + line.rest);
      },
    },
    {
      name: 'error of a report',
      sample: '   0: cannot load orders',
      from: ['report'],
      pattern: /^\s*(\d{1,3}): (\S.*)$/,
      read: (draft, match, line) => {
        const first = match[1] === '0';
        draft.raise(first ? 'Error' : null, (match[2] ?? '') + line.rest, first ? undefined : 'cause');
        draft.resume(0);
      },
    },
    {
      name: 'place of a report',
      sample: 'Location: src/queue/mod.rs:7',
      from: ['report'],
      pattern: /^\s*(?:Location:(?: {1,4}|$))?(?:([^:\s][^:]{0,400}\.rs):(\d{1,9})(?::(\d{1,9}))?)?$/,
      read: (draft, match) => {
        if (match[1]) draft.place(match[1], Number(match[2]), match[3] ? Number(match[3]) : null);
      },
    },
    {
      name: 'ruler above the list',
      sample: '  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ BACKTRACE ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━',
      from: ['idle', 'report', 'frames'],
      pattern: ruler,
      to: 'frames',
      starts: true,
      evidence: true,
    },
    {
      name: 'last word of a report',
      sample: 'Run with COLORBT_SHOW_HIDDEN=1 environment variable to disable frame filtering.',
      from: ['frames'],
      pattern: /^\s*(?:Run with |Backtrace omitted\. )\S.{0,200}$/,
    },
    {
      name: 'note',
      sample: 'note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace',
      from: ['panic', 'message', 'frames', 'causes'],
      pattern: /^\s*(?:note|= note): .{1,300}$/,
      to: 'done',
      evidence: true,
    },
    {
      name: 'second panic',
      sample: 'thread panicked while processing panic. aborting.',
      from: ['message', 'frames', 'done', 'panic'],
      pattern:
        /^\s*(?:thread panicked while .{1,100}|thread caused non-unwinding panic\. aborting\.|fatal runtime error: .{1,200})$/,
      to: 'done',
      evidence: true,
    },
    {
      name: 'error',
      sample: 'Error: could not load order 17',
      from: ['idle'],
      pattern: error,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      },
    },
    {
      name: 'causes follow',
      sample: 'Caused by:',
      from: ['message', 'causes'],
      pattern: /^\s*Caused by:$/,
      to: 'causes',
      evidence: true,
    },
    {
      name: 'cause',
      sample: '    0: could not parse total',
      from: ['causes'],
      pattern: /^(?:\s+(?:\d{1,4}: )?|\d{1,4}: )(\S.*)$/,
      read: (draft, match, line) => {
        draft.raise(null, (match[1] ?? '') + line.rest, 'cause');
        draft.resume(0);
      },
    },
    {
      name: 'frame',
      sample: '   5:     0x55cefa3ccf9a - core[c1f1a4ba060b9bfa]::fmt::write',
      from: ['idle', 'frames'],
      has: ':',
      pattern: frame,
      when: (draft, line, match) => isFrame(draft, line, match),
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match, line) =>
        draft.frame({
          function: readName((match[3] ?? '') + line.rest),
          file: null,
          line: null,
          column: null,
        }),
    },
    {
      name: 'place of a frame',
      sample: '             at ./src/main.rs:14:39',
      from: ['idle', 'frames'],
      pattern: location,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) => placeCall(draft, match[1], match[2], match[3]),
    },
    {
      name: 'frames left out in print',
      sample: '      [... omitted 12 frames ...]',
      from: ['frames'],
      pattern: /^\s*\[?(?:\.{3} omitted|⋮ *) ?(\d{1,9}) (?:frames?(?: hidden)?)(?: \.{3})?\s?(?:⋮)?\]?$/,
      read: (draft, match) => draft.elide('omitted', Number(match[1])),
    },
    leftOutByAuthor(['frames']),
    {
      name: 'first line of the message',
      sample: 'index out of bounds: the len is 3 but the index is 7',
      from: ['panic'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text),
      to: 'message',
      evidence: true,
      read: sayLine,
    },
    moreOfMessage(['message']),
    blankInMessage(['message', 'panic', 'causes']),
    blankLine(['done', 'frames']),
  ];
}

/** `src/main.rs:14:39:` with the message below, or `'message', src/main.rs:14:39` before Rust 1.73. */
function readPanic(draft: Draft, match: RegExpExecArray, line: Line): void {
  const text = (match[1] ?? '') + line.rest;
  const old = /^'(.*)', (\S.*)$/s.exec(text);
  const at = place.exec(old?.[2] ?? text);
  const relation = draft.exceptions.length > 0 ? 'next' : undefined;
  const exception = draft.raise('panic', old?.[1] ?? (at ? '' : text), relation);
  if (at) exception.location = { file: at[1] ?? '', line: Number(at[2]), column: Number(at[3]) };
}

/** A numbered name: within a backtrace any, alone only a path of Rust's (`a::b`) or one with its address. */
function isFrame(draft: Draft, _line: Line, match: RegExpExecArray): boolean {
  const name = match[3] ?? '';
  if (draft.frames.length > 0 || draft.exceptions.length > 0) return true;
  return match[2] !== undefined || /^<?[\w&[\]{}<>' ]+::[\w<{]/.test(name);
}

/** Without the hash of the mangled name: `shop::main::h0f1e2d3c4b5a6978` → `shop::main`. */
function readName(text: string): string {
  return text.replace(/::h[\da-f]{16}$/, '');
}
