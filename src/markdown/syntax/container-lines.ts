/** Tells which line closes a container, given its lines one after the other. */
export interface ContainerLines {
  /** @param line without what stands before it of quotes and lists around the container, and without its end */
  closes(line: string): boolean;
}

/** More than this within one container is never closed: nobody writes it, and to look for the one that ends would take long. */
const mostOpen = 100;

/**
 * Follows what is open within a container: code, in which `:::` is text, and containers within it, whatever their names, which have
 * ends of their own.
 *
 * Where it cannot tell, it takes code for open: the container is then never closed, and that is an error. The other way round, what
 * was meant to stay internal would be published.
 *
 * @param colons how many the container begins with
 */
export function containerLines(colons: number): ContainerLines {
  let fence: string | null = null;
  /** The colons of all that is open; the first are the container's. */
  const open = [colons];
  return {
    closes(line) {
      if (fence !== null) {
        if (closesFence(line, fence)) fence = null;
        return false;
      }
      fence = fenceOf(line);
      const begun = fence === null ? beginningOf(line) : null;
      if (begun !== null) open.push(begun);
      const end = fence === null ? endOf(line) : null;
      if (end === null || open.length > mostOpen) return false;
      const closed = closedBy(end, open);
      if (closed > 0) open.length = closed;
      return closed === 0;
    },
  };
}

/** What may stand before the words of a line in quotes and lists: `  > 1. - `. */
const marks = String.raw`(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*`;

// Matches `- ~~~~ text`; behind backticks there are no others.
const fenceBeginning = new RegExp(`^${marks}(\`{3,}(?=[^\`]*$)|~{3,})`);
// Matches `  > :::note`, `::: warning Careful`; not `:::note a :::`, which is all of it.
const beginning = new RegExp(`^${marks}(:{3,})[ \\t]*[^:\\s](?!.*:::\\s*$)`);
// Matches `  > :::`
const ending = /^[ \t>]*(:{3,})[ \t]*$/;

function fenceOf(line: string): string | null {
  return fenceBeginning.exec(line)?.[1] ?? null;
}

/** Whether a line closes code that a run of backticks or tildes began. */
export function closesFence(line: string, fence: string): boolean {
  // Matches `  > ``` `.
  const [, run = ''] = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
  return run.startsWith(fence);
}

/** How many colons begin a container on a line, of whatever name; null where none does. */
export function beginningOf(line: string): number | null {
  return beginning.exec(line)?.[1]?.length ?? null;
}

/** How many colons are all there is on a line; null on any other. */
function endOf(line: string): number | null {
  return ending.exec(line)?.[1]?.length ?? null;
}

/** Index of the innermost container of just as many colons; else of the innermost that has fewer; -1 where none is closed. */
export function closedBy(end: number, open: readonly number[]): number {
  const equal = open.lastIndexOf(end);
  return equal >= 0 ? equal : open.findLastIndex((colons) => colons < end);
}
