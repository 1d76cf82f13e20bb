/** Which call comes first in the printed order. */
export type Order = 'oldest-first' | 'newest-first';

/** Whose code a frame runs: the application's, or a library's (the standard library counts as one). */
export type Origin = 'app' | 'library';

/** How an exception of a chain relates to the one printed before it. */
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
  /** The source line printed with the frame, without its indentation; null where none is. */
  source: string | null;
  span: [first: number, last: number];
  /** Index into `exceptions`. */
  exception: number;
}

/** Frames the runtime left out or folded itself: not frames. `after` is the index of the frame it follows (-1: before the first). */
export interface Elision {
  count: number | null;
  kind: 'omitted' | 'repeated' | 'common';
  after: number;
  exception: number;
  span: [number, number];
}

export interface TraceException {
  type: string | null;
  /** Whole message, lines joined by `\n`; null where none was printed. */
  message: string | null;
  relation: Relation;
  /** The error's own place where it is printed apart from the frames (a SyntaxError's `File "x", line 2`). */
  location: { file: string; line: number; column: number | null } | null;
  /** Lines of the printed header and message; null for one that is only implied. */
  span: [number, number] | null;
}

export interface Trace {
  /** Runtime id, as in the fixtures: `python`, `node`, `java` … */
  runtime: string;
  order: Order;
  /** The exception a reader must see: index into `exceptions`. */
  primary: number;
  exceptions: TraceException[];
  /** In printed order, over all exceptions. */
  frames: Frame[];
  /** Index of the frame that threw the primary exception; null where there are no frames. */
  thrownAt: number | null;
  elisions: Elision[];
  /** Number of thread or goroutine stacks printed. */
  stacks: number;
  /** First and last line of the trace in the parsed text. */
  span: [number, number];
}

/** What a display shows in printed order: frames one by one, or a run folded under a label. */
export type Group =
  | { kind: 'frame'; frame: number }
  /** A run of two or more library frames: `packages` in order of first appearance. */
  | { kind: 'fold'; frames: number[]; packages: string[] }
  /** Equal consecutive frames, folded: shown as "walk, 100 times". */
  | { kind: 'repeat'; frames: number[] }
  | { kind: 'elision'; elision: number }
  /** The header and message of an exception, or the sentence that links it to the one before. */
  | { kind: 'exception'; exception: number };

/** A text taken apart, whole: the segments' lines, joined in order, are the text. */
export type Segment = { kind: 'text'; text: string } | { kind: 'trace'; text: string; trace: Trace };
