import type { Draft, Line, Rule } from '../runtime.ts';
import { numberOf } from './place.ts';
import { openAt } from './python-lines.ts';

/**
 * The boxes that rich draws (Typer, Textual and pip do through it): frames inside, the error below.
 *
 * ```
 * idle ─ top with title ─▶ box ⇄ frame, source, locals ─ bottom ─▶ expect (python-errors.ts) ─ Sub-exception ─▶ member …
 * ```
 *
 * Format: rich's rich/traceback.py; in ASCII and with square corners where the terminal knows no more.
 */
export const boxRules: readonly Rule[] = [
  {
    name: 'top of a box',
    sample: '╭───────────────────── Traceback (most recent call last) ──────────────────────╮',
    from: ['idle', 'lead', 'linked', 'member'],
    has: ' (most recent call last) ',
    pattern: /^[\s│|]*[╭┌+][─-]+ (?:Exception Group )?Traceback \(most recent call last\) [─-]+[╮┐+][\s│|]*$/,
    to: 'box',
    starts: true,
    evidence: true,
    read: (draft, _match, line) => {
      openAt(draft, line, line.indent);
      // What the error below the box must not be right of.
      draft.memory.frame = line.indent + 1;
      draft.memory.corner = cornerOf(line);
      draft.memory.bars = barsBehind(line);
      draft.memory.width = line.text.length;
      draft.memory.inMember = bar.test(line.text) ? 1 : 0;
    },
  },
  {
    name: 'frame in a box',
    sample: '│ /srv/shop/orders/service.py:10 in load                                       │',
    from: ['box'],
    has: ' in ',
    // The last part of a path that was broken is read here too.
    pattern: /^[\s│|]*([^\s│|=:](?::[\\/])?[^│|=:]{0,1000}):(\d{1,9}) in (\S[^│|]{0,300}?)[\s│|]*$/,
    evidence: true,
    read: (draft, match) => {
      const broken = draft.memory.broken === 1 ? draft.frames.at(-1) : undefined;
      if (broken) {
        broken.file = (broken.file ?? '') + (match[1] ?? '');
        broken.line = Number(match[2]);
        broken.function = match[3] ?? null;
        draft.extend();
      } else {
        draft.frame({
          file: match[1] ?? null,
          line: Number(match[2]),
          column: null,
          function: match[3] ?? null,
        });
      }
      draft.memory.broken = 0;
    },
  },
  {
    name: 'frame without a file in a box',
    sample: '│ in <module>:3                                                                │',
    from: ['box'],
    // Without its line it has to be in the box: `in the.` may be prose.
    pattern: /^[\s│|]*in ([^\s│|:]{1,300})(?::(\d{1,9})[\s│|]*|\s*[│|][\s│|]*)$/,
    evidence: true,
    read: (draft, match) =>
      draft.frame({
        file: null,
        line: numberOf(match[2]),
        column: null,
        function: match[1] ?? null,
      }),
  },
  {
    name: 'path broken at the edge of a box',
    sample: '│ /srv/shop/a_long_name_for_a_folder/another_long_name_of_a_package_that_fills │',
    from: ['box'],
    pattern: /^[\s│|]*((?:[/~]|[A-Za-z]:\\)[^\s│|=]{20,1000})[\s│|]{0,4}$/,
    tentative: true,
    read: (draft, match) => {
      draft.frame({ file: match[1] ?? null, line: null, column: null, function: null });
      draft.memory.broken = 1;
    },
  },
  {
    name: 'place of a syntax error in a box',
    sample: '│ /srv/shop/prices.py:2                                                        │',
    from: ['box'],
    pattern: /^[\s│|]*([^\s│|=:](?::[\\/])?[^│|=:]{0,1000}):(\d{1,9})[\s│|]*$/,
    evidence: true,
    read: (draft, match) => draft.place(match[1] ?? '', Number(match[2])),
  },
  {
    name: 'frames hidden in a box',
    sample: '│                           ... 29 frames hidden ...                           │',
    from: ['box'],
    pattern: /^[\s│|]*\.\.\. (\d{1,9}) frames? hidden \.\.\.[\s│|]*$/,
    evidence: true,
    read: (draft, match) => draft.elide('omitted', Number(match[1])),
  },
  {
    name: 'source in a box',
    sample: '│ ❱ 10 │   return parse_total(rows[order_id])                                  │',
    from: ['box'],
    pattern: /^[\s│|]*[❱>]\s{1,8}\d{1,9} ?(.*?)[\s│|]*$/,
    // Guides stand where the code is indented.
    read: (draft, match) =>
      draft.source((match[1] ?? '').replace(/^[│ ]+/, (guides) => ' '.repeat(guides.length))),
  },
  {
    name: 'bottom of a box',
    sample: '╰──────────────────────────────────────────────────────────────────────────────╯',
    from: ['box'],
    pattern: /^[\s│|]*[╰└+][─-]{2,}[╯┘+][\s│|]*$/,
    // A box of local variables stands further right, within bars.
    when: (draft, line) => cornerOf(line) === draft.memory.corner && barsBehind(line) === draft.memory.bars,
    to: 'expect',
  },
  {
    name: 'what else a box shows',
    sample: '│    9 │   rows = {"17": {"total": "12,50"}}                                   │',
    from: ['box'],
    pattern: /^\s*[│|]|[│|]$/,
    read: (draft) => draft.extend(),
  },
  {
    name: 'top of a box around a syntax error',
    sample: '╭──────────────────────────────────────────────────────────────────────────────╮',
    from: ['expect'],
    pattern: /^[\s│|]*[╭┌+][─-]{10,}[╮┐+][\s│|]*$/,
    when: (draft) => draft.memory.corner !== undefined,
    to: 'box',
  },
  {
    name: 'more of a message that the terminal broke',
    sample: 'long message a very long message a very long message a very long message a very',
    from: ['message'],
    pattern: /^\s*(\S+)/,
    when: (draft, _line, match) => isBroken(draft, match[1] ?? ''),
    read: (draft, _match, line) => draft.say(line.text.slice(draft.memory.base ?? 0)),
  },
  {
    name: 'top of a box around a member',
    sample: '╭───────────────────────────── Sub-exception #1 ──────────────────────────────╮',
    from: ['message', 'doubt', 'gap'],
    pattern: /^[\s│|]*[╭┌+][─-]+ Sub-exception #\d{1,6} [─-]+[╮┐+][\s│|]*$/,
    to: 'member',
    evidence: true,
    read: (draft) => {
      draft.depth++;
    },
  },
  {
    name: 'error in a box around a member',
    sample: '│ ValueError: no price                                                         │',
    from: ['expect', 'member'],
    pattern: /^[\s│|]*[│|] ((?:\w{1,200}\.){0,20}[A-Z]\w{0,200})(?:: (.*?))?[\s│|]*$/,
    to: 'message',
    evidence: true,
    read: (draft, match) => draft.raise(match[1] ?? null, match[2] ?? '', 'group-member'),
  },
  {
    name: 'bottom of a box around a member',
    sample: '╰──────────────────────────────────────────────────────────────────────────────╯',
    from: ['message', 'doubt', 'gap'],
    pattern: /^[\s│|]*[╰└+][─-]{2,}[╯┘+][\s│|]*$/,
    when: (draft) => draft.depth > 0 && draft.memory.corner !== undefined,
    to: 'gap',
    read: (draft) => {
      draft.depth--;
    },
  },
  {
    name: 'more of a message in a box around a member',
    sample: '│ and no name                                                                  │',
    from: ['message', 'gap'],
    pattern: /^\s*│\s?(.*?)[\s│]*$/,
    when: (draft) => draft.depth > 0 && draft.memory.corner !== undefined,
    read: (draft, match) => draft.say(match[1] ?? ''),
  },
];

const bar = /^\s*[│|]/;

/** Column of the box's own corner. */
function cornerOf(line: Line): number {
  return line.text.search(/[╭┌╰└+]/);
}

/** How many bars of other boxes stand behind it. */
function barsBehind(line: Line): number {
  return /[\s│|]*$/.exec(line.text)?.[0].replace(/\s/g, '').length ?? 0;
}

/** True for a line whose first word had no room in the line before, which is as wide as the box allows. */
function isBroken(draft: Draft, word: string): boolean {
  const exception = draft.exceptions.at(-1);
  const lines = exception?.message?.split('\n') ?? [];
  const type = lines.length === 1 ? (exception?.type?.length ?? 0) + 2 : 0;
  const before = (draft.memory.base ?? 0) + type + (lines.at(-1)?.length ?? 0);
  const width = draft.memory.width ?? 0;
  return before <= width && before + 1 + word.length > width;
}
