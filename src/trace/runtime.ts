import type { Verdict } from './origin.ts';
import type { Elision, Frame, Order, Relation, StackStart, TraceException } from './trace.ts';

/**
 * A runtime's stack traces as a documented table. The engine (scan.ts, machine.ts) knows no runtime: it looks for the
 * `hints`, steps back over the lines that `lead` claims, and then lets the first rule that fits each line decide.
 */
export interface Runtime {
  /** `python`, `node` …: as in the fixtures. */
  id: string;
  /**
   * Plain strings of which every trace holds at least one, on a line that can start it or is a frame. They cost one
   * `indexOf` each; no other line is looked at.
   */
  hints: readonly string[];
  /** Where a hint is common in other text too (`.go:0` in a log's lines): what a line with one must hold to be looked at. */
  glance?: RegExp | undefined;
  /** What a first line begins with, for finding it behind a prefix nobody has listed (prefixes.ts). */
  openers: readonly string[];
  order: Order;
  /** Drawn before lines of nested parts (`  | `) and taken off before the rules look. */
  gutter?: RegExp | undefined;
  /** Grammar, tried from the top. A line that fits no rule in the current state ends the trace. */
  rules: readonly Rule[];
  /** How many lines above a start line belong to the trace; `above(1)` is the line before it, null past the top. */
  lead?: ((above: (back: number) => string | null, start: string) => number) | undefined;
  /** Whose code a frame runs. */
  origin: (frame: RawFrame) => Verdict;
  /** Names the runtime where several print one grammar (Node and Chrome; the languages of the JVM). Without it: `id`. */
  identify?: ((draft: Draft) => string) | undefined;
  /** Index of the exception a reader must see. Without it: the first header printed. */
  primary?: ((exceptions: readonly TraceException[]) => number) | undefined;
  /** True where nothing was thrown: the stacks are those of threads at work. */
  isDump?: boolean | undefined;
  /** Evidence on the lines' number alone is not enough: a last word on what was read. */
  accept?: ((draft: Draft) => boolean) | undefined;
}

/** `idle` is where a trace starts; the others are each table's own words. */
export type State = string;

export interface Rule {
  name: string;
  /** A line this rule fits: tests hold the table to it. */
  sample: string;
  /** States in which it is tried. */
  from: readonly State[];
  /** Cheap first look: the line must hold this string. */
  has?: string | undefined;
  pattern: RegExp;
  /** What the pattern cannot say: indentation, what came before. */
  when?: ((draft: Draft, line: Line, match: RegExpExecArray) => boolean) | undefined;
  /** The state after the line; absent: it stays. */
  to?: State | undefined;
  /** True: such a line may be the first to be noticed (it holds one of the hints). */
  starts?: boolean | undefined;
  /** True: a line that speaks for a stack trace. Two of them make a trace. */
  evidence?: boolean | undefined;
  /** True: the line belongs to the trace only if a firm line follows. */
  tentative?: boolean | undefined;
  /** What the line says. */
  read?: ((draft: Draft, match: RegExpExecArray, line: Line) => void) | undefined;
}

/** A line as the rules see it: without prefix, colours, line end and trailing blanks. */
export interface Line {
  /** At most `longest` characters (lines.ts): patterns never see more. */
  text: string;
  /** What was cut off the end of a very long line. */
  rest: string;
  /** Number of white-space characters it starts with. */
  indent: number;
  /** Line in the parsed text, from 1. */
  number: number;
  /** Which service printed it, where the prefix says so. */
  stream: string | null;
}

/** What a rule read of a frame; origin and package are decided afterwards. */
export type RawFrame = Pick<Frame, 'function' | 'file' | 'line' | 'column'> & {
  /** Module, namespace or package the frame itself names (Java's `java.base/`, Elixir's `(app 1.0)`). */
  module?: string | null | undefined;
};

/** What has been read so far. */
export interface Reading {
  exceptions: TraceException[];
  frames: (RawFrame & Pick<Frame, 'source' | 'span' | 'exception'>)[];
  elisions: Elision[];
  stacks: number;
  stackStarts: StackStart[];
  order: Order;
  /** Index of the frame that threw, where the table knows better than the order says. */
  thrown: number | null;
}

/** The trace in the making: what rules write to, line by line. */
export interface Draft extends Reading {
  /** Relation of the next exception, as a link sentence announced it. */
  link: Relation | null;
  /** Nesting of what is being read now. */
  depth: number;
  /** Indentations and counts a table wants to remember from line to line. */
  memory: Record<string, number>;
  /** Starts an exception whose header comes later (Python) or never. */
  open: (relation?: Relation) => TraceException;
  /** Prints an exception's header: fills the open one, or starts one. */
  raise: (type: string | null, message: string | null, relation?: Relation) => TraceException;
  /** Adds a line to the message of the last header. */
  say: (text: string) => void;
  /** The exception frames belong to now; opened where there is none. */
  current: () => TraceException;
  /** Frames to come belong to this exception. */
  resume: (exception: number) => void;
  frame: (frame: RawFrame) => void;
  /** Adds a source line to the last frame. */
  source: (text: string) => void;
  /** The line belongs to the last frame (carets, a location line) and says nothing new. */
  extend: () => void;
  elide: (kind: Elision['kind'], count: number | null) => void;
  place: (file: string, line: number, column?: number | null) => void;
  /** A stack begins: the line is its heading, or its first frame. */
  stack: () => void;
  /** What to call the next stack that begins with a frame. */
  entitle: (title: string) => void;
}
