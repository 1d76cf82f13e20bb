import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { sayLine } from './message.ts';
import { numberOf } from './place.ts';

//    /srv/misc/shop.rkt:5:0    /srv/misc/shop.rkt:5:0: parse    …/private/map.rkt:40:19: loop
const call = /^\s*(\S.{0,1000}?\.\w{1,6}):(\d{1,9}):(\d{1,9})(?:: (\S.{0,300}))?$/;
//    body of "/srv/misc/shop.rkt"
const body = /^\s*body of (?:"([^"]{1,1000})"|(\S.{0,1000}))$/;
const heading = /^\s*(?:context\.\.\.:|errortrace\.\.\.:)$/;

/**
 * Racket: the message with its details, then `context...:`, newest call first.
 *
 * ```
 * idle ─ message ─▶ message ─ context...: ─▶ frames ─ call ─▶ frames
 * ```
 *
 * Format: https://docs.racket-lang.org/reference/exns.html (`error-display-handler`).
 */
export const racket: Runtime = {
  id: 'racket',
  hints: ['context...:', 'errortrace...:'],
  openers: [],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin,
};

/** The message's details are indented; its first line is not. */
function lead(above: (back: number) => string | null): number {
  for (let back = 1; back <= 20; back++) {
    const line = above(back);
    if (line === null || line === '' || isLogLine(line)) return 0;
    if (!/^\s/.test(line)) return back;
  }
  return 0;
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'list follows',
      sample: '  context...:',
      from: ['idle', 'message', 'frames'],
      pattern: heading,
      to: 'frames',
      starts: true,
      evidence: true,
    },
    {
      name: 'call',
      sample: '   /srv/misc/shop.rkt:5:0: parse',
      from: ['frames'],
      pattern: call,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[4] ?? null,
          file: match[1] ?? null,
          line: numberOf(match[2]),
          column: numberOf(match[3]),
        }),
    },
    {
      name: 'body of a module',
      sample: '   body of "/srv/misc/shop.rkt"',
      from: ['frames'],
      pattern: body,
      evidence: true,
      read: (draft, match) =>
        draft.frame({ function: 'body', file: match[1] ?? match[2] ?? null, line: null, column: null }),
    },
    {
      name: 'calls that repeat',
      sample: '   [repeats 3 more times]',
      from: ['frames'],
      pattern: /^\s*\[repeats (\d{1,9}) more times?\]$/,
      read: (draft, match) => draft.elide('repeated', Number(match[1])),
    },
    {
      name: 'calls left out in print',
      sample: '   ...',
      from: ['frames'],
      pattern: /^\s*\.{3}$/,
      read: (draft) => draft.elide('omitted', null),
    },
    {
      name: 'call without a place',
      sample: '   load-order',
      from: ['frames'],
      pattern: /^ {3}([^\s:()"]{1,200})$/,
      read: (draft, match) =>
        draft.frame({ function: match[1] ?? null, file: null, line: null, column: null }),
    },
    {
      name: 'message',
      sample: '+: contract violation',
      from: ['idle'],
      pattern: /^\S/,
      to: 'message',
      read: (draft, _match, line) => {
        draft.memory.base = 0;
        draft.raise(null, line.text + line.rest);
      },
    },
    {
      name: 'detail of the message',
      sample: '  expected: number?',
      from: ['message'],
      pattern: /^\s+\S/,
      tentative: true,
      read: sayLine,
    },
  ];
}

function origin(frame: RawFrame): Verdict {
  const file = frame.file ?? '';
  const system =
    /\/(?:racket|Racket[^/]*)\/(?:collects|share\/pkgs|pkgs)\/|^(?:\.{3}|…)\/|\/share\/racket\/|\/\.local\/share\/racket\/[^/]+\/pkgs\/([^/]+)/.exec(
      file,
    );
  if (system) return libraryCode(system[1] ?? 'racket', 'installed with Racket', system.index);
  return appCode('outside Racket’s own folders');
}
