import type { AsideTitle, Group, Trace } from './trace.ts';

/** What is printed one after the other. */
export type Item = Extract<Group, { kind: 'frame' | 'exception' | 'elision' }>;

/** Items that stand together: `title` is null for those of the stack that threw. */
export interface Part {
  title: AsideTitle | null;
  items: Item[];
}

/**
 * Parts what was printed into the stack that threw and those beside it, in printed order.
 *
 * A stack of another thread goes from its heading to the next one's; a suppressed exception goes, with its own causes, up to the
 * exception that is nested less deep. The header that is a part's title is not among its items.
 */
export function asidesOf(trace: Trace): Part[] {
  const stacks = stacksOfFrames(trace);
  const failing = stacks[trace.thrownAt ?? 0] ?? -1;
  const parts: Part[] = [];
  let suppressed: number | null = null;
  for (const item of inPrintedOrder(trace)) {
    if (item.kind === 'exception') suppressed = suppressedBy(trace, item.exception, suppressed);
    const stack = item.kind === 'frame' ? (stacks[item.frame] ?? -1) : failing;
    const title: AsideTitle | null =
      suppressed !== null ? { exception: suppressed } : stack === failing || stack < 0 ? null : { stack };
    const isTitle = item.kind === 'exception' && item.exception === suppressed;
    const last = parts.at(-1);
    const goesOn = item.kind === 'elision' || (last && isSame(last.title, title));
    if (last && goesOn) {
      if (!isTitle) last.items.push(item);
    } else parts.push({ title, items: isTitle ? [] : [item] });
  }
  return parts;
}

/** The suppressed exception that a header opens, or still belongs to. */
function suppressedBy({ exceptions }: Trace, index: number, open: number | null): number | null {
  const exception = exceptions[index];
  if (exception?.relation === 'suppressed') return index;
  const depth = open === null ? undefined : exceptions[open]?.depth;
  return depth !== undefined && (exception?.depth ?? 0) >= depth ? open : null;
}

/** Which of several stacks each frame is in: index into `stackStarts`, -1 before the first and where there is one. */
function stacksOfFrames({ frames, stackStarts }: Trace): number[] {
  let stack = -1;
  return frames.map((_frame, index) => {
    while ((stackStarts[stack + 1]?.frame ?? Number.POSITIVE_INFINITY) <= index) stack += 1;
    return stack;
  });
}

function isSame(one: AsideTitle | null, other: AsideTitle | null): boolean {
  if (one === null || other === null) return one === other;
  return 'stack' in one
    ? 'stack' in other && one.stack === other.stack
    : 'exception' in other && one.exception === other.exception;
}

/** Frames, headers and elisions as they were printed; a header stands before an elision in the same place. */
function inPrintedOrder({ frames, exceptions, elisions }: Trace): Item[] {
  const placed: { after: number; line: number; item: Item }[] = [];
  for (const [exception, { span, after }] of exceptions.entries()) {
    if (span) placed.push({ after, line: span[0], item: { kind: 'exception', exception } });
  }
  for (const [elision, { span, after }] of elisions.entries()) {
    placed.push({ after, line: span[0], item: { kind: 'elision', elision } });
  }
  placed.sort((a, b) => a.after - b.after || a.line - b.line);
  const items: Item[] = [];
  let next = 0;
  for (let frame = -1; frame < frames.length; frame++) {
    if (frame >= 0) items.push({ kind: 'frame', frame });
    for (; placed[next]?.after === frame; next++) {
      const item = placed[next]?.item;
      if (item) items.push(item);
    }
  }
  return items;
}
