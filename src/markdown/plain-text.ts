import type { ElementContent, Nodes } from 'hast';
import type { SlotNode } from './tree.ts';
import { isElement } from './tree.ts';

/** Elements that begin and end a line of plain text. */
const lines = new Set(
  'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul'.split(
    ' ',
  ),
);

/** Elements without words for a reader. */
const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math', 'head', 'title']);

/**
 * The words of a tree, a line for every block.
 *
 * @param withCode also the text of code blocks and tracebacks
 */
export function plainText(tree: Nodes, withCode: boolean): string {
  const parts: string[] = [];
  collect(tree, parts, withCode);
  return parts
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function collect(node: Nodes | ElementContent, parts: string[], withCode: boolean): void {
  if (node.type === 'text') parts.push(node.value);
  else if (node.type === 'sfSlot') collectSlot(node, parts, withCode);
  else if (node.type === 'root') for (const child of node.children) collect(child, parts, withCode);
  else if (isElement(node) && !silent.has(node.tagName) && !isFootnoteMark(node)) {
    const block = lines.has(node.tagName);
    if (block) parts.push('\n');
    if (node.tagName === 'td' || node.tagName === 'th') parts.push(' ');
    for (const child of node.children) collect(child, parts, withCode);
    if (block) parts.push('\n');
  }
}

function collectSlot({ content, caption }: SlotNode, parts: string[], withCode: boolean): void {
  if (content.kind === 'timeline') {
    for (const { written, body } of content.entries) {
      const words: string[] = [];
      for (const child of body) collect(child, words, withCode);
      parts.push('\n', written, ' ', words.join('').trimStart(), '\n');
    }
    return;
  }
  if (content.kind !== 'image' && withCode) parts.push('\n', content.props.text, '\n');
  if (!caption || !withCode) return;
  parts.push('\n');
  for (const child of caption) collect(child, parts, withCode);
  parts.push('\n');
}

/** Whether an element stands on lines of its own. */
export function isBlockElement(node: ElementContent): boolean {
  return isElement(node) && node.tagName !== 'br' && lines.has(node.tagName);
}

/** `1` and `↩` of footnotes are no words of the text. */
export function isFootnoteMark(node: ElementContent): boolean {
  if (!isElement(node)) return false;
  return 'dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties;
}
