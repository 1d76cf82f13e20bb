import type { Draft } from '../runtime.ts';

/** A printed line or column number; null where none is printed. */
export function numberOf(digits: string | undefined): number | null {
  return digits ? Number(digits) : null;
}

/** Reads a frame off a pattern whose groups are function, file, line and, where it has one, column. */
export function frameOfGroups(draft: Draft, match: RegExpExecArray): void {
  draft.frame({
    function: match[1] ?? null,
    file: match[2] ?? null,
    line: numberOf(match[3]),
    column: numberOf(match[4]),
  });
}

/** The line below a call that says where it stands: placed once, further such lines say nothing new. */
export function placeCall(
  draft: Draft,
  file: string | undefined,
  line: string | undefined,
  column?: string | undefined,
): void {
  const call = draft.frames.at(-1);
  if (!call || call.file !== null) return;
  call.file = file ?? null;
  call.line = numberOf(line);
  call.column = numberOf(column);
  draft.extend();
}
