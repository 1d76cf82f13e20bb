import { stringify } from 'csv-stringify/sync';
import type { FollowUp } from '#incident/index.ts';
import { countOf } from './count-of.ts';
import { type Column, tableLines } from './table.ts';

const columns: readonly Column[] = [
  { head: 'INCIDENT' },
  { head: 'ITEM' },
  { head: 'STATUS' },
  { head: 'PR' },
  { head: 'DUE' },
  { head: 'OWNER', share: 1 },
  { head: 'TITLE', share: 3 },
];

/**
 * Follow-ups as a table, one a line, and below it how many there are, are open and are overdue.
 *
 * @param marks what stands in front of a title, by the id of its incident: `[draft] `
 * @param width no line is wider, in columns of a terminal
 * @returns text that ends with a line break
 */
export function actionsTable(
  items: readonly FollowUp[],
  marks: ReadonlyMap<string, string>,
  width: number,
): string {
  const rows = items.map((item) => [
    item.incident,
    item.id,
    item.overdue ? 'overdue' : statuses[item.status],
    item.priority ?? '—',
    item.due ?? '—',
    item.owner ?? '—',
    (marks.get(item.incident) || (item.internal ? '[internal] ' : '')) + item.title,
  ]);
  const table = rows.length > 0 ? tableLines(columns, rows, width) : [];
  return [...table, countsOf(items), ''].join('\n');
}

/** Follow-ups as JSON: an array. */
export function actionsJson(items: readonly FollowUp[]): string {
  return `${JSON.stringify(items.map(recordOf), null, 2)}\n`;
}

/** Follow-ups as RFC 4180 has a table. A text that a spreadsheet would run as a formula has a `'` in front (OWASP, "CSV Injection"). */
export function actionsCsv(items: readonly FollowUp[]): string {
  return stringify(items.map(recordOf), {
    header: true,
    columns: [...keys],
    escape_formulas: true,
    record_delimiter: 'windows',
    cast: { boolean: String },
  });
}

const keys = [
  'incident',
  'id',
  'title',
  'status',
  'open',
  'overdue',
  'due',
  'priority',
  'owner',
  'type',
  'reason',
  'url',
  'internal',
] as const satisfies readonly (keyof FollowUp)[];

function recordOf(item: FollowUp): Record<string, string | boolean | null> {
  return Object.fromEntries(keys.map((key) => [key, item[key]]));
}

const statuses = { open: 'open', in_progress: 'in progress', done: 'done', wont_do: 'won’t do' } as const;

function countsOf(items: readonly FollowUp[]): string {
  const open = items.filter((item) => item.open).length;
  const overdue = items.filter((item) => item.overdue).length;
  return `${countOf(items.length, 'follow-up')}, ${open} open, ${overdue} overdue`;
}
