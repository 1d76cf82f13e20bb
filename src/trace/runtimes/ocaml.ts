import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { Draft, RawFrame, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { frameOfGroups } from './place.ts';

// Fatal error: exception Failure("int_of_string")    Fatal error: exception Dune__exe__Shop.Declined("x", 3)
const header =
  /^\s*(?:.{0,80}?)Fatal error: exception ((?:[A-Z][\w']{0,200}\.){0,10}[A-Z][\w']{0,200})?(.*)$/;
// Called from Shop.load in file "shop.ml" (inlined), line 6, characters 11-26
const call =
  /^\s*(?:Raised|Re-raised|Called|Raised by primitive operation)(?: at| from| by primitive operation at) (?:(\S.{0,300}?) in )?file "([^"]{1,1000})"(?: \(inlined\))?, lines? (\d{1,9})(?:-\d{1,9})?, characters (\d{1,9})/;

/**
 * OCaml: the exception, then where it was raised and who called, newest first.
 *
 * ```
 * idle ─ Fatal error ─▶ frames ─ Raised at, Called from ─▶ frames
 * ```
 *
 * Format: OCaml's stdlib/printexc.ml (function names since 4.11).
 */
export const ocaml: Runtime = {
  id: 'ocaml',
  hints: ['Fatal error: exception ', 'Raised at ', 'Called from ', 'Re-raised at ', 'Raised by primitive '],
  openers: ['Fatal error: exception '],
  order: 'newest-first',
  lead: (above, start) => (call.test(start) && header.test(above(1) ?? '') ? 1 : 0),
  rules: rules(),
  origin,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'header',
      sample: 'Fatal error: exception Failure("int_of_string")',
      from: ['idle', 'frames'],
      pattern: header,
      when: (draft) => draft.exceptions.length === 0,
      to: 'frames',
      starts: true,
      evidence: true,
      read: readHeader,
    },
    {
      name: 'call',
      sample: 'Called from Shop.load in file "shop.ml", line 6, characters 11-26',
      from: ['idle', 'frames'],
      has: ' file "',
      pattern: call,
      to: 'frames',
      starts: true,
      evidence: true,
      read: frameOfGroups,
    },
    {
      name: 'place nobody knows',
      sample: 'Called from unknown location',
      from: ['frames'],
      pattern: /^\s*(?:Raised|Re-raised|Called)(?: at| from| by primitive operation at) unknown location$/,
      read: (draft) => draft.elide('omitted', 1),
    },
    leftOutByAuthor(['frames']),
  ];
}

/** `Failure("int_of_string")`: a single string in brackets is the message, anything else is shown as it stands. */
function readHeader(draft: Draft, match: RegExpExecArray): void {
  const rest = match[2] ?? '';
  // File "relay.ml", line 12, characters 16-22: Assertion failed
  const place = /^ "([^"]{1,1000})", lines? (\d{1,9})(?:-\d{1,9})?, characters (\d{1,9})-\d{1,9}: /.exec(
    rest,
  );
  if (match[1] === 'File' && place) {
    draft.raise(null, `File${rest}`);
    draft.place(place[1] ?? '', Number(place[2]), Number(place[3]));
    return;
  }
  // Stack overflow    Out of memory
  if (/^ [a-z]/.test(rest)) {
    draft.raise(`${match[1]}${rest}`, '');
    return;
  }
  const text = /^\("((?:[^"\\]|\\.)*)"\)$/.exec(rest)?.[1] ?? /^\((.*)\)$/.exec(rest)?.[1];
  draft.raise(match[1] ?? null, text ?? rest.replace(/^: ?/, ''));
}

function origin(frame: RawFrame): Verdict {
  const name = frame.function ?? '';
  const file = frame.file ?? '';
  if (
    /^(?:Stdlib|Camlinternal\w*|CamlinternalFormat|Unix|Str|Thread|Domain|Effect)(?=[._])/.test(name) ||
    /^stdlib\//.test(file)
  ) {
    return libraryCode('stdlib', 'the standard library');
  }
  const opam = /\/\.?opam\/(?:.*\/)?lib\/([\w-]+)\/|(?:^|\/)_opam\/lib\/([\w-]+)\//.exec(file);
  if (opam) return libraryCode(opam[1] ?? opam[2] ?? null, 'installed by opam', opam.index);
  const known =
    /^(Lwt|Async|Core|Base|Cohttp|Dream|Eio|Yojson|Caqti|Alcotest|Cmdliner|Logs|Fmt|Sexplib\d*)(?=[._])/.exec(
      name,
    );
  if (known) return libraryCode(known[1]?.toLowerCase() ?? null, 'a well-known library');
  return appCode('outside the standard library and opam');
}
