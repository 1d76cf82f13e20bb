import type { DurationPoint } from '#incident/index.ts';
import type { DurationRow } from '../duration-rows.ts';
import { dodge } from './dodge.ts';

/** A row in its place. All lengths are in the unit of the drawing, which is a pixel on a phone. */
export interface PlacedRow {
  row: DurationRow;
  /** The line on which its dots stand. */
  middle: number;
  /** Above and below its dots. */
  from: number;
  to: number;
  dots: (DurationPoint & { y: number })[];
}

/**
 * Puts rows below each other, each as high as its dots need to stand side by side.
 *
 * @param top of the first row
 * @param positionOf gives the place of a duration along the row
 * @returns the rows, the radius of all dots, and where the last row ends
 */
export function layOutRows(
  rows: readonly DurationRow[],
  top: number,
  positionOf: (milliseconds: number) => number,
): { placed: PlacedRow[]; radius: number; bottom: number } {
  const { radius, dodged } = smallEnough(rows, positionOf);
  let bottom = top;
  const placed = rows.map((row, index): PlacedRow => {
    const offsets = dodged[index] ?? [];
    const reach = reachOf(offsets) + radius;
    const start = bottom + (row.apart ? apartGap : 0);
    const height = Math.max(leastHeight, 2 * reach + rowGap);
    const middle = start + height / 2;
    bottom = start + height;
    const half = Math.max(leastTick, reach + tickBeyond);
    const dots = pointsOf(row).map((point, at) => ({ ...point, y: middle + (offsets[at] ?? 0) }));
    return { row, middle, from: middle - half, to: middle + half, dots };
  });
  return { placed, radius, bottom };
}

const leastHeight = 20;
const rowGap = 7;
const apartGap = 5;
const leastTick = 6.5;
const tickBeyond = 2;

/** Dots get smaller before a row gets higher than this; with the smallest it does. */
const tallest = 26;
const radii = [2.5, 2, 1.5, 1.2] as const;
const dotGap = 0.6;

/** The largest dots with which no row is too high, and how far each then stands off its row's line. */
function smallEnough(rows: readonly DurationRow[], positionOf: (milliseconds: number) => number) {
  const positions = rows.map((row) => pointsOf(row).map(({ milliseconds }) => positionOf(milliseconds)));
  for (const radius of radii) {
    const dodged = positions.map((line) => dodge(line, 2 * radius + dotGap));
    if (radius === radii[3] || dodged.every((offsets) => reachOf(offsets) <= tallest))
      return { radius, dodged };
  }
  throw new Error('The smallest dots are always small enough.');
}

function pointsOf(row: DurationRow): readonly DurationPoint[] {
  return row.kind === 'group' ? row.points : [];
}

function reachOf(offsets: readonly number[]): number {
  return offsets.reduce((most, offset) => Math.max(most, Math.abs(offset)), 0);
}
