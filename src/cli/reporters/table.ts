import stringWidth from 'string-width';
import { cut } from './cut.ts';
import { visibleText } from './visible-text.ts';

/** A column of a table. Its cells are cut where there is no room for them; no line is ever broken. */
export interface Column {
  head: string;
  align?: 'left' | 'right';
  /** How much of what the other columns leave it may have, beside columns of its kind: it is cut where it needs more. */
  share?: number;
}

const gap = '  ';

/** Columns of a terminal in which a text still says something. */
const least = 6;

/**
 * A table as a terminal shows it, heads first.
 *
 * @param rows cells in the order of the columns
 * @param width no line is wider, in columns of a terminal: a Korean letter takes two
 * @returns lines without spaces at their ends
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
): string[] {
  const lines = [columns.map(({ head }) => head), ...rows.map((row) => row.map(visibleText))];
  const natural = columns.map((_, index) => Math.max(...lines.map((line) => stringWidth(line[index] ?? ''))));
  const widths = fitted(columns, natural, width - gap.length * (columns.length - 1));
  return lines.map((line) => {
    const cells = columns.map(({ align }, index) =>
      padded(cut(line[index] ?? '', widths[index] ?? 0), widths[index] ?? 0, align),
    );
    return cut(cells.join(gap).trimEnd(), width);
  });
}

/** The widths of columns that together have `room`. What a column with a share does not need, those with more to say have. */
function fitted(columns: readonly Column[], natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  const elastic = columns
    .flatMap(({ share }, index) => (share === undefined ? [] : [{ index, share, need: natural[index] ?? 0 }]))
    .sort((a, b) => a.need / a.share - b.need / b.share);
  let shares = sum(elastic.map(({ share }) => share));
  let left = Math.max(0, room - sum(natural.filter((_, index) => columns[index]?.share === undefined)));
  for (const { index, share, need } of elastic) {
    const width = Math.min(need, Math.max(least, Math.floor((left * share) / shares)));
    widths[index] = width;
    left = Math.max(0, left - width);
    shares -= share;
  }
  return widths;
}

function padded(text: string, width: number, align: Column['align']): string {
  const spaces = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? spaces + text : text + spaces;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
