import { appCode, libraryCode, type Verdict } from '../origin.ts';
import type { Draft, RawFrame, Rule, Runtime } from '../runtime.ts';
import { sayLine } from './message.ts';
import { numberOf } from './place.ts';

// Error in parse_total(list(id = id)) : no usable total in row 17    Error: no usable total
const header = /^\s*Error(?: in (\S.{0,500}?))? ?: ?(.*)$/;
// Calls: main -> load_order -> parse_total
const calls = /^\s*Calls: (\S.*)$/;
//  2.   └─dplyr::mutate(orders, total = price * n) (rlang)
const tree = /^\s*(\d{1,6})\. [\s│├└─]{1,200}(\S.{0,1000})$/;

// 3: load_order(i) at orders.R#12    2: FUN(X[[i]], ...)
const numbered = /^\s*\d{1,6}: (\S.*?)(?: at (\S.{0,400})?#(\d{1,9}))?$/;

/**
 * R: scripts print the chain of calls on one line, oldest first; rlang prints a tree, oldest first;
 * `traceback()` lists them by number, newest first.
 *
 * ```
 * idle ─ Error in ─▶ message ─ Calls: ─▶ done ─ Execution halted
 *                            ─ Backtrace: ─▶ tree ─ 1. └─f() ─▶ tree
 *                            ─ > traceback(), 3: f() ─▶ numbered ⇄ 2: g() at x.R#3
 * ```
 *
 * Format: R's src/main/errors.c (`R_ConciseTraceback`), rlang's `trace_back`.
 */
export const r: Runtime = {
  id: 'r',
  hints: ['Calls: ', 'Execution halted', 'Backtrace:', 'traceback()'],
  openers: [],
  order: 'oldest-first',
  lead(above) {
    for (let back = 1; back <= 25; back++) {
      const line = above(back);
      if (line === null) return 0;
      if (header.test(line)) return back;
    }
    return 0;
  },
  rules: rules(),
  origin,
  accept: ({ exceptions }) => exceptions.some(({ span }) => span !== null),
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'calls in one line',
      sample: 'Calls: main -> load_order -> parse_total',
      from: ['idle', 'message'],
      pattern: calls,
      to: 'done',
      starts: true,
      evidence: true,
      read: readCalls,
    },
    {
      name: 'tree follows',
      sample: 'Backtrace:',
      from: ['idle', 'message'],
      pattern: /^\s*Backtrace:$/,
      to: 'tree',
      starts: true,
      evidence: true,
    },
    {
      name: 'call of a tree',
      sample: ' 2.   └─dplyr::mutate(orders, total = price * n)',
      from: ['tree'],
      pattern: tree,
      evidence: true,
      read: (draft, match) => pushCall(draft, match[2] ?? ''),
    },
    {
      name: 'root of a tree',
      sample: '    ▆',
      from: ['tree'],
      pattern: /^\s*[▆█]$/,
    },
    {
      name: 'header',
      sample: 'Error in parse_total(list(id = id)) : no usable total in row 17',
      from: ['idle'],
      pattern: header,
      to: 'message',
      evidence: true,
      read: (draft, match, line) => {
        draft.memory.base = 2;
        const exception = draft.raise(null, (match[2] ?? '') + line.rest);
        exception.after = -1;
      },
    },
    {
      name: 'end of the script',
      sample: 'Execution halted',
      from: ['idle', 'message', 'done', 'tree', 'numbered'],
      pattern: /^\s*Execution halted$/,
      to: 'end',
      starts: true,
      evidence: true,
    },
    {
      name: 'list that was asked for',
      sample: '> traceback()',
      from: ['idle', 'message'],
      pattern: /^\s*>? ?traceback\(\)$/,
      to: 'numbered',
      starts: true,
      evidence: true,
    },
    {
      name: 'call of a numbered list',
      sample: '3: load_order(i) at orders.R#12',
      from: ['done', 'numbered'],
      pattern: numbered,
      to: 'numbered',
      evidence: true,
      read: (draft, match) => {
        if (draft.frames.length === 0) draft.order = 'newest-first';
        pushCall(draft, match[1] ?? '', match[2] ?? null, numberOf(match[3]));
      },
    },
    {
      name: 'more of a call in a numbered list',
      sample: '       quit(status = 1)',
      from: ['numbered'],
      pattern: /^ {3,}\S/,
      read: (draft) => draft.extend(),
    },
    {
      name: 'more of the message',
      sample: '  argument of length 0',
      from: ['message'],
      pattern: /\S/,
      tentative: true,
      read: sayLine,
    },
  ];
}

/** `a -> b ... -> d`, `a ... c -> d`: `...` stands for calls left out. */
function readCalls(draft: Draft, match: RegExpExecArray): void {
  for (const call of (match[1] ?? '').split(' -> ')) {
    for (const [index, part] of call.split(' ... ').entries()) {
      if (index > 0) draft.elide('omitted', null);
      const cut = part.endsWith(' ...');
      pushCall(draft, cut ? part.slice(0, -4) : part);
      if (cut) draft.elide('omitted', null);
    }
  }
}

function pushCall(draft: Draft, text: string, file: string | null = null, line: number | null = null): void {
  const name = text.startsWith('(') ? text : text.replace(/\(.*$/s, '');
  draft.frame({ function: name, file, line, column: null });
}

/** A namespace names the package; without one the function may be anybody's. */
function origin(frame: RawFrame): Verdict {
  const name = frame.function ?? '';
  const space = /^([A-Za-z][\w.]*):::?/.exec(name);
  if (space && space[1] !== 'global') return libraryCode(space[1] ?? null, 'a package’s namespace');
  if (
    /^(?:stop|source|withVisible|eval|evalq|tryCatch(?:List|One)?|doTryCatch|withCallingHandlers|lapply|sapply|vapply|do\.call|Reduce|Filter|Map|mapply|library|require|loadNamespace|base::.*)$/.test(
      name,
    )
  ) {
    return libraryCode('base', 'a function of R itself');
  }
  return appCode('a function without a namespace');
}
