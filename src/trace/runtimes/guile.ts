import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { Draft, RawFrame, Rule, Runtime } from '../runtime.ts';
import { blankLine } from './message.ts';
import { numberOf } from './place.ts';

//      8:6  2 (load-order _)               7 (apply-smob/1 #<catch-closure 7f…>)      ?: 1 (f)
const call = /^\s*(?:(?:(\d{1,9}):(\d{1,9})|\?:\??)\s{1,20})?(\d{1,6}) \((.*)\)$/;
const file = /^In (\S.{0,1000}):$/;
// shop.scm:4:2: In procedure parse:    ERROR: In procedure +:
const header = /^\s*(?:(\S.{0,1000}?):(\d{1,9}):(\d{1,9}): |ERROR: )(?:In procedure (\S{1,200}):|(.*))$/;

/**
 * Guile: oldest call first with numbers that count down, files as headings, the error last.
 *
 * ```
 * idle ─ Backtrace: ─▶ frames ─ In file:, call ─▶ frames ─ blank, error ─▶ message
 * ```
 *
 * Format: Guile's module/system/repl/debug.scm (`print-frames`).
 */
export const guile: Runtime = {
  id: 'guile',
  hints: ['Backtrace:'],
  openers: [],
  order: 'oldest-first',
  rules: rules(),
  origin,
  accept: ({ frames }) => frames.length > 0,
};

/** The file that `In file:` named; calls below are in it. */
const files = new WeakMap<Draft, string>();

function rules(): readonly Rule[] {
  return [
    {
      name: 'list follows',
      sample: 'Backtrace:',
      from: ['idle'],
      pattern: /^\s*Backtrace:$/,
      to: 'frames',
      starts: true,
      evidence: true,
    },
    {
      name: 'file',
      sample: 'In ice-9/boot-9.scm:',
      from: ['frames'],
      pattern: file,
      evidence: true,
      read: (draft, match) => {
        files.set(draft, match[1] ?? '');
      },
    },
    {
      name: 'call',
      sample: '      8:6  2 (load-order _)',
      from: ['frames'],
      pattern: call,
      evidence: true,
      read: (draft, match) => {
        const named = files.get(draft) ?? null;
        draft.frame({
          function: (match[4] ?? '').split(/\s/, 1)[0] ?? null,
          file: named === 'unknown file' ? null : named,
          line: numberOf(match[1]),
          column: numberOf(match[2]),
        });
      },
    },
    {
      name: 'error',
      sample: 'shop.scm:4:2: In procedure parse:',
      from: ['frames'],
      pattern: header,
      to: 'message',
      read: (draft, match, line) => {
        draft.raise(null, (match[5] ?? '') + line.rest);
        if (match[1]) draft.place(match[1], Number(match[2]), Number(match[3]));
      },
    },
    {
      name: 'message',
      sample: 'In procedure +: Wrong type argument in position 1: "12,50"',
      from: ['message'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text),
      to: 'end',
      read: (draft, _match, line) => {
        const exception = draft.current();
        if (exception.message) return;
        exception.message = line.text + line.rest;
        exception.span = [exception.span?.[0] ?? line.number, line.number];
      },
    },
    blankLine(['frames']),
  ];
}

function origin(frame: RawFrame): Verdict {
  const path = frame.file ?? '';
  if (path === '') return libraryCode('guile', 'built into the interpreter');
  if (/^(?:ice-9|system|oop|srfi|rnrs|scripts|language|web|sxml)\/|\/share\/guile\//.test(path)) {
    return libraryCode('guile', 'a module of Guile');
  }
  return appCode('outside Guile’s own modules');
}
