import type { Comment, ElementContent, Root, Text } from 'hast';
import { contentOf, isElement, type Parent } from '../tree.ts';
import { exit, skip, walk } from '../walk.ts';

/**
 * Finds the first excerpt marker of a body.
 *
 * `<!--more-->` in any case and spacing, `<!-- read more -->`, or the site's own separator: another comment, a line of
 * dashes, or plain text (which is cut out of the text around it). `<!-- more work needed -->` is an ordinary comment.
 * Code is out of reach: it is no text of the tree. So are footnotes: they stand behind everything.
 *
 * @returns the comment at the marker's place, or null
 */
export function findMarker(tree: Root, separator: string | null): Comment | null {
  const own = separator?.trim() ?? '';
  const comment = /^<!--(.*)-->$/s.exec(own)?.[1];
  const isRule = /^(?:[-*_][ \t]*){3,}$/.test(own);
  let found: Comment | null = null;
  walk(tree, (node, index, parent) => {
    if (isElement(node, 'code', 'pre', 'script', 'style') || isFootnotes(node)) return skip;
    if (node.type === 'comment' && isMarker(node.value, comment)) {
      found = node;
      return exit;
    }
    if (own === '' || comment !== undefined) return;
    if (isRule && node.type === 'element' && node.tagName === 'hr') {
      found = { type: 'comment', value: 'more' };
      contentOf(parent)[index] = found;
      return exit;
    }
    if (isRule || node.type !== 'text' || !node.value.includes(own)) return;
    found = splitText(node, own, parent, index);
    return exit;
  });
  return found;
}

function isFootnotes(node: ElementContent): boolean {
  return isElement(node) && 'dataFootnotes' in node.properties;
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
