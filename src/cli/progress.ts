import type { CommandContext } from './command.ts';

/** A line at the bottom of a terminal that says how far something is, and goes when it is done. */
export interface Progress {
  show(text: string): void;
  /** Takes the line away. */
  end(): void;
}

/**
 * Shows how far a command is on its error stream, where somebody looks at it, and once it takes longer than a moment.
 *
 * @param context its clock says when
 */
export function openProgress({ terminal: { err }, elapsed }: CommandContext): Progress {
  const began = elapsed();
  let shown = false;
  return {
    show(text) {
      if (!err.live || elapsed() - began < patience) return;
      err.write(`${toLineStart}${text.slice(0, err.columns - 1)}${clearRest}`);
      shown = true;
    },
    end() {
      if (shown) err.write(`${toLineStart}${clearRest}`);
      shown = false;
    },
  };
}

/** Milliseconds in which nobody wonders what is going on. */
const patience = 1000;

const toLineStart = '\r';
/** Erase to the end of the line: ECMA-48, 8.3.41 (EL). */
const clearRest = '\x1b[K';
