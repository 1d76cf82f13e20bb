import type { Element, ElementContent, Text } from 'hast';
import { isBlank, isElement } from '../tree.ts';
import { isTimed, pointOf, type SourceLine } from './source-line.ts';

/**
 * The entries of a paragraph that has one a line. A line without a time goes on with the entry above it.
 *
 * `11:30 deploy`, soft or hard break, `11:42 alarm` → two lines
 *
 * @param source the text that was parsed, for the columns of lines behind a soft break
 */
export function paragraphLines(paragraph: Element, source: readonly string[]): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const head of rowsOf(paragraph.children, source)) {
    const last = lines.at(-1);
    if (!last || isTimed({ head }))
      lines.push({ head, words: [], above: [], blocks: [], point: pointOf(head) });
    else last.head.push({ type: 'text', value: '\n' }, ...head);
  }
  return lines;
}

/** Inline content taken apart at its line ends; those within emphasis and links are none. */
function rowsOf(content: readonly ElementContent[], source: readonly string[]): ElementContent[][] {
  const rows: ElementContent[][] = [[]];
  for (const node of content) {
    if (isElement(node, 'br')) rows.push([]);
    else if (node.type === 'text') {
      for (const [index, piece] of textRows(node, source).entries()) {
        if (index > 0) rows.push([]);
        if (piece.value !== '') rows.at(-1)?.push(piece);
      }
    } else rows.at(-1)?.push(node);
  }
  return rows.filter((row) => row.some((node) => !isBlank(node)));
}

/** The lines of a text, each with its own place. */
function textRows(text: Text, source: readonly string[]): Text[] {
  const start = text.position?.start;
  return text.value.split('\n').map((value, index) => {
    if (!start) return { type: 'text', value };
    const line = start.line + index;
    const point = index === 0 ? start : { line, column: firstColumn(source[line - 1] ?? '') };
    return { type: 'text', value, position: { start: point, end: point } };
  });
}

/** The column on which a line begins, behind signs of quotes. */
function firstColumn(line: string): number {
  return line.length - line.replace(/^[\s>]+/, '').length + 1;
}
