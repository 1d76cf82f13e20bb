import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** A built page, or a part of it. */
export interface Part {
  /** All elements below that match `tag`, `.class`, `tag.class.class` or `#id`, in document order. */
  all(selector: string): Part[];
  /** The one that matches. Throws where there is none or more than one. */
  one(selector: string): Part;
  attribute(name: string): string | undefined;
  /** Its text, white space collapsed. */
  text: string;
  /** Its text as it stands. */
  verbatim: string;
  tag: string;
}

/** Parses a page of a built site as a browser does. @param path below `out`; of a folder its index.html */
export function page(out: string, path: string): Part {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return part(fromHtml(readFileSync(join(out, file), 'utf8')), file);
}

/** Parses HTML that stands somewhere else: in a feed. */
export function fragment(html: string): Part {
  return part(fromHtml(html, { fragment: true }), 'fragment');
}

function part(node: Element | Root, name: string): Part {
  const all = (selector: string) => {
    const matches = matcher(selector);
    const found: Part[] = [];
    visit(node, 'element', (element) => {
      if (element !== node && matches(element)) found.push(part(element, `${name} ${selector}`));
    });
    return found;
  };
  return {
    all,
    one(selector) {
      const [first, ...others] = all(selector);
      if (first && others.length === 0) return first;
      throw new Error(`${name}: ${first ? others.length + 1 : 'no'} elements match "${selector}"`);
    },
    attribute(key) {
      const value = node.type === 'element' ? node.properties[property(key)] : undefined;
      return value === undefined || value === null
        ? undefined
        : Array.isArray(value)
          ? value.join(' ')
          : String(value);
    },
    text: textOf(node).replace(/\s+/g, ' ').trim(),
    verbatim: textOf(node),
    tag: node.type === 'element' ? node.tagName : '',
  };
}

/** Names in hast: `class` is className, `data-runtime` is dataRuntime. */
function property(attribute: string): string {
  if (attribute === 'class') return 'className';
  if (attribute === 'srcset') return 'srcSet';
  if (attribute === 'datetime') return 'dateTime';
  return attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function matcher(selector: string): (element: Element) => boolean {
  if (selector.startsWith('#')) return ({ properties: { id } }) => id === selector.slice(1);
  const [tag = '', ...classes] = selector.split('.');
  return ({ tagName, properties: { className } }) =>
    (tag === '' || tagName === tag) &&
    classes.every((name) => Array.isArray(className) && className.includes(name));
}
