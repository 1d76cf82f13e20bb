import type { Nodes, Root } from 'mdast';

/** Offsets of a stretch of code in the source: from, to (exclusive). */
export type Range = readonly [from: number, to: number];

/**
 * Where code stands in a source: fences (in lists and quotes too), indented blocks, inline code, and what raw HTML
 * keeps in `<pre>`, `<code>` or a comment. In order, without overlaps.
 */
export function codeRanges(tree: Root, source: string): Range[] {
  const ranges: Range[] = [];
  collect(tree, source, ranges);
  return ranges;
}

function collect(node: Nodes, source: string, ranges: Range[]): void {
  const range = rangeOf(node);
  if (!range) return;
  if (node.type === 'code' || node.type === 'inlineCode') ranges.push(range);
  else if (node.type === 'html') ranges.push(...inRawHtml(source.slice(...range), range[0]));
  else if ('children' in node) collectChildren(node.children, source, ranges);
}

function collectChildren(children: readonly Nodes[], source: string, ranges: Range[]): void {
  // Offset and name of a `<code>` that an earlier sibling opened: inline HTML is one node a tag.
  let open: { from: number; name: string } | null = null;
  for (const child of children) {
    const range = rangeOf(child);
    const tag = child.type === 'html' && range ? source.slice(...range).toLowerCase() : '';
    // Matches `<pre>` and `<code class="x">`.
    const name = /^<(pre|code)(?=[\s>])[^<]*$/.exec(tag)?.[1];
    if (open && range && tag.startsWith(`</${open.name}`)) {
      ranges.push([open.from, range[1]]);
      open = null;
    } else if (!open && range && name !== undefined) open = { from: range[0], name };
    else if (!open) collect(child, source, ranges);
  }
}

function rangeOf(node: Nodes): Range | null {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  return from === undefined || to === undefined ? null : [from, to];
}

function inRawHtml(html: string, offset: number): Range[] {
  const lower = html.toLowerCase();
  // Matches `<pre>`, `<pre class="x">`, `<code>`, `<!--`.
  const opening = /<(?:(pre|code)(?=[\s>])|!--)/g;
  const ranges: Range[] = [];
  for (let open = opening.exec(lower); open; open = opening.exec(lower)) {
    const close = lower.indexOf(open[1] === undefined ? '-->' : `</${open[1]}`, open.index);
    const end = close === -1 ? html.length : close;
    ranges.push([offset + open.index, offset + end]);
    opening.lastIndex = end;
  }
  return ranges;
}
