import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode } from '../origin.ts';
import type { RawFrame, Rule, Runtime } from '../runtime.ts';
import { authorCut } from './cuts.ts';
import { sayLine } from './message.ts';
import { namedHeader, plainHeader } from './v8-lines.ts';
import { v8Origin } from './v8-origin.ts';

// total/<@http://shop.example/app.js:4:52    @http://…:8:35    reduce@[native code]    promise callback*main@…    rule@
const call =
  /^\s*([^@\s()]{0,200}|(?:get|set|async|bound) [^@\s]{1,200}|(?:global|module|eval|wasm) code|[\w ]{1,40}\*[^@\s]{0,200}|[^@]{0,200}\bhandler\*[^@\s]{0,200})@(.*)$/;
// http://shop.example/app.js line 12 > eval:1:21    js/shell.js:3:48
const place = /^(.{0,2000}?\S):(\d{1,9})(?::(\d{1,9}))?$/;
// A file or an address, not a host: no mail to anna@shop.example:25.
const isFile =
  /^(?:[a-z][\w+.-]{1,30}:\/\/|webpack|blob:|\.{0,2}\/|[A-Za-z]:[\\/]|debugger eval code$|self-hosted$)|\.(?:[cm]?[jt]sx?|html?|vue|svelte)(?:\?\S{0,200})?$| > (?:eval|Function|WebAssembly)$/;

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
  openers: [],
  order: 'newest-first',
  lead: (above, start) => (callAt(start) ? headerAbove(above) : 0),
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

/** A call, or null; `frame@` alone is one only among others. */
function callAt(text: string): RawFrame | null {
  const match = call.exec(text);
  if (!match) return null;
  const name = match[1]?.trim() || null;
  const where = match[2] ?? '';
  if (where === '[native code]') return { function: name, file: null, line: null, column: null };
  const at = place.exec(where);
  if (!at || !isFile.test(at[1] ?? '')) return null;
  // A path without a column may be anything; an address may not.
  if (at[3] === undefined && !/^\w{2,30}:\/\//.test(at[1] ?? '')) return null;
  return { function: name, file: at[1] ?? null, line: Number(at[2]), column: at[3] ? Number(at[3]) : null };
}

/** The header stands right above, at most a few lines of message away. */
function headerAbove(above: (back: number) => string | null): number {
  for (let back = 1; back <= 8; back++) {
    const line = above(back);
    if (line === null || line === '') return 0;
    if (namedHeader(line) || plainHeader(line)) return back;
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
      read: (draft, match) =>
        draft.frame({
          function: match[1] ?? null,
          file: match[2] ?? null,
          line: Number(match[3]),
          column: match[4] ? Number(match[4]) : null,
        }),
    },
    {
      name: 'header',
      sample: "Exception: TypeError: undefined is not an object (evaluating 'i.price.amount')",
      from: ['idle'],
      pattern: /\S/,
      when: (_draft, line) => (namedHeader(line.text) ?? plainHeader(line.text)) !== null,
      to: 'message',
      evidence: true,
      read: (draft, _match, line) => {
        const header = namedHeader(line.text) ?? plainHeader(line.text);
        draft.memory.base = line.indent;
        if (line.text.trimStart().startsWith('Exception: ')) draft.memory.shell = 1;
        draft.raise(header?.type ?? null, (header?.message ?? '') + line.rest);
      },
    },
    {
      name: 'frames left out by the author',
      sample: '...',
      from: ['message', 'frames'],
      pattern: authorCut,
      to: 'frames',
      read: (draft, match) => draft.elide('omitted', match[1] ? Number(match[1]) : null),
    },
    {
      name: 'more of the message',
      sample: 'expected a number',
      from: ['message'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text.trimStart()),
      tentative: true,
      read: sayLine,
    },
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
