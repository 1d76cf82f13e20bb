import { startDraft, type WritableDraft } from './draft.ts';
import { viewLine } from './lines.ts';
import type { Line, Rule, Runtime, State } from './runtime.ts';

/** Lines to read: the text's own, or those found inside one line of JSON. */
export interface Source {
  count: number;
  view: (index: number) => Line;
}

/** What one runtime's table made of the lines from a start on. */
export interface Attempt {
  runtime: Runtime;
  draft: WritableDraft;
  /** Indices of the lines that belong to the trace, ascending; other services' lines between them are not among them. */
  lines: number[];
  /** How many of them speak for a stack trace. */
  evidence: number;
}

/** A trace waits this many lines for what a tentative line promised (a chain's next part after blank lines). */
const patience = 60;
/** How many lines of other services may stand between two of its own. */
const interruption = 500;
/** How far above its first noticed line a trace may start. */
const reach = 60;

/** True where the line can be the first to be noticed. */
export function starts(runtime: Runtime, line: Line): boolean {
  const bare = ungutter(runtime, line);
  const { starting, blank } = tableOf(runtime);
  return starting.some((rule) => {
    const match = fits(rule, bare);
    return match !== null && (rule.when?.(blank, bare, match) ?? true);
  });
}

/**
 * Reads one trace around a start line: steps back over what the table's `lead` claims (not past `floor`), then forward
 * while the rules fit. Null where no firm line was read.
 */
export function readTrace(runtime: Runtime, source: Source, at: number, floor: number): Attempt | null {
  const own = source.view(at).stream;
  const above = linesAbove(source, at, floor, own);
  const back = runtime.lead?.((steps) => above(steps)?.line.text ?? null, source.view(at).text) ?? 0;
  const draft = startDraft(runtime);
  const lines: number[] = [];
  let held: { rule: Rule; match: RegExpExecArray; line: Line; index: number }[] = [];
  let state: State = 'idle';
  let evidence = 0;
  let foreign = 0;
  for (let index = above(back)?.index ?? at; index < source.count; index++) {
    const line = ungutter(runtime, source.view(index));
    if (line.stream !== null && own !== null && line.stream !== own) {
      if (++foreign > interruption) break;
      continue;
    }
    foreign = 0;
    const step = next(runtime, state, draft, line);
    if (!step) break;
    state = step.rule.to ?? state;
    held.push({ ...step, line, index });
    if (step.rule.tentative) {
      if (held.length > patience) break;
      continue;
    }
    for (const { rule, match, line: read, index: number } of held) {
      draft.moveTo(read.number, read.text);
      rule.read?.(draft, match, read);
      lines.push(number);
      if (rule.evidence) evidence++;
    }
    held = [];
  }
  return lines.length > 0 ? { runtime, draft, lines, evidence } : null;
}

/** The line without what is drawn before nested parts. */
function ungutter(runtime: Runtime, line: Line): Line {
  if (!runtime.gutter?.test(line.text)) return line;
  const bare = viewLine(line.text.replace(runtime.gutter, ''), line.number, line.stream);
  return { ...bare, rest: line.rest };
}

/** The lines of the same service above a line, looked at as they are asked for: 1 is the nearest. */
function linesAbove(source: Source, at: number, floor: number, stream: string | null) {
  const seen: { line: Line; index: number }[] = [];
  let next = at - 1;
  return (back: number) => {
    for (; seen.length < back && next >= Math.max(floor, at - reach); next--) {
      const line = source.view(next);
      if (line.stream === null || stream === null || line.stream === stream) seen.push({ line, index: next });
    }
    return seen[back - 1] ?? null;
  };
}

/** The first rule of the table that fits a line. */
function next(runtime: Runtime, state: State, draft: WritableDraft, line: Line) {
  for (const rule of rulesFrom(runtime, state)) {
    const match = fits(rule, line);
    if (match && (rule.when?.(draft, line, match) ?? true)) return { rule, match };
  }
  return null;
}

function fits(rule: Rule, line: Line): RegExpExecArray | null {
  if (rule.has !== undefined && !line.text.includes(rule.has)) return null;
  return rule.pattern.exec(line.text);
}

/** A runtime's rules as the machine asks for them. */
interface Table {
  starting: readonly Rule[];
  /** What conditions see before anything was read; they only look. */
  blank: WritableDraft;
  byState: Map<State, readonly Rule[]>;
}

/** Tables are constants: what is derived from them is kept beside. */
const tables = new WeakMap<Runtime, Table>();

function tableOf(runtime: Runtime): Table {
  const known = tables.get(runtime);
  if (known) return known;
  const table: Table = {
    starting: runtime.rules.filter(({ starts }) => starts === true),
    blank: startDraft(runtime),
    byState: new Map(),
  };
  tables.set(runtime, table);
  return table;
}

function rulesFrom(runtime: Runtime, state: State): readonly Rule[] {
  const { byState } = tableOf(runtime);
  const known = byState.get(state);
  if (known) return known;
  const rules = runtime.rules.filter(({ from }) => from.includes(state));
  byState.set(state, rules);
  return rules;
}
