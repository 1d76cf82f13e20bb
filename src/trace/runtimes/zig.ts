import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { numberOf } from './place.ts';

// thread 8123 panic: index out of bounds: index 5, len 3    Segmentation fault at address 0x0
const panic =
  /^\s*(?:thread \d{1,12} (panic): (.*)|(Segmentation fault|Bus error|Illegal instruction|General protection exception|Arithmetic exception)( .{0,20}at address 0x[\da-f]{1,16}| \(no address available\)))$/;
// error: InvalidCharacter    error(gpa): memory address 0x7fd4aa22e000 leaked:    FAIL (TestExpectedEqual)
const error = /^\s*(?:(error): (\w{1,200})|(error)\(\w{1,40}\): (.{1,200})|.{0,300}?\bFAIL \((\w{1,200})\))$/;
// /srv/z/shop.zig:12:17: 0x103a5d1 in parse (shop)    ???:?:?: 0x7f1c2a029d8f in ??? (libc.so.6)
const call =
  /^\s*(?:((?:[A-Za-z]:)?[^:\s][^:]{0,1000}?):(\d{1,9}):(\d{1,9})|\?\?\?:\?:\?): 0x[\da-f]{1,16} in (\S.{0,300}?) \(([^()]{1,200})\)$/;

/**
 * Zig: panics and errors that `main` returns; newest call first, each with its source line and a caret.
 *
 * ```
 * idle ─ panic, error ─▶ frames ─ call ─▶ frames ⇄ source, caret
 * ```
 *
 * Format: Zig's lib/std/debug.zig (`printLineInfo`).
 */
export const zig: Runtime = {
  id: 'zig',
  hints: [' panic: ', '.zig:0', '???:?:?: 0x', ' at address 0x'],
  openers: ['thread ', 'error: ', 'Segmentation fault at '],
  order: 'newest-first',
  lead: (above, start) =>
    call.test(start) && (panic.test(above(1) ?? '') || error.test(above(1) ?? '')) ? 1 : 0,
  rules: rules(),
  origin,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'panic',
      sample: 'thread 8123 panic: index out of bounds: index 5, len 3',
      from: ['idle'],
      pattern: panic,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(match[1] ?? match[3] ?? null, (match[2] ?? match[4] ?? '').trim() + line.rest);
      },
    },
    {
      name: 'error that main or a test returned, or a leak',
      sample: 'error: InvalidCharacter',
      from: ['idle'],
      pattern: error,
      to: 'frames',
      evidence: true,
      read: (draft, match) => {
        draft.raise(match[1] ?? match[3] ?? 'error', match[2] ?? match[4] ?? match[5] ?? '');
      },
    },
    {
      name: 'call',
      sample: '/srv/z/shop.zig:12:17: 0x103a5d1 in parse (shop)',
      from: ['idle', 'frames'],
      has: ': 0x',
      pattern: call,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[4] === '???' ? null : (match[4] ?? null),
          file: match[1] ?? null,
          line: numberOf(match[2]),
          column: numberOf(match[3]),
          module: match[5],
        }),
    },
    {
      name: 'caret',
      sample: '                ^',
      from: ['frames'],
      pattern: /^\s*\^~*$/,
      read: (draft) => draft.extend(),
    },
    {
      name: 'source line',
      sample: '    return row.total.cents;',
      from: ['frames'],
      pattern: /^\s+\S/,
      when: (draft) => draft.frames.at(-1)?.source === null,
      read: (draft, _match, line) => draft.source(line.text + line.rest),
    },
    {
      name: 'source line that has lost its indentation',
      sample: 'return row.total.cents;',
      from: ['frames'],
      pattern: /^\S.{0,500}$/,
      when: (draft) => draft.frames.length > 0 && draft.frames.at(-1)?.source === null,
      tentative: true,
      read: (draft, _match, line) => draft.source(line.text + line.rest),
    },
    {
      name: 'frames left out',
      sample: '(3 additional stack frames skipped...)',
      from: ['frames'],
      pattern:
        /^\s*(?:\((\d{1,9}) additional stack frames (?:skipped|not recorded)\.{3}\)|Unwind (?:error|information) .{1,200})$/,
      read: (draft, match) => draft.elide('omitted', match[1] ? Number(match[1]) : null),
    },
  ];
}

function origin(frame: RawFrame): Verdict {
  const file = (frame.file ?? '').replaceAll('\\', '/');
  if (file === '') return libraryCode(frame.module ?? null, 'code without a source');
  const standard =
    /\/(?:lib\/)?(?:zig\/)?(?:lib\/)?std\/|\/zig[\w.+-]*\/lib\/|\/lib\/(?:c|ssp|compiler_rt|test_runner|build_runner|init)(?:\.zig$|\/)/.exec(
      file,
    );
  if (standard) return libraryCode('zig', 'the standard library', standard.index);
  const fetched = /\/\.cache\/zig\/p\/([\w-]+?)-\d/.exec(file);
  if (fetched) return libraryCode(fetched[1] ?? null, 'a fetched package', fetched.index);
  return appCode('outside the standard library');
}
