import type { Element, ElementContent } from 'hast';
import { readEntryTime } from '#incident/index.ts';
import { contentOf, element, isBlank, isElement } from '../tree.ts';
import { wordsOf } from './entry-words.ts';
import { firstParagraph, pointOf, type SourceLine } from './source-line.ts';

export interface TableLines {
  lines: SourceLine[];
  /** Head of the column of times, which may declare their zone. */
  timeHead: Element | null;
}

/**
 * The lines of a table: its rows.
 *
 * `| 시각(KST) | 담당 | 일 |`, `| 11:30 | 김 | 배포 |` → head `11:30`, above `담당 김`, words `배포`
 *
 * The first column whose cells mostly are times is that of the times; one of days beside it belongs to them, and one of ends (`종료`, `End`).
 * Of the others the one with the most words holds the text, the rest are small facts above it, further columns of times among them.
 *
 * @returns null where no column holds times
 */
export function tableLines(table: Element): TableLines | null {
  const { heads, rows } = partsOf(table);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const all = [...Array(columns).keys()];
  const mostly = (test: (text: string) => boolean) =>
    all.find((column) => rows.filter((row) => test(textIn(row[column]))).length * 2 >= rows.length);
  const times = mostly(isClock) ?? mostly(isDay);
  if (times === undefined) return null;
  const isDays = (column: number) =>
    isColumnOfDays(
      rows.map((row) => textIn(row[column])),
      textIn(heads[column]),
    );
  const days = all.find((column) => column !== times && isDays(column));
  const isTimes = (column: number) =>
    rows.filter((row) => isClock(textIn(row[column]))).length * 2 >= rows.length;
  const ends = all.find(
    (column) => column !== times && isTimes(column) && endHead.test(textIn(heads[column])),
  );
  const others = all.filter((column) => column !== times && column !== days && column !== ends);
  const words = others.filter((column) => !isTimes(column));
  const text = widest(words.length > 0 ? words : others, rows);
  const lines = rows.map((row): SourceLine => {
    const facts = others.filter((column) => column !== text);
    const { words, rest } = firstParagraph(text === undefined ? [] : (row[text]?.children ?? []));
    const start = timeIn(row[times], days === undefined ? undefined : row[days]);
    const time = withEnd(start, ends === undefined ? undefined : row[ends]);
    const isTimeless = wordsOf(time).trim() === '';
    const head = isTimeless ? words : time;
    return {
      head,
      words: isTimeless ? [] : [blank(), ...words],
      above: factsAbove(facts, heads, row),
      blocks: rest,
      point: pointOf(head) ?? row[0]?.position?.start,
    };
  });
  return { lines, timeHead: heads[times] ?? null };
}

function partsOf(table: Element): { heads: Element[]; rows: Element[][] } {
  const rows = contentOf(table)
    .flatMap((part) => (isElement(part, 'thead', 'tbody', 'tfoot') ? part.children : [part]))
    .filter((node) => isElement(node, 'tr'))
    .map((row) => row.children.filter((node) => isElement(node, 'td', 'th')));
  const [first, ...others] = rows;
  const hasHead =
    contentOf(table).some((part) => isElement(part, 'thead')) ||
    first?.every((cell) => isElement(cell, 'th')) === true;
  return hasHead ? { heads: first ?? [], rows: others } : { heads: [], rows };
}

function textIn(cell: Element | undefined): string {
  return wordsOf(cell?.children ?? []).trim();
}

/** `11:30`, `2018-03-10 11:30`, `T+12m`; a time that cannot be read as well, which will be told. */
function isClock(text: string): boolean {
  const time = readEntryTime(text)?.time;
  return time !== undefined && !('time' in time && time.time.kind === 'day');
}

/** `2018-03-10`, `3월 10일`, `10일`: a day that a time may follow. */
function isDay(text: string): boolean {
  const withTime = `${text} 00:00`;
  const read = readEntryTime(withTime);
  if (read?.length !== withTime.length || !('time' in read.time)) return false;
  const { time } = read.time;
  return time.kind === 'clock' && time.day !== null && time.day.kind !== 'figures';
}

// `날짜`, `Date (KST)`
const dayHead = /^(?:날짜|일자|date|day)(?!\p{L})/iu;

/**
 * A day may be left out where it is that of the row above. `3/10` under "Date" is one as well, which will be told not to be read; in
 * another column it may be three of ten.
 */
function isColumnOfDays(texts: readonly string[], head: string): boolean {
  const written = texts.filter((text) => text !== '');
  const isWritten = (text: string) =>
    isDay(text) || (dayHead.test(head) && /^\d{1,2}[/.]\d{1,2}\.?$/.test(text));
  return written.length > 0 && written.every(isWritten);
}

/** The day goes in front of a time of day that has none of its own. */
function timeIn(cell: Element | undefined, dayCell: Element | undefined): ElementContent[] {
  const own = cell?.children ?? [];
  const read = readEntryTime(textIn(cell))?.time;
  const isWhole = read && 'time' in read && (read.time.kind !== 'clock' || read.time.day !== null);
  return isWhole || textIn(dayCell) === '' ? own : [...(dayCell?.children ?? []), blank(), ...own];
}

// `종료`, `End (KST)`, `Until`
const endHead = /^(?:(?:end|ends|ended|to|until|finished)(?!\p{L})|종료|끝|완료)/iu;

/** `11:30` and `11:45` of the column of ends → `11:30 – 11:45` */
function withEnd(start: ElementContent[], end: Element | undefined): ElementContent[] {
  const isEnd = isClock(wordsOf(start)) && isClock(textIn(end));
  return isEnd ? [...start, text(' – '), ...(end?.children ?? [])] : start;
}

function widest(columns: readonly number[], rows: readonly Element[][]): number | undefined {
  const width = (column: number) => rows.reduce((sum, row) => sum + textIn(row[column]).length, 0);
  return columns.reduce<number | undefined>(
    (best, column) => (best === undefined || width(column) >= width(best) ? column : best),
    undefined,
  );
}

/** `<p class="entry-cells"><span class="entry-cell"><span class="entry-cell-name">담당</span> 김</span> · …</p>` */
function factsAbove(
  columns: readonly number[],
  heads: readonly Element[],
  row: readonly Element[],
): ElementContent[] {
  const facts = columns.flatMap((column) => {
    const content = row[column]?.children ?? [];
    if (content.every(isBlank)) return [];
    const name = textIn(heads[column]);
    const label =
      name === '' ? [] : [element('span', { className: ['entry-cell-name'] }, [text(name)]), blank()];
    return [element('span', { className: ['entry-cell'] }, [...label, ...content])];
  });
  const parted = facts.flatMap((fact, index) => (index === 0 ? [fact] : [text(' · '), fact]));
  return facts.length === 0 ? [] : [element('div', { className: ['entry-cells'] }, parted)];
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

function blank(): ElementContent {
  return text(' ');
}
