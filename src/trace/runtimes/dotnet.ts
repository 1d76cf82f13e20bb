import { isLogLine } from '../log-line.ts';
import type { Draft, Line, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { endOfInner, headerOf, inner, lead, readCall } from './dotnet-lines.ts';
import { dotnetOrigin } from './dotnet-origin.ts';
import { blankInMessage, sayLine } from './message.ts';

/**
 * .NET and Mono: newest call first; of a chain (`A ---> B`) the inner exception's calls come before the outer's.
 *
 * ```
 * idle ─ header ─▶ message ─ frame ─▶ frames ─ End of inner exception ─▶ frames ─ (Inner Exception #0) ─▶ message …
 *      ─ frame ─▶ frames
 * ```
 *
 * Format: System.Exception.ToString and System.Diagnostics.StackTrace.ToString, whose words are translated; Mono adds
 * the offset of the instruction.
 */
export const dotnet: Runtime = {
  id: 'dotnet',
  hints: [
    '  at ',
    '\tat ',
    '   bei ',
    '   à ',
    '   en ',
    '   в ',
    '   em ',
    '   위치: ',
    '   場所 ',
    '   在 ',
    '   w ',
    'nhandled exception',
    'nhandled Exception',
    'UNHANDLED EXCEPTION',
    ' ---> ',
    'at System.',
    'at Microsoft.',
    '.cs:line 0',
    '.cs:0',
    ' (at Assets/',
  ],
  openers: ['   at ', '  at ', 'at '],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin: dotnetOrigin,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'frame',
      sample: '   at Acme.Shop.Keys..ctor(String path) in C:\\Users\\Build Agent\\src\\Keys.cs:line 12',
      from: ['idle', 'message', 'frames'],
      has: '(',
      pattern: /^\s*\S{1,6} \S|\(at .{1,1000}:\d{1,9}\)$/,
      when: (draft, line) => readCall(line.text, draft.frames.length > 0) !== null,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, _match, line) => {
        const frame = readCall(line.text, true);
        if (frame) draft.frame(frame);
      },
    },
    {
      name: 'end of an inner exception',
      sample: '   --- End of inner exception stack trace ---',
      from: ['message', 'frames'],
      pattern: endOfInner,
      to: 'frames',
      evidence: true,
      read: (draft) => {
        draft.memory.level = Math.max(0, (draft.memory.level ?? 1) - 1);
        draft.resume(draft.memory.level);
      },
    },
    {
      name: 'end of what ran before an await',
      sample: '--- End of stack trace from previous location ---',
      from: ['frames'],
      pattern: /^\s*--- .{4,120} ---$/,
      evidence: true,
    },
    {
      name: 'member of an aggregate',
      sample: '---> (Inner Exception #0) System.FormatException: Input string was not in a correct format.',
      from: ['message', 'frames'],
      pattern:
        /^\s*---> ?\((?:Inner Exception|Innere Ausnahme|Exception interne|내부 예외) ?#?\d{1,6}\)\s?(.*)$/,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => raiseChain(draft, match[1] ?? '', line, 'group-member'),
    },
    {
      name: 'inner exception',
      sample: ' ---> System.FormatException: Input string was not in a correct format.',
      from: ['message'],
      pattern: inner,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => raiseChain(draft, match[1] ?? '', line, 'cause'),
    },
    {
      name: 'end of a member',
      sample: '<---',
      from: ['frames'],
      pattern: /^\s*(?:<---)+$/,
    },
    {
      name: 'preamble',
      sample: 'Unhandled Exception:',
      from: ['idle'],
      pattern: /^\s*(?:Unhandled [Ee]xception[.:]|\[ERROR\] FATAL UNHANDLED EXCEPTION:)$/,
      starts: true,
    },
    {
      name: 'header',
      sample: 'Unhandled exception. System.IO.FileNotFoundException: Could not find file',
      from: ['idle'],
      pattern: /\S/,
      when: (_draft, line) => headerOf(line.text) !== null,
      to: 'message',
      evidence: true,
      read: (draft, _match, line) => {
        draft.memory.base = line.indent;
        raiseChain(draft, line.text, line);
      },
    },
    leftOutByAuthor(['message', 'frames'], 'frames'),
    {
      name: 'more of the message',
      sample: "File name: 'C:\\Program Files\\Shop\\keys.pem'",
      from: ['message'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text.trimStart()),
      tentative: true,
      read: readMessage,
    },
    blankInMessage(['message', 'frames']),
  ];
}

/** `A: msg ---> B: msg`: each is the cause of the one before it, and the last one's frames come first. */
function raiseChain(draft: Draft, text: string, line: Line, relation?: 'cause' | 'group-member'): void {
  const [first = '', ...others] = (text + line.rest).replace(/(?:<---)+$/, '').split(/\s+---> (?!\()/);
  const header = headerOf(first);
  draft.raise(header?.type ?? null, header?.message ?? first.trim(), relation);
  for (const other of others) {
    const cause = headerOf(other);
    draft.raise(cause?.type ?? null, cause?.message ?? other, 'cause');
  }
  draft.memory.level = draft.exceptions.length - 1;
}

/** A message of several lines may end in an inner exception. */
function readMessage(draft: Draft, match: RegExpExecArray, line: Line): void {
  const at = line.text.indexOf(' ---> ');
  if (at < 0) sayLine(draft, match, line);
  else {
    draft.say(line.text.slice(0, at));
    raiseChain(draft, line.text.slice(at + ' ---> '.length), line, 'cause');
  }
}
