import { type Lines, readLines, stripColours } from './lines.ts';
import type { Runtime } from './runtime.ts';

/** A line that holds one of the runtimes' hints. */
export interface Hit {
  /** Index from 0. */
  line: number;
  /** Where in the cleaned line the first hint stands. */
  column: number;
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
 * Looks for the runtimes' hints by plain string search, so that a text without any costs next to nothing and is not even
 * cut into lines: null.
 */
export function searchText(text: string, runtimes: readonly Runtime[]): Search | null {
  const bare = stripColours(text);
  const trails = runtimes.flatMap((runtime) =>
    runtime.hints.map((hint) => ({ runtime, hint, at: bare.indexOf(hint) })).filter((trail) => trail.at >= 0),
  );
  if (trails.length === 0) return null;
  const lines = readLines(bare);
  // Colours hold no line break: both texts have the same lines.
  const raw = bare === text ? lines : readLines(text);
  return {
    lines,
    // A last line of colours alone is a line of the raw text only: the end is the end.
    slice: (from, to) => text.slice(raw.start(from), to >= lines.count ? text.length : raw.start(to)),
    next() {
      let first = -1;
      for (const { at } of trails) if (at >= 0 && (first < 0 || at < first)) first = at;
      if (first < 0) return null;
      const line = lines.at(first);
      const end = lines.start(line + 1);
      const found: Runtime[] = [];
      for (const trail of trails) {
        if (trail.at < 0 || trail.at >= end) continue;
        if (!found.includes(trail.runtime)) found.push(trail.runtime);
        trail.at = bare.indexOf(trail.hint, end);
      }
      return { line, column: first - lines.start(line), runtimes: found };
    },
  };
}
