import { type Lines, viewLine } from './lines.ts';
import { type Source, starts } from './machine.ts';
import { learnPrefix, type Prefix, prefixes, sharedPrefixes } from './prefixes.ts';
import type { Line, Runtime } from './runtime.ts';

export type PlainLines = Pick<Lines, 'count' | 'clean'>;

/**
 * The text's lines in the ways that let the start line start something: without the prefixes it begins with, from the
 * most to none; without what stands before one of the runtime's openers; without what it shares with the lines around.
 * `column` is where the start line's hint stands.
 */
export function* viewsFrom(
  lines: PlainLines,
  line: number,
  column: number,
  runtime: Runtime,
): Generator<Source> {
  const clean = lines.clean(line);
  const look = lookAt(lines, line);
  for (const layers of look.layers) {
    if (!starts(runtime, strip(clean, layers, line + 1))) continue;
    yield { count: lines.count, view: (index) => strip(lines.clean(index), layers, index + 1) };
  }
  const next = line + 1 < lines.count ? lines.clean(line + 1) : null;
  for (const opener of runtime.openers) {
    const at = clean.lastIndexOf(opener, column);
    if (at <= 0 || !starts(runtime, viewLine(clean.slice(at), line + 1, null))) continue;
    const learned = learnPrefix(clean, at, next);
    if (!learned && !opensAfterText(clean.slice(0, at))) continue;
    yield {
      count: lines.count,
      view: (index) =>
        index === line
          ? viewLine(clean.slice(at), line + 1, null)
          : strip(lines.clean(index), learned ? [learned] : [], index + 1),
    };
  }
  for (const at of look.cuts()) {
    // Learning costs two patterns: only for a line that starts something.
    if (!starts(runtime, viewLine(clean.slice(at), line + 1, null))) continue;
    const learned = learnPrefix(clean, at, next);
    if (!learned) continue;
    yield { count: lines.count, view: (index) => strip(lines.clean(index), [learned], index + 1) };
  }
}

/** What a start line begins with: worked out once for all the runtimes that look at it. */
interface Look {
  line: number;
  layers: readonly (readonly Prefix[])[];
  /** Where a prefix may end that it shares with the lines around. */
  cuts: () => readonly number[];
}

/** The last look at each text. */
const looks = new WeakMap<PlainLines, Look>();

function lookAt(lines: PlainLines, line: number): Look {
  const known = looks.get(lines);
  if (known?.line === line) return known;
  const clean = lines.clean(line);
  let cuts: readonly number[] | null = null;
  const look: Look = {
    line,
    layers: layersOf(clean),
    cuts() {
      const around = [line - 1, line + 1, line + 2].filter((index) => index >= 0 && index < lines.count);
      cuts ??= sharedPrefixes(
        clean,
        around.map((index) => lines.clean(index)),
      );
      return cuts;
    },
  };
  looks.set(lines, look);
  return look;
}

// ERROR shop: Traceback (most recent call last):    ^CTraceback …
function opensAfterText(before: string): boolean {
  return /(?:[\s:>|\])}-]|\^C)$/.test(before);
}

/** The kinds of prefix that a line begins with: all of them (three at most), then one less, … none. */
function layersOf(clean: string): (readonly Prefix[])[] {
  const layers: Prefix[] = [];
  const found: (readonly Prefix[])[] = [[]];
  let text = clean;
  while (layers.length < 3) {
    const before = text;
    const prefix = prefixes.find((one) => {
      const stripped = one.strip(before);
      if (stripped) text = stripped.text;
      return stripped !== null;
    });
    if (!prefix) break;
    layers.push(prefix);
    found.unshift([...layers]);
  }
  return found;
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
