import type { Link, Parents, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import { stateOf } from '../state.ts';

/** A character that smart quotes change, or dashes and dots that they join. */
const anything = /["']|--|\.\.\./;

/**
 * Makes typewriter quotes, dashes and dots typographic, in text only.
 *
 * `"정말?" -- it's 5...` → `“정말?” – it’s 5…`; `--no-cache` and all code stay.
 *
 * Dashes as kramdown has them: `--` is an en dash, `---` an em dash. A text without any of these costs one search.
 * (remark-smartypants parses natural language for this, 6 ms a post; what it adds is not needed.)
 */
export function remarkSmartQuotes(site: Site) {
  return (tree: Root, file: VFile): void => {
    // The site's own excerpt marker (`--more--`) is looked for later, as it was written.
    const marker = stateOf(file, site).excerptSeparator?.trim() || null;
    inBlock(tree, marker);
  };
}

const blockTypes = new Set(['paragraph', 'heading', 'tableCell']);

function inBlock(parent: Parents, marker: string | null): void {
  for (const node of parent.children) {
    if (blockTypes.has(node.type) && 'children' in node) educateRow(rowOf(node), marker);
    else if ('children' in node) inBlock(node, marker);
  }
}

/** A text, or the character that something else counts as for the texts beside it. */
type Piece = Text | string;

/** What a block says, over the borders of emphasis and links. */
function rowOf(parent: Parents): Piece[] {
  let code = 0;
  return parent.children.flatMap((node): Piece[] => {
    if (node.type === 'html') {
      code = Math.max(0, code + levelsOfCode(node.value));
      // Tags are no part of the sentence, but for the one that breaks a line.
      return /^<br\b/i.test(node.value) ? [' '] : [];
    }
    if (code > 0) return ['a'];
    if (node.type === 'text') return [node];
    if (node.type === 'break') return [' '];
    if (node.type === 'link' && isAddress(node)) return ['a'];
    return 'children' in node ? rowOf(node) : ['a'];
  });
}

/** Whether a tag opens or closes an element whose text is code, input or output: `<code>`, `</kbd>`. */
function levelsOfCode(tag: string): -1 | 0 | 1 {
  const match = /^<(\/?)(?:code|kbd|pre|samp|script|style|textarea|tt|var)\b/i.exec(tag);
  return match ? (match[1] === '/' ? -1 : 1) : 0;
}

/** `<https://…>` and bare addresses show themselves: nothing in them is a quote or a dash. */
function isAddress({ url, children: [only] }: Link): boolean {
  return only?.type === 'text' && ['', 'http://', 'mailto:'].some((scheme) => scheme + only.value === url);
}

function educateRow(row: readonly Piece[], marker: string | null): void {
  let before = '';
  for (const [index, piece] of row.entries()) {
    if (typeof piece === 'string') {
      before = piece;
      continue;
    }
    const last = piece.value.at(-1) ?? before;
    if (anything.test(piece.value)) {
      const after = textOf(row[index + 1]);
      const parts = marker === null ? [piece.value] : piece.value.split(marker);
      piece.value = parts.map((part) => educate(part, before, after)).join(marker ?? '');
    }
    before = last;
  }
}

function textOf(piece: Piece | undefined): string {
  return typeof piece === 'object' ? piece.value : (piece ?? '');
}

/**
 * @param before the character in front of the text, `` at the start of a block
 * @param after the text behind it, `` at the end of a block
 */
function educate(text: string, before: string, after: string): string {
  return (
    curlQuotes(text, before, after)
      // Matches `---` and `--` between words or spaces; not `--option`, not `-----`.
      .replace(
        /(^|[^-])(---?)(?=$|[^-])/g,
        (whole, left: string, dashes: string, at: number, all: string) => {
          const right = all[at + left.length + dashes.length] ?? '';
          const isOption = /^\s?$/.test(left) && /\S/.test(right);
          if (isOption || /[<>!]/.test(left + right)) return whole;
          return left + (dashes.length === 3 ? '—' : '–');
        },
      )
      // Matches three dots, not four and more.
      .replace(/(^|[^.])\.\.\.(?!\.)/g, '$1…')
  );
}

function curlQuotes(text: string, before: string, after: string): string {
  // A quote beside another one sees what has become of it.
  let last = { at: -2, curled: '' };
  const whole = text + after.slice(0, 3);
  return text.replace(/["']/g, (quote, at: number) => {
    const left = last.at === at - 1 ? last.curled : at === 0 ? before : (text[at - 1] ?? '');
    const curled = curl(quote, left, whole.slice(at + 1, at + 4));
    last = { at, curled };
    return curled;
  });
}

function curl(quote: string, before: string, after: string): string {
  const [opening, closing] = quote === '"' ? ['“', '”'] : ['‘', '’'];
  // Matches what may stand before an opening quote.
  const canOpen = before === '' || /[\s([{<=\-–—/‘“「『《〈]/.test(before);
  // Matches what follows a closing one: nothing, white space, punctuation.
  const mustClose = /^(?:[\s,.;:!?)\]}]|$)/.test(after) || before === opening;
  // Matches the years of `'90s` and `'24`.
  const isYear = quote === "'" && /^\d\d(?!\d)/.test(after);
  return canOpen && !mustClose && !isYear ? opening : closing;
}
