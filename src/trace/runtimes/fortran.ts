import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { Draft, RawFrame, Rule, Runtime } from '../runtime.ts';

// #1  0x55d0c0a1b3e0 in parse_total    #0  0x7f1c2a029d90 in ???
const call = /^\s*#(\d{1,6})\s{2}0x[\da-f]{1,16} in (\S.{0,300})$/;
// \tat /srv/f/shop.f90:12
const place = /^\s+at (\S.{0,1000}?):(\d{1,9})$/;
const heading = /^\s*(?:Error termination\. Backtrace:|Backtrace for this error:)$/;
const error = /^\s*(Fortran runtime (?:error|warning)|Error): (.*)$/;
const signal = /^\s*Program received signal (SIG[A-Z]{2,8}): (.*)$/;

/**
 * Fortran (gfortran): the error, then the calls, newest first, each place on the line below.
 *
 * ```
 * idle ─ At line … of file ─▶ placed ─ runtime error, signal ─▶ told ─ Backtrace ─▶ frames ⇄ place
 * ```
 *
 * Format: gcc's libgfortran/runtime/error.c and backtrace.c.
 */
export const fortran: Runtime = {
  id: 'fortran',
  hints: [
    'Fortran runtime error',
    'Program received signal',
    'Error termination. Backtrace',
    'Backtrace for this error',
  ],
  openers: [],
  order: 'newest-first',
  lead: (above, start) =>
    /^\s*Fortran runtime/.test(start) && /^\s*At line \d/.test(above(1) ?? '') ? 1 : 0,
  rules: rules(),
  origin,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'place of the error',
      sample: 'At line 12 of file shop.f90',
      from: ['idle'],
      pattern: /^\s*At line (\d{1,9}) of file (\S.{0,1000}?)(?: \(unit = .{1,300}\))?$/,
      read: (draft, match) => draft.place(match[2] ?? '', Number(match[1])),
    },
    {
      name: 'runtime error',
      sample: "Fortran runtime error: Index '5' of dimension 1 of array 'totals' above upper bound of 3",
      from: ['idle'],
      pattern: error,
      to: 'told',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      },
    },
    {
      name: 'signal',
      sample: 'Program received signal SIGSEGV: Segmentation fault - invalid memory reference.',
      from: ['idle'],
      pattern: signal,
      to: 'told',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        draft.raise(match[1] ?? null, match[2] ?? '');
      },
    },
    {
      name: 'list follows',
      sample: 'Error termination. Backtrace:',
      from: ['idle', 'told'],
      pattern: heading,
      to: 'frames',
      starts: true,
      evidence: true,
    },
    {
      name: 'call',
      sample: '#1  0x55d0c0a1b3e0 in parse_total',
      from: ['frames'],
      has: '#',
      pattern: call,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[2] === '???' ? null : (match[2] ?? null),
          file: null,
          line: null,
          column: null,
        }),
    },
    {
      name: 'place of a call',
      sample: '\tat /srv/f/shop.f90:12',
      from: ['frames'],
      pattern: place,
      read: readPlace,
    },
    {
      name: 'blank before the list',
      sample: '',
      from: ['told'],
      pattern: /^$/,
      tentative: true,
    },
    {
      name: 'last word of the shell',
      sample: 'Segmentation fault (core dumped)',
      from: ['frames'],
      pattern: /^\s*(?:Segmentation fault|Aborted|Floating point exception)\b.{0,60}$/,
      to: 'end',
    },
  ];
}

function readPlace(draft: Draft, match: RegExpExecArray): void {
  const frame = draft.frames.at(-1);
  if (!frame || frame.file !== null) return;
  frame.file = match[1] ?? null;
  frame.line = Number(match[2]);
  draft.extend();
}

function origin(frame: RawFrame): Verdict {
  const name = frame.function ?? '';
  const file = frame.file ?? '';
  if (name === '') return libraryCode(null, 'code without a name');
  if (
    /^(?:_start|__libc_\w+|_gfortran\w*)$|libgfortran/.test(name) ||
    /sysdeps|\/csu\/|^\.\/(?:signal|stdlib)\//.test(file)
  ) {
    return libraryCode('libc', 'start-up code and the runtime library');
  }
  return appCode('the program itself');
}
