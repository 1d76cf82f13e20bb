import { isLogLine } from '../log-line.ts';
import type { Draft, Rule, Runtime } from '../runtime.ts';
import { cppOrigin } from './cpp-origin.ts';
import { numberOf } from './place.ts';

//     #0 0x559e6a4cb6f0 in oob(int) /srv/cpp/shop.cpp:15    #0 bump() /srv/cpp/shop.cpp:19:50 (shop+0x4e2)
const call = /^\s*#(\d{1,6}) (?:(0x[\da-f]{1,16})(?: in)? {1,2})?(\S.*)$/;
// ==30544==ERROR: AddressSanitizer: stack-buffer-overflow on address …    WARNING: ThreadSanitizer: data race (pid=8123)
const header = /^\s*(?:==\d{1,10}==)?\s?(?:ERROR|WARNING): (\w{1,20}Sanitizer): (.*)$/;
// shop.cpp:30:5: runtime error: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'
const undefinedBehaviour =
  /^\s*((?:[A-Za-z]:)?[^:\s][^:]{0,1000}?):(\d{1,9}):(\d{1,9}): (runtime error): (.*)$/;
// =================================================================    AddressSanitizer:DEADLYSIGNAL
const opening = /^\s*(?:={10,}|\w{1,30}Sanitizer:DEADLYSIGNAL)$/;

/**
 * Reports of the sanitizers of clang and gcc (address, leak, memory, thread, undefined behaviour): several stacks under
 * one error, then a picture of the memory.
 *
 * ```
 * idle ─ header ─▶ report ─ frame ─▶ report ─ SUMMARY ─▶ summary ─ shadow bytes, ABORTING
 * ```
 *
 * Format: compiler-rt/lib/sanitizer_common (`stack_trace_format`) and the reports of each sanitizer.
 */
export const sanitizer: Runtime = {
  id: 'cpp',
  hints: ['Sanitizer: ', ': runtime error: ', '#0 0x'],
  openers: [
    'ERROR: AddressSanitizer',
    'ERROR: LeakSanitizer',
    'WARNING: ThreadSanitizer',
    'WARNING: MemorySanitizer',
  ],
  order: 'newest-first',
  lead(above) {
    let back = 0;
    while (back < 3 && opening.test(above(back + 1) ?? '')) back++;
    return back;
  },
  rules: rules(),
  origin: (frame) => cppOrigin({ ...frame, function: (frame.function ?? '').replace(/\(.*$/s, '') }),
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'ruler',
      sample: '=================================================================',
      from: ['idle'],
      pattern: opening,
    },
    {
      name: 'header',
      sample:
        '==30540==ERROR: AddressSanitizer: heap-use-after-free on address 0x60400000001c at pc 0x55ec5f9d95fe',
      from: ['idle', 'report'],
      has: 'Sanitizer: ',
      pattern: header,
      to: 'report',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(
          match[1] ?? null,
          (match[2] ?? '') + line.rest,
          draft.exceptions.length > 0 ? 'next' : undefined,
        );
      },
    },
    {
      name: 'undefined behaviour',
      sample:
        "shop.cpp:30:5: runtime error: signed integer overflow: 2147483647 + 1 cannot be represented in type 'int'",
      from: ['idle', 'report'],
      has: ': runtime error: ',
      pattern: undefinedBehaviour,
      to: 'report',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(
          match[4] ?? null,
          (match[5] ?? '') + line.rest,
          draft.exceptions.length > 0 ? 'next' : undefined,
        );
        draft.place(match[1] ?? '', Number(match[2]), Number(match[3]));
      },
    },
    {
      name: 'frame',
      sample: '    #0 0x559e6a4cb6f0 in oob(int) /srv/cpp/shop.cpp:15',
      from: ['idle', 'report'],
      has: '#',
      pattern: call,
      when: (draft, _line, match) => match[2] !== undefined || draft.exceptions.length > 0,
      to: 'report',
      starts: true,
      evidence: true,
      read: readFrame,
    },
    {
      name: 'summary',
      sample: 'SUMMARY: AddressSanitizer: heap-use-after-free /srv/cpp/shop.cpp:14 in uaf()',
      from: ['report'],
      pattern: /^\s*SUMMARY: \w{1,30}Sanitizer: /,
      to: 'summary',
      evidence: true,
    },
    {
      name: 'process that ends',
      sample: '==30540==ABORTING',
      from: ['report', 'summary'],
      pattern: /^\s*==\d{1,10}==(?:ABORTING|The signal |Hint: |\w)/,
    },
    {
      name: 'picture of the memory',
      sample: '  0x0c087fff7fb0: 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00',
      from: ['summary'],
      pattern:
        /^(?:Shadow byte|=>?\s*0x|\s*0x[\da-f]{6,16}: ?[\da-f]|\s+[A-Z][\w /'-]{3,40}: {2,}[\da-f]{2}|\s+Partially addressable: )/,
    },
    {
      name: 'end of the report',
      sample: '==================',
      from: ['summary'],
      pattern: /^={10,}$/,
      to: 'end',
    },
    {
      name: 'what the report says between stacks',
      sample: 'freed by thread T0 here:',
      from: ['report'],
      pattern: /^(?!#)/,
      when: (_draft, line) => !isLogLine(line.text) || /^[=-]{5,}/.test(line.text),
      tentative: true,
      read: (draft, _match, line) => {
        if (line.text.endsWith(':')) draft.entitle(line.text.trim().slice(0, -1));
      },
    },
  ];
}

/** `in f(int) /srv/a.cpp:15:3`, `in _start (/srv/app+0x3420) (BuildId: …)`, `<null> (app+0x4e2)`, `(/lib/x.so+0x1)`. */
function readFrame(draft: Draft, match: RegExpExecArray): void {
  if (match[1] === '0') draft.stack();
  const bare = (match[3] ?? '').replace(/ \(BuildId: [^)]*\)$/, '');
  const object = /(?:^|\s)\(([^()]{1,1000})\+0x[\da-f]{1,16}\)$/.exec(bare);
  const rest = object ? bare.slice(0, object.index) : bare;
  const place = /\s((?:[A-Za-z]:)?[^\s:]{1,1000}?)(?::(\d{1,9}))?(?::(\d{1,9}))?$/.exec(rest);
  const hasFile =
    place !== null && place[1] !== '<null>' && (place[2] !== undefined || /[/.]/.test(place[1] ?? ''));
  draft.frame({
    function: (place && (hasFile || place[1] === '<null>') ? rest.slice(0, place.index) : rest) || null,
    file: hasFile ? (place[1] ?? null) : null,
    line: hasFile ? numberOf(place[2]) : null,
    column: hasFile ? numberOf(place[3]) : null,
    module: object?.[1],
  });
}
