import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { call, callAt, headerOf, shell, shellPlace } from './gecko-lines.ts';
import { moreOfMessage } from './message.ts';
import { frameOfGroups } from './place.ts';
import { v8Origin } from './v8-origin.ts';

/**
 * JavaScript in Firefox (SpiderMonkey) and Safari (JavaScriptCore): `function@place`, newest call first. `Error.stack`
 * holds no header there; consoles print one above.
 *
 * ```
 * idle ─ header ─▶ message ─ frame ─▶ frames
 *      ─ frame ─▶ frames
 * ```
 *
 * Format: https://developer.mozilla.org/docs/Web/JavaScript/Reference/Global_Objects/Error/stack and
 * JavaScriptCore's runtime/StackFrame.cpp.
 */
export const gecko: Runtime = {
  id: 'firefox',
  hints: [
    '@http://',
    '@https://',
    '@file://',
    '@[native code]',
    '@resource://',
    '@chrome://',
    '@moz-extension://',
    '@webpack',
    '@blob:',
    '@debugger eval code',
    '.js:0',
    '.mjs:0',
    '.ts:0',
    '.jsx:0',
    '.tsx:0',
    '.html:0',
    ' code@',
  ],
  glance: /@|(?:^|\s)at \S{1,1000}:\d{1,9}$/,
  openers: [],
  order: 'newest-first',
  lead(above, start) {
    if (shellPlace.test(start)) return shell.test(above(1) ?? '') ? 1 : 0;
    return callAt(start) ? headerAbove(above) : 0;
  },
  rules: rules(),
  origin,
  identify: ({ frames, exceptions, memory }) => {
    const names = frames.map((frame) => frame.function ?? '');
    const native = memory.native === 1 || names.some((name) => /^(?:global|module|eval) code$/.test(name));
    const wording = exceptions.some(({ message }) =>
      /^Can't find variable: |\(evaluating '/.test(message ?? ''),
    );
    return native || wording || memory.shell === 1 ? 'safari' : 'firefox';
  },
};

/** The header stands right above, at most a few lines of message away. */
function headerAbove(above: (back: number) => string | null): number {
  for (let back = 1; back <= 8; back++) {
    const line = above(back);
    if (line === null || line === '') return 0;
    if (headerOf(line)) return back;
    if (isLogLine(line)) return 0;
  }
  return 0;
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'frame',
      sample: 'total/<@http://127.0.0.1:8950/js/app.js:4:52',
      from: ['idle', 'message', 'frames'],
      has: '@',
      pattern: call,
      when: (_draft, line) => callAt(line.text) !== null,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        const frame = callAt(line.text);
        if (frame) draft.frame(frame);
        if (match[2] === '[native code]') draft.memory.native = 1;
      },
    },
    {
      name: 'frame without a place',
      sample: 'rule@',
      from: ['frames', 'message'],
      has: '@',
      pattern: /^\s*([\w$.<>/ ]{0,200})@$/,
      to: 'frames',
      read: (draft, match) => {
        draft.frame({ function: match[1] || null, file: null, line: null, column: null });
        draft.memory.placeless = 1;
      },
    },
    {
      name: 'frame in the console of Firefox',
      sample: '    onCheckout http://127.0.0.1:8950/js/app.js:9',
      from: ['message', 'frames'],
      has: '://',
      pattern:
        /^\s+(?:(\S{1,200}) )?((?:https?|file|resource|chrome|moz-extension|webpack):\/\/\S{1,2000}?):(\d{1,9})(?::(\d{1,9}))?$/,
      to: 'frames',
      evidence: true,
      read: frameOfGroups,
    },
    {
      name: 'header',
      sample: "Exception: TypeError: undefined is not an object (evaluating 'i.price.amount')",
      from: ['idle'],
      pattern: /\S/,
      when: (_draft, line) => headerOf(line.text) !== null,
      to: 'message',
      evidence: true,
      read: (draft, _match, line) => {
        const header = headerOf(line.text);
        draft.memory.base = line.indent;
        if (line.text.trimStart().startsWith('Exception: ')) draft.memory.shell = 1;
        draft.raise(header?.type ?? null, (header?.message ?? '') + line.rest);
      },
    },
    {
      name: 'place of a syntax error in the shell',
      sample: 'at orders.js:4',
      from: ['idle', 'message'],
      pattern: shellPlace,
      when: (draft) => draft.memory.shell === 1 || draft.exceptions.length === 0,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) => draft.place(match[1] ?? '', Number(match[2])),
    },
    {
      name: 'cause in GJS',
      sample: 'Caused by: TypeError: no card',
      from: ['frames'],
      pattern: /^\s*Caused by: (\S.*)$/,
      when: (_draft, _line, match) => headerOf(match[1] ?? '') !== null,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => {
        const header = headerOf(match[1] ?? '');
        draft.raise(header?.type ?? null, (header?.message ?? '') + line.rest, 'cause');
      },
    },
    leftOutByAuthor(['message', 'frames'], 'frames'),
    moreOfMessage(['message']),
  ];
}

/** As V8's, with the names of these engines for code without a file. */
function origin(frame: RawFrame) {
  if (frame.file === null) {
    return /^(?:eval code|global code|rule)$/.test(frame.function ?? '')
      ? appCode('code without a file')
      : libraryCode('javascript', 'a built-in of the language');
  }
  if (frame.file === 'self-hosted') return libraryCode('javascript', 'a built-in of the language');
  if (/^(?:resource|chrome):\/\//.test(frame.file)) return libraryCode('firefox', 'the browser’s own code');
  return v8Origin(frame);
}
