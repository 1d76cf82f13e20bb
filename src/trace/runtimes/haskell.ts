import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { blankInMessage, moreOfMessage } from './message.ts';
import { numberOf } from './place.ts';

const heading =
  /^\s*(?:CallStack \(from (?:HasCallStack|-prof|ImplicitParams)\)|HasCallStack backtrace|Cost-centre stack backtrace|IPE backtrace):$/;
//   error, called at Shop.hs:6:16 in main:Main
const call = /^\s*(\S.{0,300}?), called at (\S.{0,1000}?):(\d{1,9}):(\d{1,9}) in (\S{1,200}):(\S{1,200})$/;
//   Main.load (Shop.hs:8:1-20)
const costCentre =
  /^\s*([A-Z][\w.']{0,300}) \((\S{1,1000}\.hs):(?:(\d{1,9}):(\d{1,9})(?:-\d{1,9})?|\((\d{1,9}),(\d{1,9})\)-\(\d{1,9},\d{1,9}\))\)$/;
// *** Exception (reporting due to +RTS -xc): (THUNK_2_0), stack trace:
const profile = /^\s*\*{3} Exception \(reporting due to \+RTS -xc\): .{1,200}, stack trace:$/;
//   Queue.Items.score,      called from Main.main      --> evaluated by: Main.main
const profiled = /^\s*(?:called from |--> evaluated by: )?([A-Z][\w']{0,100}\.\S{1,300}?),?$/;
// Shop: no usable total    shop-exe: Uncaught exception ghc-internal:GHC.Internal.Exception.ErrorCall:
const header =
  /^\s*(?:[\w.-]{1,80}: )?(?:Uncaught exception (?:[\w.-]{1,80}:)?(?:[A-Z]\w{0,80}\.){0,10}(\w{1,100}):)?\s?(.*)$/;

/**
 * Haskell (GHC): the program's name and the message, then the call stack, newest first.
 *
 * ```
 * idle ─ message ─▶ message ─ CallStack ─▶ frames ─ called at ─▶ frames
 *      ─ reporting due to -xc ─▶ profile ─ cost centre ─▶ profile ─ message ─▶ message …
 * ```
 *
 * Format: base's GHC.Stack (`prettyCallStack`), GHC.Exception; GHC 9.10 names the exception's type.
 */
export const haskell: Runtime = {
  id: 'haskell',
  hints: ['+RTS -xc): ', 'CallStack (from ', ', called at ', 'HasCallStack backtrace:', 'Cost-centre stack '],
  openers: ['CallStack (from '],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin,
};

function lead(above: (back: number) => string | null, start: string): number {
  const ahead = heading.test(start) ? 0 : heading.test(above(1) ?? '') ? 1 : -1;
  if (ahead < 0) return 0;
  let found = ahead;
  for (let back = ahead + 1; back <= ahead + 20; back++) {
    const line = above(back);
    if (line === null || call.test(line) || isLogLine(line)) break;
    if (line === '') continue;
    found = back;
    if (/^[\w.-]{1,80}: /.test(line)) break;
  }
  return found;
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'list follows',
      sample: 'CallStack (from HasCallStack):',
      from: ['idle', 'message', 'frames'],
      pattern: heading,
      to: 'frames',
      starts: true,
      evidence: true,
    },
    {
      name: 'call',
      sample: '  error, called at Shop.hs:6:16 in main:Main',
      from: ['idle', 'frames'],
      has: ', called at ',
      pattern: call,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[1] ?? null,
          file: match[2] ?? null,
          line: numberOf(match[3]),
          column: numberOf(match[4]),
          module: match[5],
        }),
    },
    {
      name: 'cost centre',
      sample: '  Main.load (Shop.hs:8:1-20)',
      from: ['frames'],
      pattern: costCentre,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[1] ?? null,
          file: match[2] ?? null,
          line: numberOf(match[3] ?? match[5]),
          column: numberOf(match[4] ?? match[6]),
        }),
    },
    {
      name: 'list of cost centres follows',
      sample: '*** Exception (reporting due to +RTS -xc): (THUNK_2_0), stack trace:',
      from: ['idle'],
      pattern: profile,
      to: 'profile',
      starts: true,
      evidence: true,
    },
    {
      name: 'cost centre without a place',
      sample: '  called from Main.main',
      from: ['profile'],
      pattern: profiled,
      evidence: true,
      read: (draft, match) =>
        draft.frame({ function: match[1] ?? null, file: null, line: null, column: null }),
    },
    {
      name: 'message after the cost centres',
      sample: 'relay: empty queue',
      from: ['profile'],
      pattern: header,
      when: (_draft, line) => /^[\w.-]{1,80}: /.test(line.text),
      to: 'message',
      read: (draft, match, line) => {
        draft.memory.base = 0;
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      },
    },
    {
      name: 'header',
      sample: 'Shop: no usable total: 12,50',
      from: ['idle'],
      pattern: header,
      to: 'message',
      read: (draft, match, line) => {
        draft.memory.base = 0;
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      },
    },
    moreOfMessage(['message']),
    blankInMessage(['message', 'frames']),
  ];
}

/** A package with a version is installed; the project's own are `main` or built in place. */
function origin(frame: RawFrame): Verdict {
  const unit = frame.module ?? '';
  const installed = /^([A-Za-z][\w-]*?)-\d[\d.]*(?:-(?!inplace)\w+)?$/.exec(unit);
  const core = /^(?:base|ghc[\w-]*|containers|bytestring|text|mtl|transformers|array|template-haskell)$/.test(
    unit,
  );
  if (core || installed) return libraryCode(installed?.[1] ?? unit, 'an installed package');
  if (/^libraries\//.test(frame.file ?? '')) return libraryCode('base', 'a library of the compiler');
  return appCode('a package of the project');
}
