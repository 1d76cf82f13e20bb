import type { Comment, Root, Text } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { contentOf, isElement, type Parent } from './tree.ts';

/**
 * Finds the first excerpt marker of a body.
 *
 * `<!--more-->` in any case and spacing, `<!-- read more -->`, or the site's own separator: another comment, a line of
 * dashes, or plain text (which is cut out of the text around it). `<!-- more work needed -->` is an ordinary comment.
 * Code is out of reach: it is no text of the tree.
 *
 * @returns the comment at the marker's place, or null
 */
export function findMarker(tree: Root, separator: string | null): Comment | null {
  const own = separator?.trim() ?? '';
  const comment = /^<!--(.*)-->$/s.exec(own)?.[1];
  const isRule = /^(?:[-*_][ \t]*){3,}$/.test(own);
  let found: Comment | null = null;
  visit(tree, (node, index, parent) => {
    if (isElement(node as Root | Comment, 'code', 'pre', 'script', 'style')) return SKIP;
    if (node.type === 'comment' && isMarker(node.value, comment)) {
      found = node;
      return EXIT;
    }
    if (own === '' || comment !== undefined || !parent || index === undefined) return;
    if (isRule && node.type === 'element' && node.tagName === 'hr') {
      found = { type: 'comment', value: 'more' };
      contentOf(parent as Parent)[index] = found;
      return EXIT;
    }
    if (isRule || node.type !== 'text' || !node.value.includes(own)) return;
    found = splitText(node, own, parent as Parent, index);
    return EXIT;
  });
  return found;
}

function isMarker(comment: string, own: string | undefined): boolean {
  const words = comment.trim().replace(/\s+/g, ' ');
  // Matches `more`, `More` and `read more`, and nothing longer.
  return /^(?:read )?more$/i.test(words) || (own !== undefined && words === own.trim().replace(/\s+/g, ' '));
}

/** `text('a --more-- b')` → `text('a ')`, marker, `text(' b')`. */
function splitText(node: Text, separator: string, parent: Parent, index: number): Comment {
  const at = node.value.indexOf(separator);
  const marker: Comment = { type: 'comment', value: 'more' };
  const before: Text = { type: 'text', value: node.value.slice(0, at) };
  const after: Text = { type: 'text', value: node.value.slice(at + separator.length) };
  contentOf(parent).splice(index, 1, before, marker, after);
  return marker;
}
