/** A stretch of a text, in offsets. */
export interface Stretch {
  from: number;
  /** Exclusive. */
  to: number;
}

/** The containers of a text by how deep they stand within one another. */
export interface Levels {
  add(container: Stretch): void;
  isTooDeep(offset: number): boolean;
}

/** Deepest nesting of containers that is read. For each level what stands within is parsed once more. */
const deepest = 10;

/** Keeps the containers that a parser has met: the outer before the inner, those of one level in the order of the text. */
export function containerLevels(): Levels {
  const levels: Stretch[][] = [];
  const depthAt = (offset: number) => levels.findLastIndex((level) => isWithin(offset, level)) + 1;
  return {
    add(container) {
      const depth = depthAt(container.from);
      const level = levels[depth] ?? [];
      levels[depth] = level;
      level.push(container);
    },
    isTooDeep: (offset) => depthAt(offset) >= deepest,
  };
}

function isWithin(offset: number, level: readonly Stretch[]): boolean {
  let low = 0;
  for (let high = level.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((level[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (level[low - 1]?.to ?? 0) > offset;
}
