import type { Attempt } from './machine.ts';
import type { Judge } from './origin.ts';
import type { Reading } from './runtime.ts';
import type { Frame, StackStart, Trace } from './trace.ts';

/** Turns what was read into a Trace: whose code each frame is, which error is the one to show, and where it was thrown. */
export function finishTrace({ runtime, draft, lines }: Attempt, judge: Judge): Trace {
  if (draft.exceptions.length === 0) draft.open();
  const frames = draft.frames.map(({ module: _module, ...frame }, index): Frame => {
    const raw = draft.frames[index] ?? frame;
    const { origin, package: name, why } = judge(raw, runtime.origin(raw));
    return { ...frame, package: name, origin, why };
  });
  const primary = runtime.primary?.(draft.exceptions) ?? 0;
  return {
    runtime: runtime.identify?.(draft) ?? runtime.id,
    order: draft.order,
    primary,
    exceptions: draft.exceptions,
    frames,
    thrownAt: runtime.isDump ? null : thrownAt(draft, primary),
    elisions: draft.elisions,
    stacks: Math.max(1, draft.stacks),
    stackStarts: stackStarts(draft),
    span: [(lines[0] ?? 0) + 1, (lines.at(-1) ?? 0) + 1],
  };
}

/** Stacks that have frames of their own, where there are several. */
function stackStarts({ stackStarts: starts, frames }: Reading): StackStart[] {
  const filled = starts.filter(({ frame }, index) => frame < (starts[index + 1]?.frame ?? frames.length));
  return filled.length > 1 ? filled : [];
}

/** The innermost frame of an exception: the last printed where the oldest comes first, else the first. */
function thrownAt({ frames, order, thrown }: Reading, primary: number): number | null {
  if (frames.length === 0) return null;
  if (thrown !== null && thrown < frames.length) return thrown;
  const own = (frame: { exception: number }) => frame.exception === primary;
  if (order === 'oldest-first') {
    const last = frames.findLastIndex(own);
    return last >= 0 ? last : frames.length - 1;
  }
  return Math.max(0, frames.findIndex(own));
}
