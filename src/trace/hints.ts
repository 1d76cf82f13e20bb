import { type Lines, readLines, stripColours } from './lines.ts';
import type { Runtime } from './runtime.ts';

/** A line that holds one of the runtimes' hints. */
export interface Hit {
  /** Index from 0. */
  line: number;
  /** Where in the cleaned line the first hint stands. */
  column: number;
  /** In the order in which they were given to `compileHints`. */
  runtimes: Runtime[];
}

export interface Search {
  lines: Lines;
  /** The next line worth a look, in the text's order; null when there is none left. */
  next: () => Hit | null;
  /** The text's own bytes from line `from` up to line `to`. */
  slice: (from: number, to: number) => string;
}

/**
 * All hints of all runtimes as one automaton (Aho and Corasick, 1975): a text is read once, at a few nanoseconds a
 * character, however many hints there are. In a hint, `0` stands for any digit.
 */
export interface Hints {
  runtimes: readonly Runtime[];
  /** The class of each UTF-16 unit; 0 for those that occur in no hint. */
  classes: Uint8Array;
  classCount: number;
  /** `steps[state * classCount + class]` is the next state. */
  steps: Int32Array;
  /** Indices of the runtimes whose hint ends in a state; null for most states. */
  ends: (readonly number[] | null)[];
  /** Length of the longest hint that ends in a state. */
  lengths: number[];
}

/** Builds the automaton of the runtimes' hints. */
export function compileHints(runtimes: readonly Runtime[]): Hints {
  const { classes, classCount } = classify(runtimes.flatMap(({ hints }) => hints));
  const children: Map<number, number>[] = [new Map()];
  const own: Set<number>[] = [new Set()];
  const lengths = [0];
  for (const [index, { hints }] of runtimes.entries()) {
    for (const hint of hints) {
      let state = 0;
      for (let at = 0; at < hint.length; at++) {
        const symbol = classes[hint.charCodeAt(at)] ?? 0;
        const known = children[state]?.get(symbol);
        const next = known ?? children.push(new Map()) - 1;
        if (known === undefined) {
          children[state]?.set(symbol, next);
          own.push(new Set());
          lengths.push(0);
        }
        state = next;
      }
      own[state]?.add(index);
      lengths[state] = hint.length;
    }
  }
  const steps = link(children, classCount, own, lengths);
  const ends = own.map((set) => (set.size > 0 ? [...set].sort((a, b) => a - b) : null));
  return { runtimes, classes, classCount, steps, ends, lengths };
}

function classify(hints: readonly string[]): { classes: Uint8Array; classCount: number } {
  const classes = new Uint8Array(65536);
  let classCount = 1;
  for (const hint of hints) {
    for (let at = 0; at < hint.length; at++) {
      const code = hint.charCodeAt(at);
      if (classes[code] === 0) classes[code] = classCount++;
    }
  }
  for (const digit of '0123456789') classes[digit.charCodeAt(0)] = classes['0'.charCodeAt(0)] ?? 0;
  return { classes, classCount };
}

/** Breadth first: where no child leads on, the automaton goes on from the longest suffix that is a prefix of a hint. */
function link(
  children: readonly Map<number, number>[],
  classCount: number,
  own: readonly Set<number>[],
  lengths: number[],
): Int32Array {
  const steps = new Int32Array(children.length * classCount);
  const suffix = new Int32Array(children.length);
  const queue = [0];
  for (let head = 0; head < queue.length; head++) {
    const state = queue[head] ?? 0;
    const back = suffix[state] ?? 0;
    for (const index of own[back] ?? []) own[state]?.add(index);
    lengths[state] ||= lengths[back] ?? 0;
    for (let symbol = 0; symbol < classCount; symbol++) {
      const detour = state === 0 ? 0 : (steps[back * classCount + symbol] ?? 0);
      const child = children[state]?.get(symbol);
      steps[state * classCount + symbol] = child ?? detour;
      if (child === undefined) continue;
      suffix[child] = detour;
      queue.push(child);
    }
  }
  return steps;
}

/** Looks for hints; null for a text without any, which is not even cut into lines. */
export function searchText(text: string, hints: Hints): Search | null {
  const bare = stripColours(text);
  const first = nextEnd(bare, 0, hints);
  if (!first) return null;
  const lines = readLines(bare);
  // Colours hold no line break: both texts have the same lines.
  const raw = bare === text ? lines : readLines(text);
  let found: End | null = first;
  return {
    lines,
    // A last line of colours alone is a line of the raw text only: the end is the end.
    slice: (from, to) => text.slice(raw.start(from), to >= lines.count ? text.length : raw.start(to)),
    next() {
      if (!found) return null;
      const line = lines.at(found.at);
      const end = lines.start(line + 1);
      const hint = found.at + 1 - (hints.lengths[found.state] ?? 0);
      const column = hint - lines.start(line) - lines.margin;
      let seen: readonly number[] = [];
      while (found && found.at < end) {
        seen = union(seen, hints.ends[found.state] ?? []);
        found = nextEnd(bare, found.at + 1, hints, found.state);
      }
      return {
        line,
        column: Math.max(0, column),
        runtimes: seen.map((index) => hints.runtimes[index]).filter((runtime) => runtime !== undefined),
      };
    },
  };
}

/** Both lists in ascending order, without copying where one says it all: most lines hold one hint. */
function union(some: readonly number[], more: readonly number[]): readonly number[] {
  if (some.length === 0 || some === more) return more;
  if (more.every((index) => some.includes(index))) return some;
  return [...new Set([...some, ...more])].sort((a, b) => a - b);
}

interface End {
  /** Offset of a hint's last character. */
  at: number;
  state: number;
}

/** Where the next hint ends, from an offset and a state on. */
function nextEnd(text: string, from: number, hints: Hints, start = 0): End | null {
  const { classes, classCount, steps, ends } = hints;
  let state = start;
  for (let at = from; at < text.length; at++) {
    state = steps[state * classCount + (classes[text.charCodeAt(at)] ?? 0)] ?? 0;
    if (ends[state]) return { at, state };
  }
  return null;
}
