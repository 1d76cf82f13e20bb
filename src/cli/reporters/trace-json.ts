import type { Segment, Trace } from '#trace/index.ts';

/**
 * One file's item of `sunfish trace --format json`. Lines count from 1; `span` is first and last, inclusive; `exception` is an index
 * into `exceptions`; `elided` counts the frames that the lines left out stand for.
 *
 * @param file the name as it was given
 */
export function traceItem(file: string, segments: readonly Segment[]) {
  return {
    file,
    traces: segments.flatMap((segment) => (segment.kind === 'trace' ? [traceValue(segment.trace)] : [])),
  };
}

function traceValue({ runtime, order, exceptions, primary, frames, elisions, stacks, span }: Trace) {
  // An error without a header is only implied by its frames: it is none that was printed.
  const printed = exceptions.filter((one) => one.span !== null);
  const place = new Map(printed.map((one, index) => [one, index]));
  const { type = null, message = null } = exceptions[primary] ?? {};
  return {
    runtime,
    order,
    error: { type, message },
    exceptions: printed.map(({ type, message, relation }) => ({ type, message, relation })),
    frames: frames.map((frame) => {
      const failed = exceptions[frame.exception];
      const { function: name, file, line, column, package: module, origin } = frame;
      return {
        function: name,
        file,
        line,
        column,
        package: module,
        origin,
        exception: failed === undefined ? null : (place.get(failed) ?? null),
      };
    }),
    elided: elisions.reduce((total, { count }) => total + (count ?? 0), 0),
    stacks,
    span,
  };
}
