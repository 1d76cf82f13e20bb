import type { Rule } from '../runtime.ts';
import { carets, placeLine } from './v8-lines.ts';

/** The source that is shown where an error was thrown: above its header (Node), below it (Jest) or below a frame (Vitest). */
export const sourceRules: readonly Rule[] = [
  {
    name: 'source among the frames',
    sample: '    > 1 | exports.total = (row) => row.total.cents / 100;',
    from: ['message', 'frames'],
    // Jest puts it between message and frames, Vitest below the first frame.
    pattern: /^\s*(?:[>❯] *)?\d{1,7} ?\|(?: |$)|^\s*\| {1,400}[\^~]+$/,
    read: (draft) => draft.extend(),
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
    name: 'carets above the header',
    sample: '                   ^',
    from: ['source'],
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
];
