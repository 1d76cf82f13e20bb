import type { TraceWords } from '#i18n/index.ts';
import { shortenPath } from './shorten.ts';
import type { Elision, Frame, Group, Relation, Trace, TraceException } from './trace.ts';

/** One line of a trace as it is shown, in printed order. */
export type TraceRow =
  | { kind: 'frame'; frame: FrameRow }
  /** Frames under one line. `stands` is the frame they all are, where they are one call again and again. */
  | { kind: 'fold'; label: string; frames: FrameRow[]; stands: FrameRow | null }
  /** A whole stack beside the one that threw, folded. */
  | { kind: 'aside'; label: string; rows: TraceRow[] }
  /** What stands over one of several stacks, the one that is not folded. */
  | { kind: 'heading'; text: string }
  /** What was left out, or how the next exception hangs on the one before, in words. */
  | { kind: 'note'; text: string; isRelation: boolean }
  | { kind: 'exception'; label: string | null; type: string | null; message: string | null; depth: number };

type Aside = Extract<Group, { kind: 'aside' }>;

export interface FrameRow {
  /** Position in the block, from 1. */
  number: number;
  origin: Frame['origin'];
  thrown: boolean;
  /** The path cut to what tells something, with line and column: `flask/app.py:17`. Null where none was printed. */
  place: string | null;
  /** The path as printed. */
  path: string | null;
  function: string | null;
  package: string | null;
  source: string | null;
}

/**
 * What a trace shows under its error.
 *
 * @param groups of the same trace
 * @param before how many frames the block holds before this trace: numbers go on from there
 */
export function traceRows(
  trace: Trace,
  groups: readonly Group[],
  words: TraceWords,
  before: number,
): TraceRow[] {
  const row = (index: number) => frameRow(trace, index, before);
  // Of several stacks the one that is not folded has its heading too.
  const headings = new Map(trace.stackStarts.map(({ frame, title }) => [frame, title]));
  const rows: TraceRow[] = [];
  let exception = 0;
  for (const group of groups) {
    if (group.kind === 'aside') {
      rows.push(asideRow(trace, group, words, before));
      continue;
    }
    const next = exceptionOf(trace, group);
    if (next !== exception) {
      exception = next;
      const word = relationWords[trace.exceptions[next]?.relation ?? 'root']?.between;
      if (word && trace.order === 'oldest-first')
        rows.push({ kind: 'note', text: words[word], isRelation: true });
    }
    const heading = headings.get(firstFrame(group));
    if (heading) rows.push({ kind: 'heading', text: heading });
    rows.push(...rowsOf(group, trace, words, row));
  }
  return rows;
}

/** -1 for what is no frame. */
function firstFrame(group: Exclude<Group, Aside>): number {
  if (group.kind === 'frame') return group.frame;
  return 'frames' in group ? (group.frames[0] ?? -1) : -1;
}

/** Within an aside no sentence stands between exceptions: its own is the first. */
function asideRow(trace: Trace, { title, groups }: Aside, words: TraceWords, before: number): TraceRow {
  const rows = groups.flatMap((group) =>
    group.kind === 'aside' ? [] : rowsOf(group, trace, words, (index) => frameRow(trace, index, before)),
  );
  return { kind: 'aside', label: words.aside(asideTitle(trace, title, words), countFrames(rows)), rows };
}

function asideTitle(trace: Trace, title: Aside['title'], words: TraceWords): string | null {
  if ('stack' in title) return trace.stackStarts[title.stack]?.title ?? null;
  const { type, message } = trace.exceptions[title.exception] ?? {};
  const error = [type, message?.split('\n')[0]].filter(Boolean).join(': ');
  return `${words.suppressed}: ${error}`;
}

function countFrames(rows: readonly TraceRow[]): number {
  return rows.reduce(
    (sum, row) => sum + (row.kind === 'frame' ? 1 : row.kind === 'fold' ? row.frames.length : 0),
    0,
  );
}

function frameRow(trace: Trace, index: number, before: number): FrameRow[] {
  const frame = trace.frames[index];
  if (!frame) return [];
  const { file, line, column } = frame;
  const position = [line, column].filter((number) => number !== null).map((number) => `:${number}`);
  return [
    {
      number: before + index + 1,
      origin: frame.origin,
      thrown: index === trace.thrownAt,
      place: file === null ? null : shortenPath(file) + position.join(''),
      path: file,
      function: frame.function,
      package: frame.package,
      source: frame.source,
    },
  ];
}

function exceptionOf(trace: Trace, group: Exclude<Group, Aside>): number {
  switch (group.kind) {
    case 'frame':
    case 'fold':
    case 'repeat':
      return trace.frames[firstFrame(group)]?.exception ?? 0;
    case 'elision':
      return trace.elisions[group.elision]?.exception ?? 0;
    case 'exception':
      return group.exception;
  }
}

function rowsOf(
  group: Exclude<Group, Aside>,
  trace: Trace,
  words: TraceWords,
  row: (index: number) => FrameRow[],
): TraceRow[] {
  switch (group.kind) {
    case 'frame':
      return row(group.frame).map((frame) => ({ kind: 'frame', frame }));
    case 'fold': {
      const label = words.framesIn(group.frames.length, group.packages);
      return [{ kind: 'fold', label, frames: group.frames.flatMap(row), stands: null }];
    }
    case 'repeat': {
      const frames = group.frames.flatMap(row);
      const [first] = frames;
      if (!first) return [];
      const label = words.repeated(first.function ?? first.place ?? '?', frames.length);
      return [{ kind: 'fold', label, frames, stands: frames.find(({ thrown }) => thrown) ?? first }];
    }
    case 'elision': {
      const elision = trace.elisions[group.elision];
      return elision ? [{ kind: 'note', text: elisionWords(elision, words), isRelation: false }] : [];
    }
    case 'exception':
      return exceptionRow(trace, group.exception, words);
  }
}

function elisionWords({ kind, count }: Elision, words: TraceWords): string {
  if (kind === 'repeated') return words.repeatedMore(count);
  return kind === 'common' ? words.inCommon(count) : words.omitted(count);
}

/** An exception in its printed place. One that is alone stands above the frames already. */
function exceptionRow(trace: Trace, index: number, words: TraceWords): TraceRow[] {
  const exception = trace.exceptions[index];
  if (!exception || trace.exceptions.length === 1) return [];
  const { type, message, depth } = exception;
  return [{ kind: 'exception', label: label(exception, trace, words), type, message, depth }];
}

/** Before an exception that is printed first and whose cause follows. */
function label({ relation }: TraceException, { order }: Trace, words: TraceWords): string | null {
  const word = relationWords[relation]?.before;
  return order === 'oldest-first' || !word ? null : words[word];
}

/**
 * What says how an exception hangs on the one above it: `between` two of which the later one is printed last, `before` one
 * where the earlier is.
 */
const relationWords = {
  root: null,
  cause: { between: 'causedNext', before: 'causedBy' },
  context: { between: 'raisedDuring', before: 'causedBy' },
  suppressed: { between: 'suppressed', before: 'suppressed' },
  'group-member': { between: 'memberOfGroup', before: 'memberOfGroup' },
  next: { between: 'next', before: 'next' },
} as const satisfies Record<Relation, object | null>;
