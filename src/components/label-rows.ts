import { textWidth } from './text-width.ts';

/** A text that belongs to a place of a bar, to stand below it. */
export interface Label {
  /** 0 to 1. */
  position: number;
  text: string;
}

/** Where a label stands: a line leads down to it from its place, and it begins or ends there. */
export interface PlacedLabel extends Label {
  anchor: 'start' | 'end';
  /** Pixels from its line to the start of its text, where it has not the room to stand beside the line; else 0. */
  shift: number;
  /** From 0, the one nearest to the bar. */
  row: number;
}

/** Between a line and its text, and between a text and the next line, in pixels. */
const gap = 4;

/**
 * Sets labels below a bar in as few rows as they need: no two overlap, and no line to one goes through another where that can be. What holds at
 * one width holds at every greater one.
 *
 * Those of the left begin at their line, those of the right end there; of two that would be in each other's way the outer one stands lower. The cut
 * between left and right is the one that needs few rows, and leaves most texts on the left. Where lines are closer to each other than texts are
 * wide, from one end of the bar to the other, some have to pass behind a text.
 *
 * @param labels by position
 * @param width of the bar in pixels
 * @param fontSize in pixels
 */
export function labelRows(labels: readonly Label[], width: number, fontSize: number): PlacedLabel[] {
  const boxes = labels.map(({ position, text }): Box => {
    return { line: position * width, length: textWidth(text, fontSize) + 2 * gap };
  });
  const settings = [...labels.keys(), labels.length].flatMap((cut): Setting[] => {
    // Names of one instant stay together.
    if (cut > 0 && labels[cut - 1]?.position === labels[cut]?.position) return [];
    const spans = boxes.map((box, index) => spanOf(box, index < cut, width));
    const rows = spans.every(({ from, to }) => from >= 0 && to <= width) ? rowsFor(spans) : null;
    return rows ? [{ cut, rows, cost: costOf(spans, rows, cut) }] : [];
  });
  // Texts wider than the bar have a row each.
  const { cut, rows } = settings.sort((a, b) => a.cost - b.cost)[0] ?? {
    cut: labels.length - 1,
    rows: [...labels.keys()],
  };
  return boxes.map((box, index) => {
    const { position = 0, text = '' } = labels[index] ?? {};
    const shift = hasRoom(box, width) ? 0 : spanOf(box, true, width).from - box.line;
    return {
      position,
      text,
      anchor: index < cut || shift !== 0 ? 'start' : 'end',
      shift,
      row: rows[index] ?? 0,
    };
  });
}

/** Labels up to a cut begin at their lines, those behind it end there. */
interface Setting {
  cut: number;
  rows: number[];
  cost: number;
}

/** Texts that begin at their lines read as a list: a row more is worth three of them. A line behind a text is as bad as a row. */
function costOf(spans: readonly Span[], rows: readonly number[], cut: number): number {
  const hidden = spans.flatMap((one, index) => spans.slice(index + 1).filter((two) => areOpposed(one, two)));
  return Math.max(0, ...rows) + (spans.length - cut) / 3 + hidden.length;
}

interface Box {
  line: number;
  /** Of the text with its gaps. */
  length: number;
}

/** A text with its gaps, and the line that leads to it. */
interface Span extends Pick<Box, 'line'> {
  from: number;
  to: number;
}

/** A text that has no room on either side of its line stands below it. */
function spanOf(box: Box, isLeft: boolean, width: number): Span {
  const { line, length } = box;
  const beside = isLeft ? line : line - length;
  const from = hasRoom(box, width) ? beside : Math.max(0, Math.min(line - length / 2, width - length));
  return { line, from, to: from + length };
}

function hasRoom({ line, length }: Box, width: number): boolean {
  return line + length <= width || line - length >= 0;
}

/** Moves down what is in the way of another until nothing is; null where two are in the way of each other. */
function rowsFor(spans: readonly Span[]): number[] | null {
  const rows = spans.map(() => 0);
  for (let pass = 0; pass <= spans.length ** 2; pass += 1) {
    const wrong = toMove(spans, rows);
    if (wrong === null) return rows;
    rows[wrong] = (rows[wrong] ?? 0) + 1;
  }
  return null;
}

/** The first label that has to stand lower, or null. */
function toMove(spans: readonly Span[], rows: readonly number[]): number | null {
  for (const [index, one] of spans.entries()) {
    for (const [other, two] of spans.entries()) {
      const [row = 0, otherRow = 0] = [rows[index], rows[other]];
      if (index === other || otherRow < row) continue;
      // Of two that are in each other's way the later moves: names of one instant stand in their order.
      const isFirst = index < other && areOpposed(one, two);
      if (isThrough(two, one) && !isFirst) return index;
      const overlap = one.from < two.to && two.from < one.to;
      if (overlap && otherRow === row && index > other && !isThrough(one, two)) return index;
    }
  }
  return null;
}

/** The line of each goes through the text of the other. */
function areOpposed(one: Span, two: Span): boolean {
  return isThrough(one, two) && isThrough(two, one);
}

function isThrough({ line }: Span, text: Span): boolean {
  return text.from < line && line < text.to;
}
