import type { InstantKey } from '#incident/index.ts';

/** A shape in a box of 12 by 12: lines, and what is filled. */
export interface MarkShape {
  lines: string;
  filled: string;
}

const triangle = 'M6 1.5 11 10.5H1Z';
const circle = 'M6 1.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 1 1 0-9.5Z';
const square = 'M1.5 1.5h9v9h-9Z';

/**
 * The shapes of the instants of an incident, for labels that tell them by word as well. Triangles are for what went wrong, circles for who
 * noticed, squares for what is over; the fuller, the further.
 */
export const markShapes: Readonly<Record<InstantKey, MarkShape>> = {
  triggeredAt: { lines: triangle, filled: '' },
  startedAt: { lines: triangle, filled: triangle },
  detectedAt: { lines: circle, filled: 'M6 4.25a1.75 1.75 0 1 1 0 3.5a1.75 1.75 0 1 1 0-3.5Z' },
  acknowledgedAt: { lines: circle, filled: 'M6 1.25a4.75 4.75 0 0 1 0 9.5Z' },
  identifiedAt: { lines: circle, filled: circle },
  mitigatedAt: { lines: square, filled: 'M1.5 6h9v4.5h-9Z' },
  resolvedAt: { lines: square, filled: square },
  communicatedAt: { lines: 'M1.25 1.5h9.5v6.5h-4.5l-2.5 2.75v-2.75h-2.5Z', filled: '' },
};
