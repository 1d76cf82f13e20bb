import type { Root } from 'mdast';
import { blocksIn, type Leaf } from '../blocks.ts';
import type { Edit } from '../source-map.ts';

/**
 * Finds tables that kramdown reads and GitHub's Markdown does not, or reads otherwise.
 *
 * - A table needs no head: `| a | b |` alone gets an empty one above.
 * - The line below the head may have `+` for `|` and fewer cells than the head, and the head fewer than the rows:
 *   `|---+---|` → `|---|---|`.
 * - A `|` in code ends no cell: `` | `a|b` | `` → `` | `a\|b` | ``, which GitHub's Markdown shows as it was.
 *
 * A paragraph is taken for a table where each line begins with `|` and has another one.
 *
 * @param tree the tree of the source
 * @see https://kramdown.gettalong.org/syntax.html#tables and https://github.github.com/gfm/#tables-extension-
 */
export function tableEdits(tree: Root, source: string): Edit[] {
  if (!source.includes('|')) return [];
  const edits: Edit[] = [];
  for (const block of blocksIn(tree)) {
    const rows = rowsOf(block, source);
    if (rows) edits.push(...editsIn(rows));
  }
  return edits;
}

/** A line of a table. */
interface Row {
  /** What stands before its text: indentation, marks of quotes. */
  prefix: string;
  /** Offset of its text. */
  from: number;
  text: string;
  /** How many `|` it has outside code. */
  bars: number;
  cells: number;
  /** Places in the text of `|` in code. */
  inCode: number[];
  isDelimiter: boolean;
}

/** More columns than this are no table of a post: each row would get as many cells. */
const mostCells = 100;

function editsIn(rows: readonly Row[]): Edit[] {
  const [first, second] = rows;
  const cells = rows.reduce((most, row) => Math.max(most, hasWords(row) ? row.cells : 0), 0);
  if (!first || cells === 0 || cells > mostCells) return [];
  const edits = rows.flatMap(({ from, inCode }) =>
    inCode.map((at) => ({ from: from + at, to: from + at, text: '\\' })),
  );
  if (second?.isDelimiter && !first.isDelimiter) {
    edits.push(...widened(first, cells), ...asDelimiter(second, cells));
  } else if (!rows.slice(1).some(({ isDelimiter }) => isDelimiter)) {
    edits.push(...emptyHead(first, cells));
    if (first.isDelimiter) edits.push(...asDelimiter(first, cells));
  }
  return edits.sort((one, other) => one.from - other.from);
}

function hasWords({ text, isDelimiter }: Row): boolean {
  return !isDelimiter && /[^|\s]/.test(text);
}

/** Cells beyond those of the head would not be shown. */
function widened({ from, text, cells }: Row, wanted: number): Edit[] {
  if (cells === wanted) return [];
  const to = from + text.trimEnd().length;
  const missing = wanted - cells + (text.trimEnd().endsWith('|') ? 0 : 1);
  return [{ from: to, to, text: ' |'.repeat(missing) }];
}

function asDelimiter({ from, text, cells }: Row, wanted: number): Edit[] {
  if (cells === wanted && !text.includes('+')) return [];
  const given = text
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/[|+]/);
  const marks = Array.from({ length: wanted }, (_, at) => alignment(given[at]?.trim() ?? ''));
  return [{ from, to: from + text.trimEnd().length, text: `|${marks.join('|')}|` }];
}

/** `:-----:` → `:-:` */
function alignment(mark: string): string {
  return `${mark.startsWith(':') ? ':' : ''}-${mark.endsWith(':') && mark.length > 1 ? ':' : ''}`;
}

/** A head without words is left out again once the table is read. */
function emptyHead({ prefix, from, isDelimiter }: Row, cells: number): Edit[] {
  const at = from - prefix.length;
  const head = `${prefix}|${' |'.repeat(cells)}\n`;
  return [{ from: at, to: at, text: isDelimiter ? head : `${head}${prefix}|${'-|'.repeat(cells)}\n` }];
}

/** The lines of a table, or of what looks like one; null for any other block. */
function rowsOf({ type, position }: Leaf, source: string): Row[] | null {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return null;
  if (type !== 'table' && (type !== 'paragraph' || source[start] !== '|')) return null;
  const rows: Row[] = [];
  const first = source.lastIndexOf('\n', start - 1) + 1;
  for (let from = first; from < end; ) {
    const found = source.indexOf('\n', from);
    const to = found === -1 ? source.length : found;
    const row = rowOf(source.slice(from, to), from);
    // A list's mark stands before the first line: there is no place for a line above it.
    if (type === 'paragraph' && !(row.text.startsWith('|') && (row.bars > 1 || row.isDelimiter))) return null;
    rows.push(row);
    from = to + 1;
  }
  return rows;
}

function rowOf(line: string, from: number): Row {
  // Matches `  > ` in front of the text.
  const prefix = /^[ \t>]*/.exec(line)?.[0] ?? '';
  const text = line.slice(prefix.length);
  const { ends, inCode } = pipesOf(text);
  const inner = text.trimEnd();
  const outer =
    (inner.startsWith('|') ? 1 : 0) + (ends.at(-1) === inner.length - 1 && inner.length > 1 ? 1 : 0);
  return {
    prefix,
    from: from + prefix.length,
    text,
    bars: ends.length,
    cells: ends.length + 1 - outer,
    inCode,
    // Matches `|---|:-:|`, `--+--`.
    isDelimiter: /^[+|: \t-]*$/.test(inner) && inner.includes('-'),
  };
}

/** Where cells end, and which `|` stand in code. */
function pipesOf(text: string): { ends: number[]; inCode: number[] } {
  const marks = [...text.matchAll(/\\[\s\S]|`+|\|/g)];
  const closing = closingMarks(marks.map(([mark]) => mark));
  const ends: number[] = [];
  const inCode: number[] = [];
  let codeEnd = -1;
  marks.forEach(({ 0: mark, index }, at) => {
    if (mark === '|') (at < codeEnd ? inCode : ends).push(index);
    else if (mark.startsWith('`') && at > codeEnd) codeEnd = closing[at] ?? -1;
  });
  return { ends, inCode };
}

/** For each row of backticks the next one of its length. */
function closingMarks(marks: readonly string[]): (number | undefined)[] {
  const next = new Map<string, number>();
  return marks
    .map((mark, at) => ({ mark, at }))
    .reverse()
    .map(({ mark, at }) => {
      const close = next.get(mark);
      if (mark.startsWith('`')) next.set(mark, at);
      return close;
    })
    .reverse();
}
