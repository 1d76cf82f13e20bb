import { mapsOf, textOf, type WrittenBlock } from './block.ts';
import { type BlockProblem, pathText } from './block-problems.ts';
import type { ReadInstants } from './order-rules.ts';
import { instantKeys } from './vocabulary.ts';
import { readInstant } from './written-instant.ts';

/** An item of `impactWindows` whose ends could be read as far as they are written. */
export interface ReadWindow {
  /** Its place in the list. */
  index: number;
  from: Temporal.ZonedDateTime;
  /** Null where none is written. */
  to: Temporal.ZonedDateTime | null;
}

/** Every instant of a block that can be read, and what is wrong with the others. */
export interface BlockInstants {
  instants: ReadInstants;
  windows: ReadWindow[];
  problems: BlockProblem[];
}

/**
 * Reads the instants of a block, those of its impact windows included. A value that is no text is left to the schema.
 *
 * @param timeZone IANA zone in which times without an offset are read
 */
export function readInstants(block: WrittenBlock, timeZone: string): BlockInstants {
  const problems: BlockProblem[] = [];
  const read = (value: unknown, path: readonly PropertyKey[]) => {
    const text = textOf(value);
    if (text === null) return null;
    const instant = readInstant(text, timeZone);
    if ('at' in instant) return instant.at;
    problems.push({ code: instant.problem, path, values: { ...instant.values, key: pathText(path) } });
    return null;
  };
  const instants: ReadInstants = {};
  for (const key of instantKeys) {
    const at = read(block[key], [key]);
    if (at) instants[key] = at;
  }
  const windows = mapsOf(block.impactWindows).flatMap(({ index, item }): ReadWindow[] => {
    const from = read(item['from'], ['impactWindows', index, 'from']);
    const to = read(item['to'], ['impactWindows', index, 'to']);
    // An end that cannot be read is not "none".
    return from && (to || item['to'] === undefined) ? [{ index, from, to }] : [];
  });
  return { instants, windows, problems };
}
