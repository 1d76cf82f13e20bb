import { readEmbedded } from './embedded.ts';
import { finishTrace } from './finish.ts';
import { type Hit, type Search, searchText } from './hints.ts';
import { viewLine } from './lines.ts';
import { type Attempt, readTrace, type Source, starts } from './machine.ts';
import { judgeBy, type OriginRules } from './origin.ts';
import { learnPrefix, type Prefix, prefixes } from './prefixes.ts';
import type { Line, Runtime } from './runtime.ts';
import { runtimes } from './runtimes/index.ts';
import type { Segment, Trace } from './trace.ts';

export interface ParseOptions {
  /** Whose code a path is, in a site's or post's own words. */
  rules?: OriginRules | undefined;
  /** True where a writer says that the text is a trace: one line of evidence is enough. */
  force?: boolean | undefined;
}

/**
 * Takes a text apart into stack traces and what stands around them. The segments' texts, joined, are the text byte for
 * byte; a text without a trace is one text segment. Pure and linear in the text's length; never throws.
 *
 * A block of lines is a trace on two lines of evidence (a header and a frame, two frames of one grammar), never on
 * one, unless forced. Prefixes of log collectors, colours, line ends and JSON escapes are looked through, not changed.
 */
export function parseTraces(text: string, options: ParseOptions = {}): Segment[] {
  const search = searchText(text, runtimes);
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

/** Every trace of the text, by first line. */
function findTraces(search: Search, force: boolean): Found[] {
  const used = new Uint8Array(search.lines.count);
  const found: Found[] = [];
  let floor = 0;
  for (let hit = search.next(); hit; hit = search.next()) {
    if (used[hit.line]) continue;
    const best = bestAttempt(search, hit, floor, force);
    if (!best) continue;
    for (const line of best.lines) used[line] = 1;
    found.push({ attempt: best, first: best.lines[0] ?? hit.line, last: best.lines.at(-1) ?? hit.line });
    // Lines of another service that stand between this trace's own may still hold one.
    floor = hit.line + 1;
    while (floor < search.lines.count && used[floor]) floor++;
  }
  return found.sort((a, b) => a.first - b.first);
}

/** What the runtimes make of a line that holds a hint; the one with the most evidence wins. */
function bestAttempt(search: Search, hit: Hit, floor: number, force: boolean): Attempt | null {
  let best: Attempt | null = null;
  for (const runtime of hit.runtimes) {
    for (const attempt of attempts(search, hit, runtime, floor)) {
      if (!isTrace(attempt, force)) continue;
      if (!best || attempt.evidence > best.evidence) best = attempt;
    }
  }
  return best;
}

function isTrace({ runtime, draft, evidence }: Attempt, force: boolean): boolean {
  if (force) return evidence >= 1;
  return evidence >= 2 && (runtime.accept?.(draft) ?? true);
}

/** The line as it stands, without its prefix, or with the lines escaped inside it. */
function attempts(search: Search, hit: Hit, runtime: Runtime, floor: number): Attempt[] {
  const source = plainSource(search, hit, runtime);
  if (source) {
    const attempt = readTrace(runtime, source, hit.line, floor);
    if (attempt) return [attempt];
  }
  const inner = readEmbedded(search.lines.clean(hit.line), hit.column);
  return inner ? embedded(inner, hit.line, runtime) : [];
}

/** The text's lines without the prefix that the start line needs rid of; null where the line starts nothing. */
function plainSource({ lines }: Search, { line, column }: Hit, runtime: Runtime): Source | null {
  const clean = lines.clean(line);
  for (const layers of layersOf(clean)) {
    if (!starts(runtime, strip(clean, layers, line + 1))) continue;
    return { count: lines.count, view: (index) => strip(lines.clean(index), layers, index + 1) };
  }
  for (const opener of runtime.openers) {
    const at = clean.lastIndexOf(opener, column);
    if (at <= 0 || !starts(runtime, viewLine(clean.slice(at), line + 1, null))) continue;
    const learned = learnPrefix(clean, at, line + 1 < lines.count ? lines.clean(line + 1) : null);
    if (!learned && !opensAfterText(clean.slice(0, at))) continue;
    return {
      count: lines.count,
      view: (index) =>
        index === line
          ? viewLine(clean.slice(at), line + 1, null)
          : strip(lines.clean(index), learned ? [learned] : [], index + 1),
    };
  }
  return null;
}

// ERROR shop: Traceback (most recent call last):    ^CTraceback …
function opensAfterText(before: string): boolean {
  return /(?:[\s:>|\])}-]|\^C)$/.test(before);
}

/** No prefix, one kind, two kinds nested, three. */
function* layersOf(clean: string): Generator<readonly Prefix[]> {
  const layers: Prefix[] = [];
  yield layers;
  let text = clean;
  while (layers.length < 3) {
    const prefix = prefixes.find((one) => one.strip(text));
    const stripped = prefix?.strip(text);
    if (!prefix || !stripped) return;
    text = stripped.text;
    layers.push(prefix);
    yield [...layers];
  }
}

function strip(clean: string, layers: readonly Prefix[], number: number): Line {
  let text = clean;
  let stream: string | null = null;
  for (const layer of layers) {
    const stripped = layer.strip(text);
    if (!stripped) break;
    text = stripped.text;
    stream = stripped.stream ?? stream;
  }
  return viewLine(text, number, stream);
}

function embedded(inner: string[], line: number, runtime: Runtime): Attempt[] {
  const views = inner.map((text) => viewLine(text, line + 1, null));
  const source: Source = {
    count: views.length,
    view: (index) => views[index] ?? viewLine('', line + 1, null),
  };
  const found: Attempt[] = [];
  for (let index = 0; index < views.length; index++) {
    if (!starts(runtime, source.view(index))) continue;
    const attempt = readTrace(runtime, source, index, 0);
    if (!attempt) continue;
    index = Math.max(index, attempt.lines.at(-1) ?? index);
    found.push({ ...attempt, lines: [line] });
  }
  return found;
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
