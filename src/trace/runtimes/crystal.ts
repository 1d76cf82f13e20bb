import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { moreOfMessage } from './message.ts';
import { numberOf } from './place.ts';

// Unhandled exception: Invalid Int32: "12,50" (ArgumentError)    Unhandled exception in spawn: x (Shop::Declined)
const header =
  /^\s*(?:Unhandled exception(?: in spawn(?:\([^)]{0,100}\))?)?|Caused by): (?:(.*?) ?\(((?:[A-Z]\w{0,100}(?:\([^()]{0,100}\))?(?:::)?){1,8})\)|(.*))$/;
// second line: drained (Relay::Closed)
const lastLine = /^(.*?) ?\(((?:[A-Z]\w{0,100}(?:\([^()]{0,100}\))?(?:::)?){1,8})\)$/;
//   from shop.cr:2:3 in 'parse'    from /lib/x86_64-linux-gnu/libc.so.6 in '??'    from ???
const call = /^\s*from (?:(\S.{0,1000}?)(?::(\d{1,9}):(\d{1,9}))? in '(.{1,400})'|\?\?\?)$/;

/**
 * Crystal: the message with its type in brackets, then the calls, newest first; causes below.
 *
 * ```
 * idle ─ header ─▶ message ─ from ─▶ frames ─ Caused by ─▶ message …
 * ```
 *
 * Format: Crystal's src/exception.cr (`inspect_with_backtrace`) and exception/call_stack.
 */
export const crystal: Runtime = {
  id: 'crystal',
  hints: ['Unhandled exception', '.cr:0', '  from '],
  openers: ['Unhandled exception: '],
  order: 'newest-first',
  lead(above, start) {
    if (header.test(start)) return 0;
    let caught = 0;
    for (let back = 1; back <= 10; back++) {
      const line = above(back);
      if (line === null || isLogLine(line)) break;
      if (header.test(line)) return back;
      if (back === 1 && lastLine.test(line)) caught = 1;
    }
    return caught;
  },
  rules: rules(),
  origin,
  accept: ({ frames }) => frames.length > 0,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'header',
      sample: 'Unhandled exception: Invalid Int32: "12,50" (ArgumentError)',
      from: ['idle', 'frames'],
      has: ': ',
      pattern: header,
      when: (draft, line) => draft.exceptions.length > 0 === line.text.trimStart().startsWith('Caused by'),
      to: 'message',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.memory.base = line.indent;
        draft.raise(
          match[2] ?? null,
          match[1] ?? match[3] ?? '',
          draft.exceptions.length > 0 ? 'cause' : undefined,
        );
      },
    },
    {
      name: 'call',
      sample: "  from shop.cr:2:3 in 'parse'",
      from: ['idle', 'message', 'frames'],
      has: 'from ',
      pattern: call,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[4] && match[4] !== '??' ? match[4] : null,
          file: match[1] ?? null,
          line: numberOf(match[2]),
          column: numberOf(match[3]),
        }),
    },
    leftOutByAuthor(['message', 'frames'], 'frames'),
    {
      name: 'last line of the message, with the type',
      sample: 'second line: drained (Relay::Closed)',
      from: ['message'],
      pattern: lastLine,
      when: ({ exceptions }, line) => exceptions.at(-1)?.type === null && !isLogLine(line.text),
      tentative: true,
      read(draft, match) {
        draft.say(match[1] ?? '');
        const raised = draft.exceptions.at(-1);
        if (raised) raised.type = match[2] ?? null;
      },
    },
    moreOfMessage(['message']),
    {
      name: 'message of an exception that was caught',
      sample: 'depth 4 is closed (Relay::Closed)',
      from: ['idle'],
      pattern: lastLine,
      to: 'message',
      tentative: true,
      read: (draft, match) => {
        draft.raise(match[2] ?? null, match[1] ?? '');
      },
    },
  ];
}

function origin(frame: RawFrame): Verdict {
  const file = frame.file ?? '';
  if (file === '' || /^(?:_start|__libc_\w+|main_user_code)$/.test(frame.function ?? '')) {
    return libraryCode('crystal', 'start-up code');
  }
  const standard = /\/(?:lib|share)\/crystal\/|(?:^|\/)crystal\/src\//.exec(file);
  if (standard) return libraryCode('crystal', 'the standard library', standard.index);
  const shard = /(?:^|\/)lib\/([\w-]+)\/src\//.exec(file);
  if (shard) return libraryCode(shard[1] ?? null, 'a shard', shard.index);
  if (/\.so(?:\.\d+)*$/.test(file)) return libraryCode('libc', 'a shared object of the system');
  return appCode('outside shards and the standard library');
}
