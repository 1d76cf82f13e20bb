import type { Element } from 'hast';
import { isElement } from '../tree.ts';

/** Attributes whose value is one address. */
const single = [
  'href',
  'src',
  'poster',
  'data',
  'cite',
  'action',
  'formAction',
  'background',
  'longDesc',
  'xLinkHref',
] as const;

/**
 * The addresses an element names, in its attributes and in its styles.
 *
 * `<source srcset="a.png 1x, b.png 2x" style="background: url(c.png)">` → `a.png`, `b.png`, `c.png`
 */
export function addressesOf(node: Element): string[] {
  const { srcSet, imageSrcSet, style } = node.properties;
  return [
    ...single.map((name) => node.properties[name]).filter((value) => typeof value === 'string'),
    ...[srcSet, imageSrcSet].flatMap(candidatesOf),
    ...inStyles(style),
    ...(isElement(node, 'style')
      ? node.children.flatMap((child) => inStyles('value' in child && child.value))
      : []),
  ];
}

/** `a.png 1x, b.png 2x` → `a.png`, `b.png` */
function candidatesOf(value: unknown): string[] {
  const text = Array.isArray(value) ? value.join(',') : value;
  if (typeof text !== 'string') return [];
  return text.split(',').map((candidate) => candidate.trim().replace(/\s.*$/s, ''));
}

function inStyles(text: unknown): string[] {
  if (typeof text !== 'string') return [];
  // Matches the address of `url("a.png")`.
  return [...text.matchAll(/url\(\s*["']?([^"')]+)/gi)].map(([, url = '']) => url.trim());
}
