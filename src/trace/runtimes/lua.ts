import { isLogLine } from '../log-line.ts';
import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { Draft, Line, RawFrame, Rule, Runtime } from '../runtime.ts';
import { leftOutByAuthor } from './cuts.ts';
import { moreOfMessage } from './message.ts';
import { numberOf } from './place.ts';

// \t/srv/misc/orders.lua:2: in upvalue 'parse'    \t[C]: in function 'require'    \t[C]: at 0x557186bfa2c0    \t(...tail calls...)
const call =
  /^\s*(?:(\[C\]|\[string .{1,200}?\]|\(command line\)|\[builtin:?\S{0,80}\]|=?\S[^:\t]{0,1000}?)(?::(\d{1,9}))?: (?:in (.{1,300})|at (0x[\da-f]{1,16}))|\(\.{3}tail calls?\.{3}\))$/;
// lua5.4: /srv/misc/orders.lua:2: attempt to add a 'string' with a 'nil'
const header =
  /^\s*(?:.{0,200}?[\s:])??(?:lua(?:jit)?[\d.]*|[\w./-]{0,80}lua[\w.-]{0,20}|PANIC: unprotected error in call to Lua API \(|runtime error|luajit): ?(?!\d{1,9}: )(.*)$/;

// orders.lua:2: attempt to add …    [string "error('in chunk')"]:1: in chunk
const placed = /(?:\.lua|\]|\(command line\)):\d{1,9}: /;

/**
 * Lua: the message, `stack traceback:`, newest call first.
 *
 * ```
 * idle ─ message ─▶ message ─ stack traceback: ─▶ frames ─ call ─▶ frames
 * ```
 *
 * Format: lauxlib.c's luaL_traceback (5.1 to 5.4 and LuaJIT).
 */
export const lua: Runtime = {
  id: 'lua',
  hints: ['stack traceback:', '[C]: in ', '.lua:0'],
  glance: /stack traceback:|\[C\]: (?:in|at) |\.lua(?::\d{1,9})?: (?:in |at 0x)/,
  openers: ['stack traceback:'],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin,
};

function lead(above: (back: number) => string | null, start: string): number {
  const ahead = /^\s*stack traceback:$/.test(start)
    ? 0
    : /^\s*stack traceback:$/.test(above(1) ?? '')
      ? 1
      : -1;
  if (ahead < 0) return 0;
  // What stands right above the list is its message, whatever it says.
  const nearest = above(ahead + 1);
  let likely = nearest && !call.test(nearest) && !isLogLine(nearest) ? ahead + 1 : 0;
  for (let back = ahead + 1; back <= ahead + 40; back++) {
    const line = above(back);
    if (line === null || line === '' || call.test(line)) break;
    if (header.test(line)) return back;
    if (placed.test(line)) likely = Math.max(likely, back);
    if (isLogLine(line)) break;
  }
  return likely || ahead;
}

function rules(): readonly Rule[] {
  return [
    {
      name: 'list follows',
      sample: 'stack traceback:',
      from: ['idle', 'message'],
      pattern: /^\s*stack traceback:$/,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft) => {
        draft.memory.listed = 1;
      },
    },
    {
      name: 'call',
      sample: "\t/srv/misc/orders.lua:2: in upvalue 'parse'",
      from: ['idle', 'frames'],
      pattern: call,
      when: (draft, _line, match) =>
        draft.frames.length > 0 || draft.memory.listed === 1 || match[1] === '[C]' || match[2] !== undefined,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) => {
        const name = match[3] ?? match[4];
        if (name === undefined) draft.elide('omitted', null);
        else
          draft.frame({
            function: name
              .replace(/^(?:function|local|upvalue|method|field|global|metamethod) (?=['<])/, '')
              .replace(/^'(.*)'$/, '$1'),
            file: match[1] === '[C]' ? null : (match[1] ?? null),
            line: numberOf(match[2]),
            column: null,
            module: match[1] === '[C]' ? '[C]' : null,
          });
      },
    },
    {
      name: 'levels left out in print',
      sample: '\t...\t(skipping 499974 levels)',
      from: ['frames'],
      pattern: /^\s*\.{3}\s*\(skipping (\d{1,9}) levels\)$/,
      read: (draft, match) => draft.elide('omitted', Number(match[1])),
    },
    leftOutByAuthor(['frames']),
    {
      name: 'header',
      sample: "lua5.4: /srv/misc/orders.lua:2: attempt to add a 'string' with a 'nil'",
      from: ['idle'],
      pattern: /\S/,
      when: (_draft, line) => header.test(line.text) || placed.test(line.text),
      to: 'message',
      evidence: true,
      read: readMessage,
    },
    {
      name: 'message of any text, above the list',
      sample: 'with message',
      from: ['idle'],
      pattern: /\S/,
      to: 'message',
      read: readMessage,
    },
    moreOfMessage(['message']),
  ];
}

function readMessage(draft: Draft, _match: RegExpExecArray, line: Line): void {
  draft.memory.base = 0;
  // What pcall returned first may stand before it.
  const message = header.exec(line.text)?.[1] ?? line.text.replace(/^\s*false\s+/, '');
  draft.raise(null, message + line.rest);
}

function origin(frame: RawFrame): Verdict {
  if (frame.module === '[C]') return libraryCode('lua', 'a function written in C');
  const file = (frame.file ?? '').replaceAll('\\', '/');
  if (file.startsWith('[builtin')) return libraryCode('lua', 'built into the interpreter');
  const rocks =
    /\/(?:share|lib)\/lua(?:jit)?[\w.-]*\/(?:\d\.\d\/)?([^/]+)|\/openresty\/lualib\/([^/]+(?:\/[^/]+)?)|\/lua_modules\/(?:share\/lua\/\d\.\d\/)?([^/]+)/.exec(
      file,
    );
  if (!rocks) return appCode('outside Lua’s own folders');
  const name = (rocks[1] ?? rocks[2] ?? rocks[3] ?? '').replace(/\.lua$/, '');
  return libraryCode(name || null, 'installed with Lua', rocks.index);
}
