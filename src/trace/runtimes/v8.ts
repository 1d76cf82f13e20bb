import { isLogLine } from '../log-line.ts';
import type { Draft, Line, Rule, Runtime } from '../runtime.ts';
import { authorCut } from './cuts.ts';
import { sayLine } from './message.ts';
import {
  advice,
  atLine,
  bracketed,
  carets,
  footer,
  type Header,
  lead,
  namedHeader,
  numberedLine,
  opensProperties,
  placeLine,
  plainHeader,
  readCall,
} from './v8-lines.ts';
import { v8Origin } from './v8-origin.ts';

/**
 * JavaScript on V8 (Node, Chrome, Deno) and on Bun, which prints the same: newest call first, the error before its calls.
 *
 * ```
 * idle ─ place ─▶ source ─ carets ─▶ marked ─ header ─▶ message ─ frame ─▶ frames ─ frame { ─▶ props ─ [cause]: header ─▶ message …
 *      ─ header or frame                                                          ─ blank ─▶ after ─ footer, Caused by, source
 * ```
 *
 * Format: V8's stack trace API, Node's lib/internal/util/inspect.js (causes, properties, elisions), Deno's and Bun's own
 * formatting of uncaught errors.
 */
export const v8: Runtime = {
  id: 'node',
  hints: [
    '  at ',
    '\tat ',
    '.js:0',
    '.ts:0',
    '.mjs:0',
    '.cjs:0',
    '.jsx:0',
    '.tsx:0',
    '.vue:0',
    '.svelte:0',
    ' (<anonymous>)',
    '(node:',
    'at node:',
    '(ext:',
    'at async ',
    'Node.js v0',
    ' --trace-uncaught ',
  ],
  openers: ['    at ', '\tat ', 'at '],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin: v8Origin,
  identify: ({ frames, memory }) => {
    const files = frames.map(({ file }) => file ?? '');
    if (memory.bun) return 'bun';
    if (memory.deno || files.some((file) => /^(?:ext:|https:\/\/(?:deno\.land|jsr\.io)\/)/.test(file)))
      return 'deno';
    if (files.some((file) => /^(?:node:|\/|[A-Za-z]:[\\/])/.test(file))) return 'node';
    return files.some((file) => fromBrowser.test(file)) ? 'chrome' : 'node';
  },
};

// https://shop.example/app.js, webpack-internal:///./src/App.jsx
const fromBrowser = /^(?:https?|webpack(?:-internal)?|chrome-extension|blob|app|capacitor|ionic):/;

