import type { Nodes, Parents, Root, Text } from 'mdast';

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
export function remarkSmartQuotes() {
  return (tree: Root): void => {
    inBlock(tree, { before: '' });
  };
}

/** The character before the next text, over the borders of emphasis and links. */
interface Context {
  before: string;
}

const blockTypes = new Set(['paragraph', 'heading', 'tableCell']);

function inBlock(parent: Parents, context: Context): void {
  for (const node of parent.children) {
    if (blockTypes.has(node.type)) context.before = '';
    if (node.type === 'text') educateText(node, context);
    else if ('children' in node) inBlock(node, context);
    else context.before = characterAfter(node);
  }
}

/** Code and images count as a word, raw HTML and line breaks as nothing. */
function characterAfter(node: Nodes): string {
  return node.type === 'inlineCode' || node.type === 'image' || node.type === 'imageReference' ? 'a' : '';
}

function educateText(node: Text, context: Context): void {
  const last = node.value.at(-1) ?? context.before;
  if (anything.test(node.value)) node.value = educate(node.value, context.before);
  context.before = last;
}

/**
 * @param before the character in front of the text, `` at the start of a block
 */
function educate(text: string, before: string): string {
  return (
    text
      // Matches `"` and `'` with the characters around them.
      .replace(/["']/g, (quote, at: number) =>
        curl(quote, at === 0 ? before : (text[at - 1] ?? ''), text.slice(at + 1, at + 4)),
      )
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

function curl(quote: string, before: string, after: string): string {
  const opens = before === '' || /[\s([{<=\-–—/‘“「『《〈]/.test(before);
  if (quote === '"') return opens && !/^(?:\s|$)/.test(after) ? '“' : '”';
  // Matches the years of `'90s` and `'24`.
  if (opens && /^\d\d(?!\d)/.test(after)) return '’';
  return opens && !/^(?:\s|$)/.test(after) ? '‘' : '’';
}
