import type { Draft, Rule } from '../runtime.ts';
import { numberOf } from './place.ts';
import { errorLine, openAt, settle } from './python-lines.ts';

// ---------------------------------------------------------------------------
export const notebookRuler = /^\s*-{20,}$/;

/**
 * IPython and Jupyter: the header names the error, each frame shows its source with numbers and an arrow, the error
 * comes below once more.
 *
 * ```
 * idle ─ ruler ─ header ─▶ cells ⇄ frame, arrow, source, blank ─ error (python-errors.ts) ─▶ message
 *      ─ place of a syntax error ─▶ place (python-frames.ts)
 * ```
 *
 * Format: IPython's core/ultratb.py (VerboseTB in mode Context), before and after its version 8.
 */
export const cellRules: readonly Rule[] = [
  {
    name: 'ruler above a notebook’s header',
    sample: '---------------------------------------------------------------------------',
    from: ['idle'],
    pattern: notebookRuler,
    to: 'lead',
  },
  {
    name: 'header in a notebook',
    sample: 'ValueError                                Traceback (most recent call last)',
    from: ['idle', 'lead', 'linked'],
    has: ' Traceback (most recent call last)',
    pattern: /^\s*((?:\w{1,200}\.){0,20}[A-Z]\w{0,200}) +Traceback \(most recent call last\):?$/,
    to: 'cells',
    starts: true,
    evidence: true,
    read: (draft, match, line) => {
      openAt(draft, line, line.indent);
      draft.memory.frame = line.indent + 1;
      // Known even where the line below the frames was cut.
      draft.current().type = match[1] ?? null;
    },
  },
  {
    name: 'frame of a file in a notebook',
    sample: 'File /srv/shop/orders.py:10, in Orders.load(self, id)',
    from: ['cells'],
    pattern: /^\s*File (\S.{0,1000}?):(\d{1,9}), in (\S.{0,2000})$/,
    evidence: true,
    read: readFrame,
  },
  {
    name: 'frame of a cell',
    sample: 'Cell In [3], line 2, in f(x)',
    from: ['cells'],
    pattern: /^\s*((?:Cell|Input) In ?\[\d{1,9}\]),(?: line (\d{1,9}),?)?(?: ?in (\S.{0,2000}))?$/,
    evidence: true,
    read: readFrame,
  },
  {
    name: 'frame in a notebook before IPython 8',
    sample: '~/shop/orders.py in load(id)',
    from: ['cells'],
    pattern: /^\s*(<ipython-input-\S{1,100}>|[~/.]\S{0,1000}|[A-Za-z]:\\\S{1,1000})()? in (\S.{0,2000})$/,
    evidence: true,
    read: readFrame,
  },
  {
    name: 'line of a notebook that was running',
    sample: '---> 10     return parse_total(rows[order_id])',
    from: ['cells'],
    pattern: /^\s*-+> (\d{1,9})(?: (.*))?$/,
    read: (draft, match) => {
      const frame = draft.frames.at(-1);
      if (!frame) return;
      frame.line ??= Number(match[1]);
      draft.source(match[2] ?? '');
    },
  },
  {
    name: 'frames that a notebook skipped',
    sample: '    [... skipping similar frames: Walker.walk at line 29 (2969 times)]',
    from: ['cells'],
    pattern: /^\s*\[\.\.\. skipping (similar|hidden)(?: (\d{1,9}) frames?)?.{0,2000}\]$/,
    read: (draft, match) => {
      const times = [...match[0].matchAll(/\((\d{1,9}) times\)/g)].map((one) => Number(one[1]));
      const count = times.reduce((sum, one) => sum + one, Number(match[2] ?? 0));
      draft.elide(match[1] === 'similar' ? 'repeated' : 'omitted', count || null);
    },
  },
  {
    name: 'source around that line',
    sample: '      9 rows = {"17": {"total": "12,50"}}',
    from: ['cells'],
    pattern: /^\s*(?:\d{1,9}(?: .*)?|\(\.{3}\))$/,
    read: (draft) => draft.extend(),
  },
  {
    name: 'blank between a notebook’s frames',
    sample: '',
    from: ['cells'],
    pattern: /^$/,
    tentative: true,
  },
  {
    name: 'error below a notebook’s frames',
    sample: "ValueError: could not convert string to float: '12,50'",
    from: ['cells'],
    pattern: errorLine,
    when: (draft, _line, match) => lastWord(match[1]) === lastWord(draft.current().type),
    to: 'message',
    read: settle,
  },
  {
    name: 'place of a syntax error in a notebook',
    sample: '  Cell In[6], line 1',
    from: ['idle', 'cells'],
    pattern: /^\s*(?:(Cell In ?\[\d{1,9}\]), line|File (\S.{0,1000}):) ?(\d{1,9})$/,
    to: 'place',
    starts: true,
    evidence: true,
    read: (draft, match, line) => {
      draft.memory.base ??= Math.max(0, line.indent - 2);
      draft.memory.frame = line.indent;
      draft.place(match[1] ?? match[2] ?? '', Number(match[3]));
    },
  },
  {
    name: 'lines of a docstring within the source',
    sample: 'containing a JSON document).',
    from: ['cells'],
    pattern: /\S/,
    tentative: true,
    read: (draft) => draft.extend(),
  },
];

/** `load(order_id)`: the arguments are names only, and no part of the function's. */
function readFrame(draft: Draft, match: RegExpExecArray): void {
  draft.frame({
    file: match[1] ?? null,
    line: numberOf(match[2]),
    column: null,
    function: match[3]?.replace(/^(<[^>]*>|[^(]*)\(?.*$/, '$1') ?? null,
  });
}

function lastWord(type: string | null | undefined): string {
  return type?.split('.').at(-1) ?? '';
}
