import { type Group, parseTraces, type Segment, type Trace } from '#trace/index.ts';
import type { Truth } from './fixtures.ts';

/** What the engine found, in the words of the truth files. */
export function measure(text: string) {
  const traces = tracesIn(parseTraces(text));
  const frames = traces.flatMap((trace) => trace.frames);
  const app = frames.filter(({ origin }) => origin === 'app').length;
  const primary = traces[0]?.exceptions[traces[0].primary];
  return {
    runtime: traces[0]?.runtime ?? null,
    frames: frames.length,
    frames_app: app,
    frames_library: frames.length - app,
    order: traces[0]?.order ?? null,
    error: { type: lastWord(primary?.type), message: firstLine(primary?.message) },
    exceptions: sum(traces, (trace) => trace.exceptions.filter(({ span }) => span !== null).length),
    elided: sum(traces, (trace) => sum(trace.elisions, ({ count }) => count ?? 0)),
    stacks: sum(traces, ({ stacks }) => stacks),
  };
}

/** The truth, with only what it states; types by their last word and messages by their first line. */
export function expected(truth: Truth): Partial<ReturnType<typeof measure>> {
  const { runtime, frames, frames_app, frames_library, order, error, exceptions, elided, stacks } = truth;
  return {
    ...(runtime === 'mixed' ? {} : { runtime, order }),
    frames,
    frames_app,
    frames_library,
    ...(error?.type ? { error: { type: lastWord(error.type), message: firstLine(error.message) } } : {}),
    ...(exceptions === undefined ? {} : { exceptions }),
    ...(elided === undefined ? {} : { elided }),
    ...(stacks === undefined ? {} : { stacks }),
  };
}

export function tracesIn(segments: readonly Segment[]): Trace[] {
  return segments.flatMap((segment) => (segment.kind === 'trace' ? [segment.trace] : []));
}

export function textOf(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}

function firstLine(text: string | null | undefined): string {
  return (text ?? '').split('\n', 1)[0]?.trim() ?? '';
}

function lastWord(type: string | null | undefined): string {
  return (type ?? '').split(/[.:]+/).at(-1) ?? '';
}

function sum<T>(list: readonly T[], pick: (item: T) => number): number {
  return list.reduce((total, item) => total + pick(item), 0);
}

/** Indices of the frames that groups show, folded or not, in their order. */
export function framesShown(groups: readonly Group[]): number[] {
  return groups.flatMap((group) => {
    if (group.kind === 'aside') return framesShown(group.groups);
    return group.kind === 'frame' ? [group.frame] : 'frames' in group ? group.frames : [];
  });
}
