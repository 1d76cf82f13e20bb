import type { Root } from 'mdast';
import { blocksIn } from '../blocks.ts';
import { createSourceMap, pointAt, type SourceMap } from '../source-map.ts';

/** A block of raw HTML that runs to the end of the text because its end is missing. */
interface UnclosedBlock {
  /** Offset of its `<`. */
  at: number;
  /** What would have ended it: `</script>`, `-->`. */
  close: string;
}

/** A text without such blocks, and its tree. */
export interface MendedText extends SourceMap {
  tree: Root;
  /** What was found, with its places in the given text. */
  unclosed: { text: string; close: string; point: { line: number; column: number } }[];
}

/** A mended block may have hidden another one. More than a few in one text are no oversight. */
const mostRounds = 5;

/**
 * Makes text of opening marks such as `<!--` and `<script>` whose end is missing: everything behind them would be HTML, and
 * hidden. `<!-- x` → `\<!-- x`
 *
 * @param tree the tree of the text
 */
export function mendBlocks(text: string, tree: Root, parse: (text: string) => Root): MendedText {
  let mended: MendedText = { text, tree, locate: (point) => point, unclosed: [] };
  for (let round = 0; round < mostRounds; round += 1) {
    const blocks = unclosedBlocks(mended.tree, mended.text);
    if (blocks.length === 0) break;
    mended = escapeBlocks(mended, blocks, parse);
  }
  return mended;
}

function escapeBlocks(
  before: MendedText,
  blocks: UnclosedBlock[],
  parse: (text: string) => Root,
): MendedText {
  const edits = blocks.map(({ at }) => ({ from: at, to: at, text: '\\' }));
  const { text, locate } = createSourceMap(before.text, edits);
  return {
    text,
    tree: parse(text),
    locate: (point) => before.locate(locate(point)),
    unclosed: [...before.unclosed, ...blocks.map((block) => described(block, before))],
  };
}

function described(
  { at, close }: UnclosedBlock,
  { text, locate }: SourceMap,
): MendedText['unclosed'][number] {
  const point = locate(pointAt(text, at));
  // Matches the mark up to the end of its tag or word: `<script src="x">`, `<!--`.
  return { text: /^<[^>\n]{0,40}>?/.exec(text.slice(at, at + 50))?.[0] ?? '<', close, point };
}

/** The blocks that Markdown ends at a mark of theirs and not at a blank line (CommonMark 0.31.2, HTML blocks, kinds 1 to 5). */
const kinds: readonly { open: RegExp; close: RegExp; name: (open: string) => string }[] = [
  {
    open: /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i,
    close: /<\/(?:script|pre|style|textarea)>/i,
    name: (open) => `</${open.slice(1)}>`,
  },
  { open: /^<!--/, close: /-->/, name: () => '-->' },
  { open: /^<\?/, close: /\?>/, name: () => '?>' },
  { open: /^<!\[CDATA\[/, close: /\]\]>/, name: () => ']]>' },
  { open: /^<![a-z]/i, close: />/, name: () => '>' },
];

function unclosedBlocks(tree: Root, source: string): UnclosedBlock[] {
  const found: UnclosedBlock[] = [];
  for (const block of blocksIn(tree)) {
    if (block.type !== 'html') continue;
    const close = missingClose(block.value.trimStart());
    const at = source.indexOf('<', block.position?.start.offset);
    if (close !== null && at !== -1) found.push({ at, close });
  }
  return found;
}

function missingClose(html: string): string | null {
  for (const { open, close, name } of kinds) {
    const mark = open.exec(html)?.[0];
    if (mark !== undefined) return close.test(html) ? null : name(mark.toLowerCase());
  }
  return null;
}
