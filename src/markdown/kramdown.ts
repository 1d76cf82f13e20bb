import type { Root } from 'mdast';
import { addressEdits } from './kramdown-address.ts';
import { htmlEdits } from './kramdown-html.ts';
import { tableEdits } from './kramdown-table.ts';
import { createSourceMap, type Edit, type SourceMap } from './source-map.ts';

/** A text and its tree. */
export interface ParsedText extends SourceMap {
  tree: Root;
}

/**
 * Writes in CommonMark what kramdown, Jekyll's Markdown, reads otherwise: else readers would see the marks.
 *
 * For Jekyll sources only. What is native was written for this program, and shows its author at once what it makes of it;
 * a file that is read in two ways would have no right one.
 *
 * Only text is changed that the tree does not understand; code never. A text without such places costs a search for each.
 *
 * @param given the text, its tree, and where its places stand in the file
 */
export function mendKramdown(given: ParsedText, parse: (text: string) => Root): ParsedText {
  let mended = given;
  // HTML first: what it takes in is no table and has no addresses. Each round may bring another block of it to light.
  for (let round = 0; round < mostRounds; round += 1) {
    const before: ParsedText = mended;
    mended = mendWith(htmlEdits, before, parse);
    if (mended === before) break;
  }
  return mendWith(addressEdits, mendWith(tableEdits, mended, parse), parse);
}

/** More blocks in a row without an empty line are nobody's habit. */
const mostRounds = 5;

function mendWith(
  find: (tree: Root, source: string) => Edit[],
  before: ParsedText,
  parse: (text: string) => Root,
): ParsedText {
  const edits = find(before.tree, before.text);
  if (edits.length === 0) return before;
  const { text, locate } = createSourceMap(before.text, edits);
  return { text, tree: parse(text), locate: (point) => before.locate(locate(point)) };
}
