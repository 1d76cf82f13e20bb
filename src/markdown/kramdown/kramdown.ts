import type { Root } from 'mdast';
import { createSourceMap, type SourceMap } from '../source-map.ts';
import { addressEdits } from './addresses.ts';
import { htmlEdits } from './html.ts';
import { tableEdits } from './tables.ts';

/** A text and its tree. */
export interface ParsedText extends SourceMap {
  tree: Root;
}

/** What one round brings to light may need another one: HTML below HTML without an empty line. More are nobody's habit. */
const mostRounds = 5;

/**
 * Writes in CommonMark what kramdown, Jekyll's Markdown, reads otherwise: else readers would see the marks.
 *
 * For Jekyll sources only. What is native was written for this program, and shows its author at once what it makes of it;
 * a file that is read in two ways would have no right one.
 *
 * Only text is changed that the tree does not understand; code never. A text without such places costs a search for each
 * sort, one with them is parsed once more, mostly.
 *
 * @param given the text, its tree, and where its places stand in the file
 */
export function mendKramdown(given: ParsedText, parse: (text: string) => Root): ParsedText {
  let mended = given;
  for (let round = 0; round < mostRounds; round += 1) {
    const { text, tree, locate } = mended;
    const edits = [...htmlEdits(tree, text), ...tableEdits(tree, text), ...addressEdits(tree, text)];
    if (edits.length === 0) break;
    edits.sort((one, other) => one.from - other.from);
    const map = createSourceMap(text, edits);
    mended = { text: map.text, tree: parse(map.text), locate: (point) => locate(map.locate(point)) };
  }
  return mended;
}
