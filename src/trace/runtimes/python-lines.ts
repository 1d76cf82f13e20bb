import { isLogLine } from '../log-line.ts';
import type { Draft, Line } from '../runtime.ts';
import type { TraceException } from '../trace.ts';

// ModuleNotFoundError: No module named 'x'    json.decoder.JSONDecodeError: …    AssertionError    f.<locals>.Stop: x
export const errorLine =
  /^\s*([\p{L}_][\p{L}\p{N}_]{0,200}(?:\.(?:[\p{L}_][\p{L}\p{N}_]{0,200}|<locals>))*)(?::(?: (.*))?)?$/u;
// SyntaxError: …    IndentationError: …
export const syntaxError = /^\s*[\w.]*(?:Error|Warning|Exception)(?:: |$)/;
// Exception in thread Thread-1 (run):    Exception ignored in: <…>    Process Process-1:    future: <Task …>    """
export const preamble =
  /^\s*(?:Exception in thread .{1,300}:|Exception ignored (?:in|while)\b.{0,2000}|Task exception was never retrieved|Exception in callback .{1,2000}|(?:future|handle|task): <.{1,2000}|Process \S{1,100}:|[\w.]{0,200}RemoteTraceback:?|--- Logging error ---|Timeout \(\d{1,4}(?::\d\d){2}(?:\.\d{1,6})?\)!|["']{3})$/;
// Traceback (most recent call last):      File "a.py", line 3
const ownLine =
  /^\s*(?:[+|] )?(?:(?:Exception Group )?Traceback \(|Stack \(most recent|Call stack:|File ["“])|\(most recent call first\):$/;
//   +-+---------------- 1 ----------------
const separator = /^\s*\+-(?:\+-)?-{3}/;
// Another runtime's:  at a.b.C.d(E.java:3)    Exception in thread "main" …    panic: …    goroutine 1 [running]:
const foreignLine = /^\s*at \S.{0,400}[)\d]$|^Exception in thread "|^Caused by: |^panic: |^goroutine \d/;
// [SQL: …]    (Background on this error …)      Input should be …    - second    hint: the export was cut
export const continues = /^(?:\s+\S|[[({<*+•-]|[\w-]{1,40}:(?: |$))/;

export function openAt(draft: Draft, line: Line, base: number): void {
  draft.memory.base = line.text.startsWith('|') ? 0 : base;
  delete draft.memory.frame;
  draft.open(draft.link ?? (draft.depth > 0 ? 'group-member' : undefined));
}

/** True for a line printed below a frame that shows the code it ran. */
export function isSource(draft: Draft, line: Line): boolean {
  const frame = draft.memory.frame ?? 0;
  if (line.indent > frame) return true;
  // Lost indentation: one line after a frame whose file can be read, unless it is clearly the error.
  const last = draft.frames.at(-1);
  const lost = frame <= (draft.memory.base ?? 0);
  return (
    lost && last?.source === null && last.file?.startsWith('<') === false && !strongError.test(line.text)
  );
}

// KeyError: 'x'    requests.exceptions.Timeout: …    AssertionError: but not: else: x
export const strongError = /^\s*(?:[\w<>]{1,200}\.){0,20}[A-Z]\w{0,200}(?::(?: |$)|$)/;

/** True for the line that ends a run of frames: further left than they are, and a name of an error. */
export function isError(draft: Draft, line: Line, match: RegExpExecArray): boolean {
  if (draft.order === 'newest-first' || draft.memory.errorless) return false;
  const base = draft.memory.base ?? 0;
  const frame = draft.memory.frame ?? base + 1;
  if (line.indent >= frame && line.indent > base) return false;
  return (match[2] !== undefined || strongError.test(line.text)) && !isLogLine(line.text.trimStart());
}

export function isMessage({ text }: Line): boolean {
  return (
    !isLogLine(text.trimStart()) &&
    !ownLine.test(text) &&
    !separator.test(text) &&
    !preamble.test(text) &&
    !foreignLine.test(text)
  );
}

/** True where the message so far asks for more: it ends in `:`, `,` or an open bracket. */
export function isOpenEnded(draft: Draft): boolean {
  return /[:,([{\\]$/.test(draft.exceptions.at(-1)?.message ?? '');
}

export function settle(draft: Draft, match: RegExpExecArray, line: Line): void {
  const member = draft.depth > 0 && draft.link === null;
  draft.raise(match[1] ?? null, (match[2] ?? '') + line.rest, member ? 'group-member' : undefined);
}

/** The caret says where in its line the syntax error is. */
export function markColumn(draft: Draft, _match: RegExpExecArray, line: Line): void {
  const { location } = draft.current();
  const source = draft.memory.sourceIndent;
  if (location && source !== undefined) location.column = Math.max(1, line.indent - source + 1);
}

/** A chain ends with the error that was not handled; members of its group follow in print. */
export function lastOutermost(exceptions: readonly TraceException[]): number {
  return Math.max(
    0,
    exceptions.findLastIndex(({ depth }) => depth === 0),
  );
}
