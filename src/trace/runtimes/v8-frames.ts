import type { Draft, Line, Rule } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { frameOfGroups } from './place.ts';
import { markedCall, readCall } from './v8-lines.ts';

/** Call sites: `at f (file:3:4)`, as a browser's console and Vitest print them, and the ones left out. */
export const frameRules: readonly Rule[] = [
  {
    name: 'frame, with the error’s properties to follow',
    sample: '    at node:internal/main/run_main_module:28:49 {',
    from: ['idle', 'message', 'frames', 'props'],
    pattern: /^\s*at (\S.*) \{$/,
    when: isCall,
    to: 'props',
    starts: true,
    evidence: true,
    read: (draft, match) => {
      readFrame(draft, match);
      draft.memory.braces = (draft.memory.braces ?? 0) + 1;
    },
  },
  {
    name: 'frame',
    sample: '    at async OrderRepo.latest (/srv/web/orders.js:7:18)',
    from: ['idle', 'message', 'frames', 'props'],
    pattern: /^\s*at (\S.*)$/,
    when: isCall,
    to: 'frames',
    starts: true,
    evidence: true,
    read: readFrame,
  },
  {
    name: 'frame in Vitest’s report',
    sample: ' ❯ exports.total lib/total.js:1:36',
    from: ['idle', 'message', 'frames'],
    has: '❯ ',
    pattern: markedCall,
    to: 'frames',
    starts: true,
    evidence: true,
    read: frameOfGroups,
  },
  {
    name: 'call in the console of Chrome',
    sample: 'onCheckout @ app.js:12',
    from: ['message', 'frames'],
    has: ' @ ',
    pattern: /^\s*(\S.{0,300}?)\s@ (\S{1,1000}?):(\d{1,9})(?::(\d{1,9}))?$/,
    to: 'frames',
    evidence: true,
    read: frameOfGroups,
  },
  {
    name: 'asynchronous step in the console of Chrome',
    sample: 'setTimeout (async)',
    from: ['frames'],
    pattern:
      /^\s*(?:[\w.$ ]{1,80} \(async\)|await in \S{1,200}|Promise\.\w{1,20}|set(?:Timeout|Interval|Immediate)|requestAnimationFrame|XMLHttpRequest\.send)$/,
    tentative: true,
  },
  {
    name: 'frames that the outer error has too',
    sample: '    ... 5 lines matching cause stack trace ...',
    from: ['frames'],
    pattern: /^\s*\.\.\. (\d{1,9}) lines? matching cause stack trace \.\.\.$/,
    read: (draft, match) => draft.elide('common', Number(match[1])),
  },
  leftOutByAuthor(['message', 'frames'], 'frames'),
  {
    name: 'where an error was emitted',
    sample: "Emitted 'error' event on Socket instance at:",
    from: ['frames'],
    pattern: /^\s*Emitted '.{1,60}' event (?:on .{1,100} instance )?at:$/,
  },
  {
    name: 'where a value was thrown that is no error',
    sample: 'Thrown at:',
    from: ['idle', 'message', 'after'],
    pattern: /^\s*Thrown at:$/,
    to: 'frames',
    evidence: true,
  },
];

/** Alone at the margin, a file and a line may be anything: JavaScriptCore's shell says so where a syntax error is. */
function isCall(draft: Draft, line: Line, match: RegExpExecArray): boolean {
  const call = readCall(match[1] ?? '');
  if (!call) return false;
  return line.indent > 0 || draft.frames.length > 0 || call.column !== null || call.line === null;
}

function readFrame(draft: Draft, match: RegExpExecArray): void {
  const frame = readCall(match[1] ?? '');
  if (frame) draft.frame(frame);
}
