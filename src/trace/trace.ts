/** Which call comes first in the printed order. */
export type Order = 'oldest-first' | 'newest-first';

/** Whose code a frame runs: the application's, or a library's (the standard library counts as one). */
export type Origin = 'app' | 'library';

/**
 * How an exception of a chain relates to the one printed before it: the sentence or label that stands between them. In
 * an oldest-first trace the one before is the cause of this one; in a newest-first trace this one is the cause of the
 * one before.
 */
export type Relation = 'root' | 'cause' | 'context' | 'suppressed' | 'group-member' | 'next';

/** One printed call site. Lines count from 1 within the parsed text; `span` is inclusive and covers source and marker lines that belong to the frame. */
export interface Frame {
  function: string | null;
  file: string | null;
  line: number | null;
  column: number | null;
  /** Package or module, `python`, `node` … for a standard library; null for the application's own code. */
  package: string | null;
  origin: Origin;
  /** Which rule decided the origin, in words. */
  why: string;
  /** The source lines printed with the frame, without their common indentation; null where none is. */
  source: string | null;
  span: [first: number, last: number];
  /** Index into `exceptions`. */
  exception: number;
}

/** Frames the runtime or the author left out, or that were folded in print: not frames. `after` is the index of the frame it follows (-1: before the first). */
export interface Elision {
  count: number | null;
  kind: 'omitted' | 'repeated' | 'common';
  after: number;
  exception: number;
  span: [number, number];
}

export interface TraceException {
  type: string | null;
  /** Whole message, lines joined by `\n`; `` where the type is printed alone, null where no header was printed. */
  message: string | null;
  relation: Relation;
  /** Nesting of groups, causes in braces, suppressed exceptions: 0 is the outermost. */
  depth: number;
  /** The error's own place where it is printed apart from the frames (a SyntaxError's `File "x", line 2`). */
  location: { file: string; line: number; column: number | null } | null;
  /** Index of the frame after which its header is printed; -1 where it stands before the first frame. */
  after: number;
  /** Lines of the printed header and message; null for one that is only implied by its frames. */
  span: [number, number] | null;
}

/** The beginning of one of several stacks. */
export interface StackStart {
  /** What its heading says: `goroutine 7 [chan receive]`; null where it has none. */
  title: string | null;
  /** Index of its first frame. */
  frame: number;
}

export interface Trace {
  /** Runtime id, as in the fixtures: `python`, `node`, `java` … */
  runtime: string;
  order: Order;
  /** The exception a reader must see: index into `exceptions`, which holds at least one. */
  primary: number;
  exceptions: TraceException[];
  /** In printed order, over all exceptions. */
  frames: Frame[];
  /** Index of the frame that threw the primary exception; null where there are no frames, or nothing was thrown. */
  thrownAt: number | null;
  elisions: Elision[];
  /** Number of thread or goroutine stacks printed. */
  stacks: number;
  /** Where each of several stacks begins, in printed order; empty where there is one. */
  stackStarts: StackStart[];
  /** First and last line of the trace in the parsed text. */
  span: [number, number];
}

/** What a display shows in printed order: frames one by one, or a run folded under a label. */
export type Group =
  | { kind: 'frame'; frame: number }
  /** A run of two or more library frames: `packages` in order of first appearance. */
  | { kind: 'fold'; frames: number[]; packages: string[] }
  /** Three or more equal consecutive frames, folded: shown as "walk, 100 times". */
  | { kind: 'repeat'; frames: number[] }
  | { kind: 'elision'; elision: number }
  /** The header and message of an exception; its relation says how it hangs on the one before. */
  | { kind: 'exception'; exception: number }
  /** A whole stack beside the one that failed: another thread's, or an exception that was suppressed. */
  | { kind: 'aside'; title: AsideTitle; groups: Group[] };

/** What stands over a stack that is folded whole: index into `stackStarts`, or into `exceptions`. */
export type AsideTitle = { stack: number } | { exception: number };

/**
 * A text taken apart, whole: the segments' texts, joined in order, are the text. Where two services' traces are
 * interleaved, the lines they share belong to the first one's segment; the second's `span` still names all its lines.
 */
export type Segment = { kind: 'text'; text: string } | { kind: 'trace'; text: string; trace: Trace };
