/**
 * Line and column of offsets in a text, both from 1. Made once for a text: each question takes the logarithm of its lines.
 * Lines end as Markdown and YAML have it, at a lone CR too; a byte-order mark is no column.
 */
export function sourcePlaces(text: string): (offset: number) => { line: number; column: number } {
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(1, offset - (starts[low] ?? 0) + 1) };
  };
}
