import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { sayLine } from './message.ts';

const marks =
  /^\s*(?:while (?:executing|compiling|evaluating .{1,200})|invoked from within|\(compiling .{1,200}\))$/;
//     (procedure "f" line 1)    (file "rec.tcl" line 1)    ("foreach" body line 3)    (class "Shop" method "load" line 4)
const site = /^\s*\((?:(procedure|file|proc) "(.{1,300})" line (\d{1,9})|(.{1,300}) line (\d{1,9}))\)$/;

/**
 * Tcl's errorInfo: the message, the command in quotes, and where it stood, newest first.
 *
 * ```
 * idle ─ message ─▶ message ─ while executing ─▶ command ─ "f 0" ─▶ command ─ (procedure …) ─▶ frames ─ invoked from within ─▶ command …
 * ```
 *
 * Format: https://www.tcl-lang.org/man/tcl8.6/TclCmd/tclvars.htm (errorInfo), Tcl's generic/tclNamesp.c. `frames` are the
 * commands that were running, as Tcl counts them: one for each place in brackets.
 */
export const tcl: Runtime = {
  id: 'tcl',
  hints: ['while executing', 'while compiling', 'invoked from within', '(procedure "', '(file "'],
  openers: [],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin,
};

function lead(above: (back: number) => string | null, start: string): number {
  if (!/^\s*while /.test(start)) return 0;
  const line = above(1);
  return line === null || line === '' || isLogLine(line) ? 0 : 1;
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'command follows',
      sample: 'while executing',
      from: ['idle', 'message', 'frames', 'command'],
      pattern: marks,
      to: 'command',
      starts: true,
      evidence: true,
    },
    {
      name: 'place',
      sample: '    (procedure "f" line 1)',
      from: ['idle', 'frames', 'command'],
      has: ' line ',
      pattern: site,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[1] === 'file' ? null : (match[2] ?? match[4] ?? null),
          file: match[1] === 'file' ? (match[2] ?? null) : null,
          line: Number(match[3] ?? match[5]),
          column: null,
        }),
    },
    {
      name: 'command',
      sample: '"f [expr {$n + 1}] "',
      from: ['command'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text),
      read: (draft, _match, line) => {
        if (draft.frames.length > 0) draft.extend();
        void line;
      },
    },
    {
      name: 'message',
      sample: 'too many nested evaluations (infinite loop?)',
      from: ['idle'],
      pattern: /\S/,
      to: 'message',
      read: (draft, _match, line) => {
        draft.memory.base = 0;
        draft.raise(null, line.text + line.rest);
      },
    },
    {
      name: 'more of the message',
      sample: 'second line',
      from: ['message'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text),
      tentative: true,
      read: sayLine,
    },
  ];
}

function origin(frame: RawFrame): Verdict {
  const file = frame.file ?? '';
  if (/\/(?:share|lib)\/(?:tcltk|tcl\d?[\d.]*|tcllib[\d.]*)\//.test(file))
    return libraryCode('tcl', 'installed with Tcl');
  if (/^::(?:tcl|tk|http|json|oo)::/.test(frame.function ?? ''))
    return libraryCode('tcl', 'a command of Tcl itself');
  return appCode('a command of the script');
}
