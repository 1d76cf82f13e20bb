import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';

// no total in row at /srv/pl/lib/Orders.pm line 3.    … at x.pl line 2, <STDIN> line 7.    … at -e line 1.    … at (eval 3) line 1.
// A place has a dot, a slash, a dash or a bracket: `look at the line 17.` is a sentence.
const header =
  /^(.*?) at (?=\S{0,1000}?[./\\(-])(\S(?:.{0,1000}?\S)?) line (\d{1,9})(?:, <\S{1,80}> (?:line|chunk) \d{1,12})?\.?$/;
// \tOrders::load(17) called at confess.pl line 2    \teval {...} called at cluck.pl line 4
const call = /^\s*(\S.{0,3000}?) called at (\S(?:.{0,1000}?\S)?) line (\d{1,9})$/;

/**
 * Perl: the message with its place, then the calls that Carp lists, newest first.
 *
 * ```
 * idle ─ message at … line … ─▶ frames ─ called at ─▶ frames
 * ```
 *
 * Format: Carp's longmess (`confess`, `cluck`, `Carp::Always`).
 */
export const perl: Runtime = {
  id: 'perl',
  hints: [' called at '],
  openers: [],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin,
};

function lead(above: (back: number) => string | null): number {
  const first = above(1);
  if (first === null || call.test(first)) return 0;
  // The place ends the message; lines above it may be more of it, which only a line break at its end can tell.
  if (!header.test(first)) return 0;
  const before = above(2);
  return /^\s*at /.test(first) && before !== null && before !== '' && !call.test(before) ? 2 : 1;
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'call',
      sample: '\tOrders::load(17) called at confess.pl line 2',
      from: ['idle', 'frames'],
      has: ' called at ',
      pattern: call,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: nameOf(match[1] ?? ''),
          file: match[2] ?? null,
          line: Number(match[3]),
          column: null,
        }),
    },
    {
      name: 'message that ended in a line break',
      sample: 'no total in row',
      from: ['idle'],
      pattern: /\S/,
      when: (_draft, line) => !header.test(line.text) && !call.test(line.text),
      to: 'message',
      tentative: true,
      read: (draft, _match, line) => {
        draft.raise(null, line.text + line.rest);
      },
    },
    {
      name: 'place below its message',
      sample: ' at kinds.pl line 4.',
      from: ['message', 'frames'],
      has: ' line ',
      pattern: header,
      when: (draft, line) => /^\s*at /.test(line.text) && draft.frames.length === 0,
      to: 'frames',
      evidence: true,
      read: (draft, match) => {
        const exception = draft.current();
        const { location } = exception;
        // What looked like its place was a part of the message.
        if (location) exception.message += ` at ${location.file} line ${location.line}.`;
        draft.place(match[2] ?? '', Number(match[3]));
      },
    },
    {
      name: 'header',
      sample: 'no total in row at /srv/pl/lib/Orders.pm line 3.',
      from: ['idle'],
      has: ' line ',
      pattern: header,
      when: (_draft, line) => !/^\s*\S.* called at /.test(line.text),
      to: 'frames',
      evidence: true,
      read: (draft, match) => {
        // 2024-03-10 02:30:00 ERROR no total …: what a logger says first is not the message.
        const message = (match[1] ?? '').trimStart();
        draft.raise(
          null,
          isLogLine(message)
            ? message.replace(/^.{0,80}?\b(?:ERROR|WARN|FATAL|DIE)\b[\]:> -]{0,5}/, '')
            : message,
        );
        draft.place(match[2] ?? '', Number(match[3]));
      },
    },
    leftOutByAuthor(['frames']),
  ];
}

/** Without its arguments: `Orders::parse(HASH(0x55b8932774b8))` → Orders::parse. */
function nameOf(text: string): string {
  return text.startsWith('eval') ? 'eval' : text.replace(/\(.*$/s, '');
}

function origin(frame: RawFrame): Verdict {
  const file = (frame.file ?? '').replaceAll('\\', '/');
  const system =
    /\/(?:usr\/(?:local\/)?(?:share|lib)(?:\/[\w-]+)?\/perl5?|perl5?\/lib|lib\/perl5|perlbrew|site_perl|vendor_perl)\/|\/\.cpanm?\/|\/strawberry\/perl\//i.exec(
      file,
    );
  if (!system) return appCode('outside Perl’s own folders');
  const module = /^[\w:]+(?=::\w+$)/.exec(frame.function ?? '')?.[0] ?? null;
  return libraryCode(module ?? 'perl', 'installed with Perl', system.index + system[0].length);
}
