import { asidesOf, type Item } from './asides.ts';
import type { Frame, Group, Trace } from './trace.ts';

/** So many equal frames in a row are shown as one. */
const repeatsFrom = 3;

/**
 * Arranges a trace for display, in printed order. Always shown: the application's frames and the frame that threw the
 * primary error, be it a library's; where no frame is the application's, the first and the last. Runs of two or more
 * other frames fold under the packages they run through; three or more equal frames in a row fold as a repeat.
 * Exception headers and elisions stay in their printed place and end a run.
 *
 * Stacks beside the one that threw, other threads' and suppressed exceptions', are asides: each folds whole.
 */
export function groupFrames(trace: Trace): Group[] {
  const shown = shownFrames(trace);
  return asidesOf(trace).flatMap(({ title, items }): Group[] => {
    const groups = groupItems(items, trace, shown);
    return title === null ? groups : [{ kind: 'aside', title, groups }];
  });
}

function groupItems(items: readonly Item[], trace: Trace, shown: ReadonlySet<number>): Group[] {
  const groups: Group[] = [];
  let run: number[] = [];
  const flush = () => {
    groups.push(...foldRun(trace, run, shown));
    run = [];
  };
  for (const item of items) {
    if (item.kind !== 'frame') {
      flush();
      groups.push(item);
    } else if (run.length > 0 && shown.has(run.at(-1) ?? -1) !== shown.has(item.frame)) {
      flush();
      run = [item.frame];
    } else run.push(item.frame);
  }
  flush();
  return groups;
}

/** A run holds frames that are all shown, or all foldable. */
function foldRun({ frames }: Trace, indices: readonly number[], shown: ReadonlySet<number>): Group[] {
  const first = indices[0];
  if (first === undefined) return [];
  if (shown.has(first)) return foldRepeats(frames, indices);
  if (indices.length === 1) return [{ kind: 'frame', frame: first }];
  return [{ kind: 'fold', frames: [...indices], packages: packagesOf(frames, indices) }];
}

function shownFrames({ frames, thrownAt }: Trace): Set<number> {
  const shown = new Set<number>();
  for (const [index, frame] of frames.entries()) if (frame.origin === 'app') shown.add(index);
  if (shown.size === 0 && frames.length > 0) shown.add(0).add(frames.length - 1);
  if (thrownAt !== null) shown.add(thrownAt);
  return shown;
}

function foldRepeats(frames: readonly Frame[], indices: readonly number[]): Group[] {
  const groups: Group[] = [];
  for (let from = 0; from < indices.length; ) {
    let to = from + 1;
    while (to < indices.length && areEqual(frames[indices[from] ?? -1], frames[indices[to] ?? -1])) to++;
    const equal = indices.slice(from, to);
    if (equal.length >= repeatsFrom) groups.push({ kind: 'repeat', frames: equal });
    else groups.push(...equal.map((frame): Group => ({ kind: 'frame', frame })));
    from = to;
  }
  return groups;
}

/** Same call site; the column may differ (V8 gives the first call its own). */
function areEqual(a: Frame | undefined, b: Frame | undefined): boolean {
  return (
    a?.function === b?.function && a?.file === b?.file && a?.line === b?.line && a?.exception === b?.exception
  );
}

function packagesOf(frames: readonly Frame[], indices: readonly number[]): string[] {
  const names = indices.map((index) => frames[index]?.package).filter((name) => typeof name === 'string');
  return [...new Set(names)];
}
