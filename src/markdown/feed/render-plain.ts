import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeRaw from 'rehype-raw';
import { VFile } from 'vfile';
import type { RenderedDocument } from '../document.ts';
import { contentOf, element, isElement, type Parent } from '../tree.ts';
import { type Addresses, plainSlot } from './plain-slot.ts';

/**
 * A document as HTML that stands on its own: for feeds and readers that know none of our components, styles and scripts.
 *
 * `<p id="a" class="b">x</p><sf-slot id="0"></sf-slot>` → `<p>x</p><pre><code>print(1)</code></pre>`
 *
 * Every slot becomes ordinary HTML; folds stand open; what needs the page (scripts, styles, buttons, event handlers, ids,
 * classes) goes; what stands in a frame becomes a link.
 */
export function renderPlain(document: RenderedDocument, addresses: Addresses): string {
  const tree = fragment(document.html);
  const slot = (id: string): ElementContent[] => {
    const found = document.slots[Number(id)];
    return found ? plainSlot(found, { ...addresses, inline: (html) => plain(fragment(html)) }) : [];
  };
  const plain = (parent: Parent): ElementContent[] =>
    contentOf(parent).flatMap((node) => plainNode(node, plain, slot, addresses));
  return toHtml({ type: 'root', children: plain(tree) }).trim();
}

const parse = rehypeRaw();

function fragment(html: string): Root {
  return parse({ type: 'root', children: [{ type: 'raw', value: html }] }, new VFile());
}

/** Elements that go with all they hold. */
const dropped = new Set(
  'script style template link meta base button select textarea input object embed applet frame svg canvas dialog map'.split(
    ' ',
  ),
);

/** Elements that go, but not what they hold. */
const unwrapped = new Set(['label', 'font', 'slot', 'noscript']);

/** Elements in whose place an ordinary block stands. */
const boxes = new Set(['details', 'center', 'form', 'fieldset']);

function plainNode(
  node: ElementContent,
  plain: (parent: Parent) => ElementContent[],
  slot: (id: string) => ElementContent[],
  addresses: Addresses,
): ElementContent[] {
  if (node.type === 'text') return [node];
  if (!isElement(node)) return [];
  if (node.tagName === 'sf-slot') return slot(String(node.properties['id']));
  if (isElement(node, 'input') && node.properties['type'] === 'checkbox') return [checkbox(node)];
  if (node.tagName === 'iframe') return embedded(node, addresses);
  if (dropped.has(node.tagName)) return [];
  const children = plain(node);
  if (unwrapped.has(node.tagName)) return children;
  if (boxes.has(node.tagName)) return [element('div', {}, children)];
  if (node.tagName === 'summary') return [element('p', {}, [element('strong', {}, children)])];
  if (isElement(node, 'a') && isWithheld(node, addresses)) return children;
  const isEmptyMark = isElement(node, 'span', 'a') && children.length === 0;
  return isEmptyMark ? [] : [element(node.tagName, plainProperties(node, addresses), children)];
}

/** `- [x] done` → `☑ done`. */
function checkbox(node: Element): ElementContent {
  return { type: 'text', value: node.properties['checked'] ? '☑' : '☐' };
}

/** Readers show no frames: what stands in one becomes a link to it. */
function embedded(frame: Element, addresses: Addresses): ElementContent[] {
  const { src, title } = frame.properties;
  if (typeof src !== 'string' || src === '') return [];
  const href = addresses.href(src);
  if (href === null) return [];
  const words = typeof title === 'string' && title.trim() !== '' ? title : href;
  return isWeb(href) ? [element('a', { href }, [{ type: 'text', value: words }])] : [];
}

/** Attributes that mean something without the page. */
const kept = new Set(
  'href src poster cite alt title lang dir width height colSpan rowSpan scope start reversed value dateTime open controls kind label srcLang type align'.split(
    ' ',
  ),
);

function plainProperties(node: Element, addresses: Addresses): Element['properties'] {
  const properties: Element['properties'] = {};
  for (const [name, value] of Object.entries(node.properties)) {
    if (!kept.has(name)) continue;
    const isAddress = typeof value === 'string' && ['href', 'src', 'poster', 'cite'].includes(name);
    const plain = isAddress ? addresses.href(value) : value;
    if (plain !== null && (!isAddress || isWeb(String(plain)))) properties[name] = plain;
  }
  return properties;
}

/** Whether a link leads to what is not published. */
function isWithheld({ properties: { href } }: Element, addresses: Addresses): boolean {
  return typeof href === 'string' && addresses.href(href) === null;
}

/** False for addresses that run something: `javascript:…`, also with the white space browsers ignore. */
function isWeb(address: string): boolean {
  // Matches `java\nscript:` and the control characters in front of it, which browsers strip (URL Standard, basic URL parser).
  return !/^(?:javascript|vbscript):/i.test(address.replace(/[\p{Cc}\s]+/gu, ''));
}
