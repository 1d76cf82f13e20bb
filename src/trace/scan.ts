import { readEmbedded } from './embedded.ts';
import { finishTrace } from './finish.ts';
import { compileHints, type Hints, type Hit, type Search, searchText } from './hints.ts';
import type { Lines } from './lines.ts';
import { type Attempt, readTrace } from './machine.ts';
import { judgeBy, type OriginRules } from './origin.ts';
import { veilPlaceholders } from './placeholders.ts';
import type { Runtime } from './runtime.ts';
import { runtimes } from './runtimes/index.ts';
import type { Segment, Trace } from './trace.ts';
import { type PlainLines, viewsFrom } from './views.ts';

export interface ParseOptions {
  /** Whose code a path is, in a site's or post's own words. */
  rules?: OriginRules | undefined;
  /** True where a writer says that the text is a trace: one line of evidence is enough. */
  force?: boolean | undefined;
}

/** Built when the first text is parsed. */
let hints: Hints | null = null;

/**
 * Takes a text apart into stack traces and what stands around them. The segments' texts, joined, are the text byte for
 * byte; a text without a trace is one text segment. Pure and linear in the text's length; never throws.
 *
 * A block of lines is a trace on two lines of evidence (a header and a frame, two frames of one grammar), never on
 * one, unless forced. Prefixes of log collectors, colours, line ends, JSON escapes and the placeholders of redaction are
 * looked through, not changed.
 */
export function parseTraces(text: string, options: ParseOptions = {}): Segment[] {
  const veiled = veilPlaceholders(text);
  return veiled.unveil(parse(veiled.text, options));
}

function parse(text: string, options: ParseOptions): Segment[] {
  hints ??= compileHints(runtimes);
  const search = searchText(text, hints);
  if (!search) return text === '' ? [] : [{ kind: 'text', text }];
  const judge = judgeBy(options.rules);
  const found = findTraces(search, options.force === true);
  return cut(
    search,
    found.map((one) => ({ first: one.first, last: one.last, trace: finishTrace(one.attempt, judge) })),
  );
}

interface Found {
  attempt: Attempt;
  first: number;
  last: number;
}

/** A rejected attempt that read no more lines than this may be made again from each of them. */
const shortAttempt = 100;

/** Every trace of the text, by first line. */
function findTraces(search: Search, force: boolean): Found[] {
  const used = new Uint8Array(search.lines.count);
  /** Lines up to which a runtime's table read on in vain: starting again inside would cost the square of their number. */
  const vain = new Map<Runtime, number>();
  const found: Found[] = [];
  let floor = 0;
  for (let hit = search.next(); hit; hit = search.next()) {
    if (used[hit.line]) continue;
    const best = bestAttempts(search.lines, hit, floor, force, vain);
    for (const attempt of best) {
      for (const line of attempt.lines) used[line] = 1;
      found.push({ attempt, first: attempt.lines[0] ?? hit.line, last: attempt.lines.at(-1) ?? hit.line });
    }
    if (best.length === 0) continue;
    // Lines of another service that stand between this trace's own may still hold one.
    floor = hit.line + 1;
    while (floor < search.lines.count && used[floor]) floor++;
  }
  return found.sort((a, b) => a.first - b.first);
}

/** What the runtimes make of a line that holds a hint; the one with the most evidence wins. */
function bestAttempts(
  lines: Lines,
  hit: Hit,
  floor: number,
  force: boolean,
  vain: Map<Runtime, number>,
): Attempt[] {
  let best: Attempt[] = [];
  for (const runtime of hit.runtimes) {
    if (hit.line <= (vain.get(runtime) ?? -1)) continue;
    if (runtime.glance && !runtime.glance.test(lines.clean(hit.line))) continue;
    const tried = attempts(lines, hit, runtime, floor);
    const traces = tried.filter((attempt) => isTrace(attempt, force));
    if (evidenceOf(traces) > evidenceOf(best)) best = traces;
    const longest = tried.findLast((attempt) => attempt.lines.length > shortAttempt);
    if (traces.length === 0 && longest) vain.set(runtime, longest.lines.at(-1) ?? -1);
  }
  return best;
}

function evidenceOf(attempts: readonly Attempt[]): number {
  return attempts.reduce((sum, { evidence }) => sum + evidence, 0);
}

function isTrace({ runtime, draft, evidence }: Attempt, force: boolean): boolean {
  if (force) return evidence >= 1;
  return evidence >= 2 && (runtime.accept?.(draft) ?? true);
}

/** So much evidence settles which prefix a trace stands behind. */
const settled = 3;

/** The line as it stands, without its prefix, or with the lines escaped inside it. */
function attempts(lines: Lines, hit: Hit, runtime: Runtime, floor: number): Attempt[] {
  let best: Attempt | null = null;
  for (const source of viewsFrom(lines, hit.line, hit.column, runtime)) {
    const attempt = readTrace(runtime, source, hit.line, floor);
    if (attempt && attempt.evidence > (best?.evidence ?? -1)) best = attempt;
    if (best && best.evidence >= settled) return [best];
  }
  const inner = readEmbedded(lines.clean(hit.line), hit.column);
  const found = inner ? embedded(inner, hit.line, runtime) : [];
  return best && best.evidence >= evidenceOf(found) ? [best] : found;
}

/** Traces in the lines that one line of the text holds, its breaks escaped. */
function embedded(inner: string[], line: number, runtime: Runtime): Attempt[] {
  const lines: PlainLines = { count: inner.length, clean: (index) => inner[index] ?? '' };
  const found: Attempt[] = [];
  let weak: Attempt | null = null;
  let floor = 0;
  for (let index = 0; index < inner.length; index++) {
    const [source] = viewsFrom(lines, index, Number.POSITIVE_INFINITY, runtime);
    if (!source) continue;
    const view = (at: number) => ({ ...source.view(at), number: line + 1 });
    const attempt = readTrace(runtime, { ...source, view }, index, floor);
    if (!attempt) continue;
    if (!isTrace(attempt, false)) {
      weak ??= { ...attempt, lines: [line] };
      continue;
    }
    index = Math.max(index, attempt.lines.at(-1) ?? index);
    floor = index + 1;
    found.push({ ...attempt, lines: [line] });
  }
  return found.length > 0 || !weak ? found : [weak];
}

/** The text cut at the traces' first and last lines. */
function cut(search: Search, found: { first: number; last: number; trace: Trace }[]): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const { first, last, trace } of found) {
    if (first > done) segments.push({ kind: 'text', text: search.slice(done, first) });
    const from = Math.max(first, done);
    done = Math.max(done, last + 1);
    segments.push({ kind: 'trace', text: search.slice(from, done), trace });
  }
  if (done < search.lines.count)
    segments.push({ kind: 'text', text: search.slice(done, search.lines.count) });
  return segments;
}
