import { libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { cppOrigin } from './cpp-origin.ts';
import { blankLine } from './message.ts';
import { numberOf, placeCall } from './place.ts';

// #1  0x55d0c0a1b3e0 in parse_total    #0  0x7f1c2a029d90 in ???
const call = /^\s*#(\d{1,6})\s{2}0x[\da-f]{1,16} in (\S{1,300})$/;
// \tat /srv/f/shop.f90:12
const place = /^\s*at (\S.{0,1000}?):(\d{1,9})$/;
const heading = /^\s*(?:Error termination\. Backtrace:|Backtrace for this error:)$/;
// Program aborted. Backtrace:
const aborted = /^\s*(Program aborted)\. Backtrace:$/;
// Fortran runtime error: Bad integer for item 1 in list input    ERROR STOP queue is closed
const error = /^\s*(?:(Fortran runtime (?:error|warning)|Error): (.*)|(ERROR STOP)(?: (.*))?)$/;
// forrtl: severe (174): SIGSEGV, segmentation fault occurred
const intel = /^\s*forrtl: (\w{1,20}) \((\d{1,4})\): (.*)$/;
// relay              0000000000403E2A  parse_total_                 12  relay.f90
const intelCall =
  /^\s*(\S{1,300})\s{1,40}([\dA-F]{8,16})\s{2,40}(\S{1,300})\s{1,40}(\d{1,9}|Unknown)\s{1,40}(\S{1,300})$/;
const signal = /^\s*Program received signal (SIG[A-Z]{2,8}): (.*)$/;

/**
 * Fortran (gfortran): the error, then the calls, newest first, each place on the line below.
 *
 * ```
 * idle ─ At line … of file ─▶ placed ─ runtime error, signal ─▶ told ─ Backtrace ─▶ frames ⇄ place
 *      ─ forrtl ─▶ intel ─ columns, call ─▶ intel
 * ```
 *
 * Format: gcc's libgfortran/runtime/error.c and backtrace.c.
 */
export const fortran: Runtime = {
  id: 'fortran',
  hints: [
    '#0  0x',
    'Fortran runtime error',
    'Program received signal',
    'Error termination. Backtrace',
    'Backtrace for this error',
    'Program aborted. Backtrace',
    'ERROR STOP',
    'forrtl: ',
  ],
  openers: ['Fortran runtime error: ', 'ERROR STOP', 'Program received signal '],
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
        draft.raise(match[1] ?? match[3] ?? null, (match[2] ?? match[4] ?? '') + line.rest);
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
      name: 'abort',
      sample: 'Program aborted. Backtrace:',
      from: ['idle'],
      pattern: aborted,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        draft.raise(match[1] ?? null, '');
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
      sample: '#0  0x55d0c0a1b3e0 in parse_total',
      from: ['idle', 'frames'],
      has: '#',
      pattern: call,
      to: 'frames',
      starts: true,
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
      read: (draft, match) => placeCall(draft, match[1], match[2]),
    },
    {
      name: 'error of the Intel compiler',
      sample: 'forrtl: severe (174): SIGSEGV, segmentation fault occurred',
      from: ['idle'],
      pattern: intel,
      to: 'intel',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(`${match[1]} (${match[2]})`, (match[3] ?? '') + line.rest);
      },
    },
    {
      name: 'columns of its list',
      sample: 'Image              PC                Routine            Line        Source',
      from: ['intel'],
      pattern: /^\s*Image\s+PC\s+Routine\s+Line\s+Source$/,
      evidence: true,
    },
    {
      name: 'call of its list',
      sample: 'relay              0000000000403E2A  parse_total_                 12  relay.f90',
      from: ['intel'],
      pattern: intelCall,
      evidence: true,
      read: (draft, match) => {
        const known = (text: string | undefined) => (text === 'Unknown' ? null : (text ?? null));
        draft.frame({
          function: known(match[3]),
          file: known(match[5]),
          line: match[4] === 'Unknown' ? null : numberOf(match[4]),
          column: null,
          module: match[1],
        });
      },
    },
    blankLine(['told']),
    {
      name: 'last word of the shell',
      sample: 'Segmentation fault (core dumped)',
      from: ['frames'],
      pattern: /^\s*(?:Segmentation fault|Aborted|Floating point exception)\b.{0,60}$/,
      to: 'end',
    },
  ];
}

/** The compiler's runtime library and start-up code, then as for C. */
function origin(frame: RawFrame): Verdict {
  const name = frame.function ?? '';
  if (name === '' && !frame.module) return libraryCode(null, 'code without a name');
  if (/^_gfortran|libgfortran/.test(name)) return libraryCode('libgfortran', 'the runtime library');
  return cppOrigin(frame);
}
