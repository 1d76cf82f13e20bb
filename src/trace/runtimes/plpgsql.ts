import { appCode } from '../origin.ts';
import type { Rule, Runtime } from '../runtime.ts';
import { numberOf } from './place.ts';

// ERROR:  division by zero    2024-03-10 02:30:00 UTC [8123] ERROR:  division by zero
const header = /^(?:.{0,120}?\s)?(?:psql:\S{1,400}: )?(ERROR|FATAL|WARNING|NOTICE):\s{1,3}(\S.*)$/;
// PL/pgSQL function rate(integer) line 3 at RETURN
const call =
  /^(?:\s*|.{0,120}?\bCONTEXT:\s{1,3})(?:PL\/\w{2,12}|SQL) function (.{1,300}?) (?:line (\d{1,9}) )?at (.{1,300})$|^(?:\s*|.{0,120}?\bCONTEXT:\s{1,3})SQL function (".{1,300}") (?:statement (\d{1,9})|during .{1,60})$/;

/**
 * PostgreSQL's procedural languages: newest call first, the lines of CONTEXT.
 *
 * ```
 * idle ─ ERROR ─▶ told ─ CONTEXT: ─▶ frames ─ function, SQL statement ─▶ frames
 * ```
 *
 * Format: src/pl/plpgsql/src/pl_exec.c (`plpgsql_exec_error_callback`).
 */
export const plpgsql: Runtime = {
  id: 'plpgsql',
  hints: ['CONTEXT:  ', 'PL/pgSQL function '],
  openers: [],
  order: 'newest-first',
  lead(above) {
    for (let back = 1; back <= 6; back++) {
      const line = above(back);
      if (line === null || line === '') return 0;
      if (header.test(line)) return back;
    }
    return 0;
  },
  rules: rules(),
  origin: () => appCode('a function of the database'),
};

function rules(): readonly Rule[] {
  return [
    {
      name: 'call',
      sample: 'CONTEXT:  PL/pgSQL function rate(integer) line 3 at RETURN',
      from: ['idle', 'told', 'frames'],
      pattern: call,
      to: 'frames',
      starts: true,
      evidence: true,
      read: (draft, match) =>
        draft.frame({
          function: match[1] ?? match[4] ?? null,
          file: null,
          line: numberOf(match[2]),
          column: null,
        }),
    },
    {
      name: 'header',
      sample: 'ERROR:  division by zero',
      from: ['idle'],
      pattern: header,
      to: 'told',
      evidence: true,
      read: (draft, match, line) => {
        draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest);
      },
    },
    {
      name: 'statement that called',
      sample: 'SQL statement "SELECT rate(new.units)"',
      from: ['told', 'frames'],
      pattern: /^(?:\s*|.{0,120}?\bCONTEXT:\s{1,3})SQL (?:statement|expression) "/,
      to: 'frames',
      read: (draft, match, line) => {
        draft.memory.open = (line.text.slice(match[0].length).match(/"/g)?.length ?? 0) % 2 === 0 ? 1 : 0;
      },
    },
    {
      name: 'more of a statement',
      sample: '  FROM orders"',
      from: ['frames'],
      pattern: /\S/,
      when: (draft) => draft.memory.open === 1,
      read: (draft, _match, line) => {
        if (line.text.endsWith('"')) draft.memory.open = 0;
      },
    },
    {
      name: 'detail',
      sample: 'DETAIL:  Key (id)=(17) already exists.',
      from: ['told', 'frames'],
      pattern: /^(?:\s*|.{0,120}?\s)(?:DETAIL|HINT|QUERY|STATEMENT|LOCATION|LINE \d{1,6}):\s/,
    },
  ];
}