function rules(): readonly Rule[] {
  return [
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
      name: 'call in the console of Chrome',
      sample: 'onCheckout @ app.js:12',
      from: ['message', 'frames'],
      has: ' @ ',
      pattern: /^\s*(\S.{0,300}?)\s@ (\S{1,1000}?):(\d{1,9})(?::(\d{1,9}))?$/,
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
      name: 'asynchronous step in the console of Chrome',
      sample: 'setTimeout (async)',
      from: ['frames'],
      pattern: /^\s*[\w.$ ]{1,80} \(async\)$/,
    },
    {
      name: 'frames that the outer error has too',
      sample: '    ... 5 lines matching cause stack trace ...',
      from: ['frames'],
      pattern: /^\s*\.\.\. (\d{1,9}) lines? matching cause stack trace \.\.\.$/,
      read: (draft, match) => draft.elide('common', Number(match[1])),
    },
    {
      name: 'frames left out by the author',
      sample: '    ... 12 more frames',
      from: ['message', 'frames'],
      pattern: authorCut,
      to: 'frames',
      read: (draft, match) => draft.elide('omitted', match[1] ? Number(match[1]) : null),
    },
    {
      name: 'place above the header',
      sample: '/srv/web/orders.js:4',
      from: ['idle'],
      pattern: placeLine,
      to: 'source',
      read: (draft, match, line) => {
        draft.memory.base = line.indent;
        draft.memory.placed = Number(match[1]);
        draft.place(line.text.trim().slice(0, -String(match[1]).length - 1), Number(match[1]));
      },
    },
    {
      name: 'numbered source above the header',
      sample: '17 |     throw new Error("boot failed", { cause: err });',
      from: ['idle', 'numbered', 'after'],
      pattern: numberedLine,
      to: 'numbered',
      tentative: true,
      read: (draft) => {
        if (draft.frames.length > 0) draft.link = 'cause';
        draft.memory.bun = 1;
      },
    },
    {
      name: 'carets above the header',
      sample: '                   ^',
      from: ['source', 'numbered'],
      pattern: carets,
      to: 'marked',
      tentative: true,
      evidence: true,
    },
    {
      name: 'source above the header',
      sample: '  return row.total.toFixed(2);',
      from: ['source'],
      pattern: /\S/,
      to: 'source',
    },
    {
      name: 'end of the source above the header',
      sample: '',
      from: ['source', 'marked'],
      pattern: /^$/,
      to: 'marked',
    },
    {
      name: 'error without a stack',
      sample: '[RangeError: quota exceeded]',
      from: ['idle', 'marked'],
      pattern: bracketed,
      to: 'after',
      evidence: true,
      read: (draft, match, line) => raise(draft, { type: match[1] ?? '', message: match[2] ?? '' }, line),
    },
    {
      name: 'error without a stack, with properties',
      sample: '[AggregateError: All promises were rejected] {',
      from: ['idle', 'marked'],
      pattern: opensProperties,
      to: 'props',
      evidence: true,
      read: (draft, match, line) => {
        raise(draft, { type: match[1] ?? '', message: match[2] ?? '' }, line);
        draft.memory.braces = 1;
      },
    },
    {
      name: 'header',
      sample: "TypeError: Cannot read properties of undefined (reading 'toFixed')",
      from: ['idle', 'marked'],
      pattern: /\S/,
      when: (_draft, line) => headerOf(line.text) !== null,
      to: 'message',
      evidence: true,
      read: (draft, _match, line) => {
        const header = headerOf(line.text);
        if (/^\s*error: Uncaught/.test(line.text)) draft.memory.deno = 1;
        else if (header?.type === 'error') draft.memory.bun = 1;
        raise(draft, header, line);
      },
    },
    {
      name: 'value that was thrown',
      sample: 'just a string',
      from: ['marked'],
      pattern: /\S/,
      when: (_draft, line) => !isLogLine(line.text),
      to: 'message',
      tentative: true,
      read: (draft, _match, line) => {
        draft.raise(null, line.text + line.rest);
      },
    },
    {
      name: 'advice below a value that was thrown',
      sample: '(Use `node --trace-uncaught ...` to show where the exception was thrown)',
      from: ['idle', 'message'],
      pattern: advice,
      to: 'after',
      starts: true,
      evidence: true,
    },
    {
      name: 'error without a stack, as a property',
      sample: '  [cause]: [RangeError: quota exceeded]',
      from: ['props', 'frames'],
      pattern: /^\s*\[(?:cause|errors?)\]: \[([A-Z][\w$]{0,100})(?:: (.*))?\],?$/,
      to: 'props',
      read: (draft, match, line) =>
        raise(draft, { type: match[1] ?? '', message: match[2] ?? '' }, line, 'cause'),
    },
    {
      name: 'list of errors',
      sample: '  [errors]: [',
      from: ['props'],
      pattern: /^\s*\[?errors\]?: \[$/,
      read: (draft) => {
        draft.memory.list = 1;
      },
    },
    {
      name: 'cause in braces',
      sample: '  [cause]: Error: could not open the pool',
      from: ['props'],
      pattern: /^\s*\[?(?:cause|error|parent|original)\]?: (\S.*)$/,
      when: (_draft, _line, match) => headerOf(match[1] ?? '') !== null,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => {
        draft.depth = draft.memory.braces ?? 0;
        raise(draft, headerOf(match[1] ?? ''), line, 'cause');
      },
    },
    {
      name: 'error of a list',
      sample: '    Error: connect ECONNREFUSED 10.0.3.7:5432',
      from: ['props', 'frames'],
      pattern: /^\s*[A-Z]/,
      when: (draft, line) => draft.memory.list === 1 && headerOf(line.text) !== null,
      to: 'message',
      evidence: true,
      read: (draft, _match, line) => {
        draft.depth = draft.memory.braces ?? 0;
        raise(draft, headerOf(line.text), line, 'group-member');
      },
    },
    {
      name: 'cause',
      sample: 'Caused by: Error: could not open the pool',
      from: ['frames', 'after', 'props'],
      pattern: /^\s*(?:Caused by|caused by|Cause|Wrapped by): (\S.*)$/,
      when: (_draft, _line, match) => headerOf(match[1] ?? '') !== null,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => raise(draft, headerOf(match[1] ?? ''), line, 'cause'),
    },
    {
      name: 'end of properties',
      sample: '  }',
      from: ['frames', 'props'],
      pattern: /^\s*(?:[}\]]{1,4}[,;)]?)$/,
      when: (draft) => (draft.memory.braces ?? 0) > 0,
      to: 'props',
      read: (draft, match) => {
        if (match[0].includes(']')) draft.memory.list = 0;
        draft.memory.braces = (draft.memory.braces ?? 0) - (match[0].split('}').length - 1);
      },
    },
    {
      name: 'property',
      sample: "  code: 'ENOENT',",
      from: ['props'],
      pattern: /^\s*(?:\[?['"]?[\w$-]{1,100}['"]?\]?: |[}\]]{1,3}[,;]?$)/,
      when: (draft) => (draft.memory.braces ?? 0) > 0,
      to: 'props',
      read: (draft, match) => {
        const open = /[{[(]$/.test(match.input) && match.input.endsWith('{');
        if (open) draft.memory.braces = (draft.memory.braces ?? 0) + 1;
      },
    },
    {
      name: 'more of a property',
      sample: "    'select * from orders',",
      from: ['props'],
      pattern: /^\s+\S/,
      when: (draft, line) => (draft.memory.braces ?? 0) > 0 && !isLogLine(line.text.trimStart()),
      tentative: true,
    },
    {
      name: 'property of an error in Bun',
      sample: ' code: "ECONNREFUSED"',
      from: ['message'],
      pattern: /^ {1,6}\w{1,60}: (?:"|\d|true|false|null|undefined|\[|\{)/,
      when: (draft) => draft.memory.bun === 1,
    },
    {
      name: 'version below the trace',
      sample: 'Node.js v20.20.2',
      from: ['idle', 'frames', 'props', 'after'],
      pattern: footer,
      to: 'end',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        if (match[0].trimStart().startsWith('Bun')) draft.memory.bun = 1;
      },
    },
    {
      name: 'where a value was thrown that is no error',
      sample: 'Thrown at:',
      from: ['idle', 'message', 'after'],
      pattern: /^\s*Thrown at:$/,
      to: 'frames',
      evidence: true,
    },
    {
      name: 'blank below the trace',
      sample: '',
      from: ['frames', 'props', 'after'],
      pattern: /^$/,
      to: 'after',
      tentative: true,
    },
    {
      name: 'carets below Deno’s header',
      sample: '          ^',
      from: ['message'],
      pattern: carets,
      when: (draft) => draft.memory.deno === 1,
      tentative: true,
      read: (draft) => {
        // The line above was source, not message.
        const exception = draft.current();
        exception.message = (exception.message ?? '').split('\n').slice(0, -1).join('\n');
      },
    },
    {
      name: 'more of the message',
      sample: 'body: at capacity (try later)',
      from: ['message'],
      pattern: /\S/,
      when: (_draft, line) => !atLine.test(line.text) && !isLogLine(line.text.trimStart()),
      tentative: true,
      read: sayLine,
    },
    {
      name: 'blank in the message',
      sample: '',
      from: ['message'],
      pattern: /^$/,
      tentative: true,
      read: (draft) => draft.say(''),
    },
  ];
}

function headerOf(text: string): Header | null {
  return namedHeader(text) ?? plainHeader(text);
}

function raise(draft: Draft, header: Header | null, line: Line, relation?: 'cause' | 'group-member'): void {
  draft.memory.base = line.indent;
  const exception = draft.raise(header?.type ?? null, (header?.message ?? '') + line.rest, relation);
  // Only a syntax error's place is no frame's.
  if (header?.type !== 'SyntaxError') exception.location = null;
}

function isCall(_draft: Draft, _line: Line, match: RegExpExecArray): boolean {
  return readCall(match[1] ?? '') !== null;
}

function readFrame(draft: Draft, match: RegExpExecArray): void {
  const frame = readCall(match[1] ?? '');
  if (frame) draft.frame(frame);
}
