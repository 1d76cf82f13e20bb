import { mapOf, type WrittenBlock } from './block.ts';
import type { BlockProblem } from './block-problems.ts';
import { instantText } from './local-time.ts';
import { orderBreaches, type ReadInstants } from './order-rules.ts';
import type { ReadWindow } from './read-instants.ts';
import { instantKeys, statuses } from './vocabulary.ts';

/** What instants say against each other, against the impact windows and against the status. */
export function instantProblems(
  block: WrittenBlock,
  instants: ReadInstants,
  windows: readonly ReadWindow[],
): BlockProblem[] {
  return [
    ...orderProblems(instants),
    ...statusProblems(block),
    ...windows.flatMap((window) => windowProblems(window, instants, block)),
    ...precisionProblems(block),
    ...nearMissProblems(block, instants, windows),
  ];
}

function orderProblems(instants: ReadInstants): BlockProblem[] {
  return orderBreaches(instants).map(({ earlier, later, allowed }) => {
    const text = (key: typeof earlier) => (instants[key] ? instantText(instants[key]) : '');
    const values = { earlier, later, earlierAt: text(earlier), laterAt: text(later) };
    return { code: allowed ? 'SF6008' : 'SF6007', path: [later], values };
  });
}

function statusProblems({ status, resolvedAt }: WrittenBlock): BlockProblem[] {
  const known = statuses.find((word) => word === status);
  if (known === undefined) return [];
  if (known === 'resolved')
    return resolvedAt === undefined ? [{ code: 'SF6011', path: ['status'], values: {} }] : [];
  return resolvedAt === undefined
    ? []
    : [{ code: 'SF6010', path: ['resolvedAt'], values: { status: known } }];
}

/** A window ends after it began, and lies between the first impact and the resolution. */
function windowProblems(
  { index, from, to }: ReadWindow,
  { startedAt, resolvedAt }: ReadInstants,
  { status }: WrittenBlock,
): BlockProblem[] {
  const values = { from: instantText(from), to: to === null ? '…' : instantText(to) };
  const wrong = (key: 'from' | 'to', reason: string): BlockProblem => ({
    code: 'SF6009',
    path: ['impactWindows', index, key],
    values: { ...values, reason },
  });
  const isBefore = (one: Temporal.ZonedDateTime, other: Temporal.ZonedDateTime) =>
    Temporal.ZonedDateTime.compare(one, other) < 0;
  const problems: BlockProblem[] = [];
  if (to && !isBefore(from, to)) problems.push(wrong('to', 'it ends before it begins, or as it begins'));
  if (startedAt && isBefore(from, startedAt))
    problems.push(
      wrong('from', `it begins before "startedAt" (${instantText(startedAt)}), the first impact`),
    );
  if (resolvedAt && isBefore(resolvedAt, to ?? from))
    problems.push(wrong(to ? 'to' : 'from', `it ends after "resolvedAt" (${instantText(resolvedAt)})`));
  if (!to && status === 'resolved')
    problems.push({ code: 'SF6016', path: ['impactWindows', index, 'from'], values });
  return problems;
}

function precisionProblems(block: WrittenBlock): BlockProblem[] {
  const precision = mapOf(block.precision) ?? {};
  return instantKeys
    .filter((key) => precision[key] !== undefined && block[key] === undefined)
    .map((key) => ({ code: 'SF6017', path: ['precision', key], values: { key } }));
}

/** What affected nobody did not begin to affect anybody. */
function nearMissProblems(
  { impact }: WrittenBlock,
  { startedAt }: ReadInstants,
  windows: readonly ReadWindow[],
): BlockProblem[] {
  if (impact !== 'none') return [];
  const keys = [...(startedAt ? ['startedAt'] : []), ...(windows.length > 0 ? ['impactWindows'] : [])];
  return keys.map((key) => ({ code: 'SF6019', path: [key], values: { key } }));
}
