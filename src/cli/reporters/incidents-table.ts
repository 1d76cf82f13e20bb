import { formatDuration } from '#format/index.ts';
import { affectedServices, type Incident, lasted } from '#incident/index.ts';
import { dayOf, type IncidentPost, isInternal } from '#post/index.ts';
import { countOf } from './count-of.ts';
import { type Column, tableLines } from './table.ts';

const columns: readonly Column[] = [
  { head: 'ID' },
  { head: 'DAY' },
  { head: 'SEV' },
  { head: 'STATUS' },
  { head: 'SERVICES', share: 1 },
  { head: 'LASTED', align: 'right' },
  { head: 'TITLE', share: 2 },
];

/**
 * Incidents as a table, one a line, and their number below.
 *
 * @param width no line is wider, in columns of a terminal
 * @returns text that ends with a line break
 */
export function incidentsTable(
  posts: readonly IncidentPost[],
  { width, now }: { width: number; now: Temporal.Instant },
): string {
  const rows = posts.map((post) => [
    post.incident.id,
    dayOf(post) ?? '—',
    post.incident.severity,
    post.incident.status,
    affectedServices(post.incident).join(', ') || '—',
    lastedText(post.incident),
    marksOf(post, now) + post.title,
  ]);
  const table = rows.length > 0 ? tableLines(columns, rows, width) : [];
  return [...table, countOf(posts.length, 'incident'), ''].join('\n');
}

/** `[draft, internal] ` in front of the title of what the public does not see. */
export function marksOf(post: IncidentPost, now: Temporal.Instant): string {
  const marks = [
    ...(post.draft ? ['draft'] : []),
    ...(isInternal(post, now) ? ['internal'] : []),
    ...(post.visibility === 'unlisted' ? ['unlisted'] : []),
  ];
  return marks.length > 0 ? `[${marks.join(', ')}] ` : '';
}

function lastedText(incident: Incident): string {
  const time = lasted(incident);
  // What goes on has a status that says so.
  if (time === null || time.kind === 'ongoing') return '—';
  if (time.kind === 'nearMiss') return 'none';
  return `${time.approximate ? '≈' : ''}${formatDuration(time.milliseconds, 'en')}`;
}
