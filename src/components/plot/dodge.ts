/**
 * Moves dots of one line apart, so that none covers another: each is put as near to the line as those before it leave room.
 *
 * @param positions of the dots along the line, ascending
 * @param spacing distance of the middles of two dots that touch
 * @returns how far each stands off the line; negative ones are above it
 */
export function dodge(positions: readonly number[], spacing: number): number[] {
  const placed: { x: number; y: number }[] = [];
  let first = 0;
  for (const x of positions) {
    while (first < placed.length && x - (placed[first]?.x ?? x) >= spacing) first += 1;
    placed.push({ x, y: nearestRoom(x, placed.slice(first), spacing) });
  }
  return placed.map(({ y }) => y);
}

/** Dots that touch may be this much too near. */
const tolerance = 1e-6;

/** The offset nearest to the line at which a dot touches no other. */
function nearestRoom(x: number, others: readonly { x: number; y: number }[], spacing: number): number {
  const taken = others
    .map((other) => {
      const half = Math.sqrt(spacing ** 2 - (x - other.x) ** 2);
      return { from: other.y - half, to: other.y + half };
    })
    .sort((a, b) => a.from - b.from);
  // What is taken around the line, as one stretch.
  let around: { from: number; to: number } | undefined;
  for (const { from, to } of taken) {
    if (around && from < around.to - tolerance) around.to = Math.max(around.to, to);
    else if (around && around.to > tolerance) break;
    else around = { from, to };
  }
  if (!around || around.from >= -tolerance || around.to <= tolerance) return 0;
  return -around.from <= around.to + tolerance ? around.from : around.to;
}
