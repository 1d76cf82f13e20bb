import { isLogLine } from '../log-line.ts';
import type { Draft, Line, RawFrame, Rule, Runtime } from '../runtime.ts';
import { erlangOrigin } from './erlang-origin.ts';
import { blankLine } from './message.ts';
import { numberOf } from './place.ts';

const atom = String.raw`(?:[a-z][\w@]{0,200}|'[^']{1,200}')`;
// {shop,parse,1,[…    {erlang,list_to_integer,["12,50"],…    {gen_server,try_handle_call, (broken there)
const tuple = new RegExp(`\\{(${atom}),\\s?(${atom}),(?:\\s?(\\d{1,3})(?=,)|\\s?(?=[["#<\\w])|$)`, 'g');
// [{file,"shop.erl"},{line,3}]
const location = /\{file,\s?"([^"]{1,400})"\},\s?\{line,\s?(\d{1,9})\}/;

// {gen_server,call,[<0.79.0>,…: whom a client waited for, as a part of its own reason
const waiting = /^\{gen_\w+,call,$/;

/**
 * Erlang's stack traces as the terms they are: `Reason,[{Module,Function,Arity,[{file,"f.erl"},{line,3}]}, …]`, on one
 * line or broken anywhere, newest call first.
 *
 * ```
 * idle ─ exit value, Reason for termination ─▶ reason ─ line with calls ─▶ term ⇄ line with calls, rest of the term
 *      ─ line with calls, init terminating ─────────────▶ term ─ Client … stacktrace ─▶ reason …
 * ```
 *
 * Format: erlang:raise/3's documentation (`raise_stacktrace()`), OTP's proc_lib, gen_server and init.
 */
export const erlangTerms: Runtime = {
  id: 'erlang',
  hints: [
    ' with exit value:',
    'Reason for termination',
    'init terminating in do_boot',
    '[{file,',
    '> stacktrace',
  ],
  openers: ['init terminating', '{"init terminating', 'Error in process', '** Reason for', '{', '[{'],
  order: 'newest-first',
  lead,
  rules: rules(),
  origin: erlangOrigin,
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'report of a process',
      sample: 'Error in process <0.79.0> with exit value:',
      from: ['idle', 'term'],
      pattern:
        /^\s*(?:Error in process <[\d.]{1,40}>(?: on node \S{1,200})? with exit value:|\*\* Reason for termination ?(?:==?|:)?)$/,
      when: isWhole,
      to: 'reason',
      starts: true,
      evidence: true,
    },
    {
      name: 'calls of the client',
      sample: '** Client <0.9.0> stacktrace',
      from: ['idle', 'term'],
      pattern: /^\s*\*\* Client \S{1,200} stacktrace$/,
      when: isWhole,
      to: 'reason',
      starts: true,
      evidence: true,
      read: (draft) => {
        if (draft.stacks === 0) draft.stack();
        draft.stack();
      },
    },
    {
      name: 'end of the runtime',
      sample: '{"init terminating in do_boot",{undef,[{shop,start,[],[]},{init,start_it,1,[]}]}}',
      from: ['idle', 'term'],
      has: 'init terminating in do_boot',
      pattern: /^\s*(?:\{")?init terminating in do_boot/,
      when: (draft, line) =>
        (draft.frames.length === 0 || draft.memory.boot === 1) && callsIn(line.text).length > 0,
      to: 'term',
      starts: true,
      evidence: true,
      read: (draft, match, line) => {
        draft.memory.boot = 1;
        readTerm(draft, match, line);
        // Arguments are printed damaged: the brackets say nothing, and the line is whole.
        draft.memory.open = 0;
      },
    },
    {
      name: 'reason above its calls',
      sample: '** {{badmatch,{error,enoent}},',
      from: ['reason'],
      pattern: /^\s*(?:\*\* )?\{(.*),$/,
      when: (_draft, line) => callsIn(line.text).length === 0,
      to: 'term',
      read: (draft, match, line) => {
        raise(draft, match[1] ?? '');
        draft.memory.open = depthOf(line.text);
      },
    },
    {
      name: 'first line with calls',
      sample: '{badarg,[{shop,parse,1,[{file,"shop.erl"},{line,3}]},',
      from: ['idle', 'reason'],
      pattern: /\{[a-z']/,
      when: (_draft, line) => callsIn(line.text).length > 0,
      to: 'term',
      starts: true,
      evidence: true,
      read: readTerm,
    },
    {
      name: 'line with calls',
      sample: '         {shop,load,1,[{file,"shop.erl"},{line,4}]},',
      from: ['term'],
      pattern: /\{[a-z']/,
      when: (draft, line) => !isWhole(draft) && !isLogLine(line.text) && callsIn(line.text).length > 0,
      evidence: true,
      read: readTerm,
    },
    {
      name: 'rest of the term',
      sample: '                    [{file,"gen_server.erl"},{line,1149}]},',
      from: ['term'],
      pattern: /\S/,
      when: (draft, line) => !isWhole(draft) && !isLogLine(line.text.trimStart()),
      read: (draft, _match, line) => {
        const place = location.exec(line.text);
        const call = draft.frames.at(-1);
        if (place && call?.file === null) {
          call.file = place[1] ?? null;
          call.line = numberOf(place[2]);
        }
        draft.extend();
        draft.memory.open = (draft.memory.open ?? 0) + depthOf(line.text);
      },
    },
    blankLine(['term']),
  ];
}

/** True where no bracket of the term is open. */
function isWhole(draft: Draft): boolean {
  return (draft.memory.open ?? 0) <= 0;
}

/** The line's calls; the reason that stands before the first of them is an exception's. */
function readTerm(draft: Draft, _match: RegExpExecArray, line: Line): void {
  const calls = callsIn(line.text);
  const first = calls[0];
  if (first && isWhole(draft)) {
    const reason = reasonBefore(line.text.slice(0, first.at));
    if (reason !== null) raise(draft, reason);
  }
  for (const { frame } of calls) draft.frame(frame);
  draft.memory.open = Math.max(0, draft.memory.open ?? 0) + depthOf(line.text);
}

/** `badarg`, `{badmatch,{error,enoent}}`: the type is the atom, the message what it holds. */
function raise(draft: Draft, reason: string): void {
  const parts = /^\{?(?:\{)?([a-z]\w*)(?:,(.*?))?\}?$/.exec(reason);
  const tagged = reason.startsWith('{') ? parts : null;
  draft.raise(
    (tagged ?? parts)?.[1] ?? null,
    tagged ? (tagged[2] ?? '') : parts ? '' : reason,
    draft.exceptions.length > 0 ? 'next' : undefined,
  );
}

/** The last whole term before the list of calls: `{'EXIT',{badarg,[` → `badarg`. Null where the list stands alone. */
function reasonBefore(before: string): string | null {
  const head = /^(.*\S)\s?,\s?\[$/s.exec(before)?.[1];
  if (head === undefined) return null;
  let depth = 0;
  for (let at = head.length - 1; at >= 0; at--) {
    const char = head[at] ?? '';
    if ('}])'.includes(char)) depth++;
    else if ('{[('.includes(char) && --depth < 0) return head.slice(at + 1);
    else if (char === ',' && depth === 0) return head.slice(at + 1);
  }
  return head;
}

function callsIn(text: string): { at: number; frame: RawFrame }[] {
  const found = [...text.matchAll(tuple)].filter(({ 0: call }) => !waiting.test(call));
  return found.map((match, index) => {
    const place = location.exec(text.slice(match.index, found[index + 1]?.index ?? text.length));
    const arity = match[3] === undefined ? '' : `/${match[3]}`;
    return {
      at: match.index,
      frame: {
        function: `${match[1]}:${match[2]}${arity}`,
        file: place?.[1] ?? null,
        line: numberOf(place?.[2]),
        column: null,
      },
    };
  });
}

/** How many brackets the line leaves open, or closes of earlier lines (negative); those in strings do not count. */
function depthOf(text: string): number {
  let depth = 0;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quote !== '') {
      if (char === '\\') at++;
      else if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if ('{[('.includes(char)) depth++;
    else if ('}])'.includes(char)) depth--;
  }
  return depth;
}

/** How far above a line within a term the term begins. */
function lead(above: (back: number) => string | null, start: string): number {
  if (!/^\s*[{[]/.test(start)) return 0;
  for (let back = 1; back <= 20; back++) {
    const line = above(back);
    // A term goes on below a comma.
    if (line === null || !line.endsWith(',') || isLogLine(line)) return back - 1;
    if (/^(?:\*\* |\s*\w[\w ]{0,40}: )/.test(line)) return callsIn(line).length > 0 ? back : back - 1;
  }
  return 0;
}
