import type { ElementContent } from 'hast';
import { isFootnoteMark } from '../plain-text.ts';
import { isBlank, isElement } from '../tree.ts';

/** The words of inline content as its time is read from them: a line break is a line end, what is no text is nothing. */
export function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (isElement(node, 'br')) return '\n';
      return isElement(node) && !isFootnoteMark(node) ? wordsOf(node.children) : '';
    })
    .join('');
}

export interface CutContent {
  nodes: ElementContent[];
  /** Where the words cut away were a link, its address. */
  href?: string;
}

/**
 * Takes units of {@link wordsOf} from the start of inline content, however many nodes they span.
 *
 * 6 of `<strong>11:30</strong> deploy` → `deploy`; 8 of `<strong>11:30 – deploy</strong>` → `<strong>deploy</strong>`
 *
 * Elements that lose all they hold go, but for one with an id, which links may lead to.
 *
 * @param length number of UTF-16 units
 */
export function cutWords(content: readonly ElementContent[], length: number): CutContent {
  const result: CutContent = { nodes: [] };
  let left = length;
  const cut = (node: ElementContent): ElementContent[] => {
    if (left === 0) return [node];
    if (node.type === 'text') {
      const rest = node.value.slice(left);
      left -= node.value.length - rest.length;
      return rest === '' ? [] : [{ ...node, value: rest }];
    }
    if (isElement(node, 'br')) {
      left -= 1;
      return [];
    }
    if (!isElement(node) || isFootnoteMark(node) || wordsOf(node.children) === '') return [node];
    const children = node.children.flatMap(cut);
    if (!children.every(isBlank)) return [{ ...node, children }];
    const { href, id } = node.properties;
    if (typeof href === 'string') result.href ??= href;
    return typeof id === 'string' ? [{ ...node, properties: { id }, children: [] }] : [];
  };
  result.nodes = content.flatMap(cut);
  return result;
}
