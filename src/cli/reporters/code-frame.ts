import stringWidth from 'string-width';
import type { HiddenColumns } from '#diagnostics/index.ts';
import { visibleText } from './visible-text.ts';

/** A source line as it is shown: the text, cut to the width, and the marks that stand under it. */
export interface CodeFrame {
  text: string;
  /** Spaces and carets; empty where no column is known. */
  marks: string;
}

/**
 * Shows one line of a file.
 *
 * Work is bounded: of a line of any length only what may be seen is looked at.
 *
 * @param line the line without its end
 * @param column where the problem begins, from 1, in UTF-16 units as in Diagnostics
 * @param endColumn where it ends (exclusive), on the same line
 * @param width columns that the text may take
 * @param hidden secrets of the line: a dot stands for each of their characters
 */
export function codeFrame(
  line: string,
  { column, endColumn }: { column?: number | undefined; endColumn?: number | undefined },
  width: number,
  hidden: readonly HiddenColumns[] = [],
): CodeFrame {
  const start = Math.min(Math.max(0, (column ?? 1) - 1), line.length);
  const end = Math.max(start + 1, (endColumn ?? 0) - 1);
  const { cells, cutLeft, cutRight } = cellsAround(line, start, end, hidden);
  const firstMarked = cells.findIndex(({ offset, length }) => offset + length > start);
  const marked = firstMarked === -1 ? cells.length : firstMarked;
  const { from, to } = windowAround(cells, marked, width - 2 * ellipsis.length);

  const shown = cells.slice(from, to);
  const before = from > 0 || cutLeft ? ellipsis : '';
  const after = to < cells.length || cutRight ? ellipsis : '';
  const text = before + shown.map((cell) => cell.text).join('') + after;
  if (column === undefined) return { text: text.trimEnd(), marks: '' };

  const indent = before.length + widthOf(cells.slice(from, marked));
  const underlined = widthOf(cells.slice(marked, to).filter(({ offset }) => offset < end));
  return { text: text.trimEnd(), marks: ' '.repeat(indent) + '^'.repeat(Math.max(1, underlined)) };
}

/** What a reader sees as one character. */
interface Cell {
  text: string;
  /** Where it stands in the line, in UTF-16 units. */
  offset: number;
  length: number;
  width: number;
}

const ellipsis = '…';
const mask = '•';
const tab = '    ';

/** UTF-16 units to look at on either side: more than any terminal shows, emoji of many parts included. */
const reach = 1000;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

function cellsAround(
  line: string,
  start: number,
  end: number,
  hidden: readonly HiddenColumns[],
): { cells: Cell[]; cutLeft: boolean; cutRight: boolean } {
  const left = Math.max(0, start - reach);
  const right = Math.min(line.length, Math.min(end, start + reach) + reach);
  const cells: Cell[] = [];
  for (const { segment, index } of segmenter.segment(line.slice(left, right))) {
    const [offset, length] = [left + index, segment.length];
    const isHidden = hidden.some((columns) => offset < columns.end && offset + length > columns.start);
    const { text, width } = isHidden ? shownAs(mask) : shownAs(segment);
    cells.push({ text, offset, length, width });
  }
  return { cells, cutLeft: left > 0, cutRight: right < line.length };
}

/** Characters that were looked at before: a report of thousands of findings is made of a few hundred. */
const known = new Map<string, Pick<Cell, 'text' | 'width'>>();
const mostKnown = 10_000;

function shownAs(character: string): Pick<Cell, 'text' | 'width'> {
  const before = known.get(character);
  if (before) return before;
  const text = character === '\t' ? tab : visibleText(character);
  const shown = { text, width: stringWidth(text) };
  if (known.size < mostKnown) known.set(character, shown);
  return shown;
}

/** The cells to show: from the start of the line if the marked one can be seen then, else with a third of the width before it. */
function windowAround(cells: readonly Cell[], marked: number, width: number): { from: number; to: number } {
  let from = 0;
  const needed = widthOf(cells.slice(0, marked + 1));
  if (needed > width * 0.8) {
    from = marked;
    let before = Math.floor(width / 3);
    while (from > 0) {
      before -= cells[from - 1]?.width ?? 0;
      if (before < 0) break;
      from--;
    }
  }
  let to = from;
  let room = width;
  while (to < cells.length) {
    room -= cells[to]?.width ?? 0;
    if (room < 0 && to > marked) break;
    to++;
  }
  return { from, to };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
