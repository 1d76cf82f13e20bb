import type { Html, Root } from 'mdast';
import { blocksIn } from '../blocks.ts';

interface Point {
  line: number;
  column: number;
}

/**
 * Where the HTML parser's places stand in the Markdown text.
 *
 * A block of HTML in a quote or list reaches that parser without the marks and the indentation of its lines:
 * `> <p>` + `> <img>` as `<p>` + `<img>`. It counts the columns of all but the first line from there.
 */
export function htmlColumns(tree: Root, text: string): (point: Point) => Point {
  const cut = new Map<number, number>();
  for (const block of blocksIn(tree)) if (block.type === 'html') measure(block, text, cut);
  return (point) => ({ line: point.line, column: point.column + (cut.get(point.line) ?? 0) });
}

/** Notes how many characters of each line but the first did not reach the node. */
function measure({ value, position }: Html, text: string, cut: Map<number, number>): void {
  if (position?.start.offset === undefined) return;
  const written = text.slice(position.start.offset, position.end.offset).split('\n');
  for (const [index, line] of value.split('\n').entries()) {
    const missing = (written[index]?.length ?? 0) - line.length;
    if (index > 0 && missing > 0) cut.set(position.start.line + index, missing);
  }
}
