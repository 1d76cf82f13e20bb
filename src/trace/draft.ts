import type { Draft, RawFrame, Runtime } from './runtime.ts';
import type { TraceException } from './trace.ts';

/** A draft that the machine can tell which line is being read. */
export interface WritableDraft extends Draft {
  moveTo: (line: number, text: string) => void;
}

/** An empty draft of a trace. */
export function startDraft(runtime: Runtime): WritableDraft {
  let line = 0;
  let text = '';
  /** The line on which the last stack began, and what was said to be its title. */
  let stackLine = 0;
  let title: string | null = null;
  /** Index of the exception that new frames belong to; -1: none yet. */
  let current = -1;
  /** The exception whose header was printed last. */
  let last: TraceException | null = null;
  const indents: number[] = [];
  /** Blank lines since the message's last line: they count only if the message goes on. */
  let blanks = 0;

  const draft: WritableDraft = {
    exceptions: [],
    frames: [],
    elisions: [],
    stacks: 0,
    stackStarts: [],
    order: runtime.order,
    thrown: null,
    link: null,
    depth: 0,
    memory: {},
    moveTo(number, read) {
      line = number;
      text = read;
    },
    open(relation) {
      const exception: TraceException = {
        type: null,
        message: null,
        relation: relation ?? draft.link ?? 'root',
        depth: draft.depth,
        location: null,
        after: draft.frames.length - 1,
        span: null,
      };
      draft.link = null;
      current = draft.exceptions.push(exception) - 1;
      return exception;
    },
    raise(type, message, relation) {
      const waiting = draft.exceptions[current];
      // Its header is due: after its frames where the oldest comes first, else before the first of them.
      const due = draft.order === 'oldest-first' || waiting?.after === draft.frames.length - 1;
      const fills = waiting !== undefined && waiting.span === null && due;
      const exception = fills ? waiting : draft.open(relation);
      exception.type = type;
      exception.message = message;
      exception.after = draft.frames.length - 1;
      exception.span = [line, line];
      last = exception;
      blanks = 0;
      return exception;
    },
    say(text) {
      if (!last) return;
      if (text === '') {
        blanks++;
        return;
      }
      last.message = last.message ? last.message + '\n'.repeat(blanks + 1) + text : text;
      blanks = 0;
      last.span = [last.span?.[0] ?? line, line];
    },
    current() {
      return draft.exceptions[current] ?? draft.open();
    },
    resume(exception) {
      if (draft.exceptions[exception]) current = exception;
    },
    frame(frame: RawFrame) {
      draft.current();
      const start = draft.stackStarts.at(-1);
      if (start && stackLine === line) {
        start.title = title;
        title = null;
      }
      draft.frames.push({ ...frame, source: null, span: [line, line], exception: current });
    },
    source(text) {
      const frame = draft.frames.at(-1);
      if (!frame) return;
      frame.span[1] = line;
      const indent = text.length - text.trimStart().length;
      if (frame.source === null) indents[draft.frames.length] = indent;
      const shared = Math.min(indent, indents[draft.frames.length] ?? 0);
      frame.source = frame.source === null ? text.slice(shared) : `${frame.source}\n${text.slice(shared)}`;
    },
    extend() {
      const frame = draft.frames.at(-1);
      if (frame) frame.span[1] = line;
    },
    elide(kind, count) {
      draft.current();
      draft.elisions.push({
        count,
        kind,
        after: draft.frames.length - 1,
        exception: current,
        span: [line, line],
      });
    },
    place(file, at, column = null) {
      draft.current().location = { file, line: at, column };
    },
    stack() {
      draft.stacks++;
      stackLine = line;
      draft.stackStarts.push({ title: text.trim().replace(/:$/, ''), frame: draft.frames.length });
    },
    entitle(words) {
      title = words;
    },
  };
  return draft;
}
