import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import type { Site } from '#site/index.ts';
import type { ImageProps } from '../document.ts';
import { type RenderState, report, stateOf } from '../state.ts';
import { contentOf, isBlank, isElement, type SlotNode } from '../tree.ts';
import { skip, walk } from '../walk.ts';
import { encodeAddress, resolveImage } from './image-path.ts';

/**
 * Turns images, Markdown's and raw HTML's alike, into image slots, and collects the addresses they name.
 *
 * `<a href="/big"><img src="a.png" alt="A" width="300"></a>` → image slot
 * `{ image: '/site/posts/a.png', kind: 'local', alt: 'A', width: 300, href: '/big', loading: 'eager' }`
 *
 * A `<picture>` becomes its `<img>`: the page makes its own sources. A title stays in the attributes, where the
 * caption stage looks for it. The first image of a page loads eagerly.
 */
export function rehypeImages(site: Site) {
  return (tree: Root, file: VFile): void => {
    const state = stateOf(file, site);
    walk(tree, (node, index, parent) => {
      const image = node.type === 'element' ? imageOf(node) : null;
      if (!image) return;
      contentOf(parent)[index] = imageSlot(image, state, site, linkAround(node as Element));
      return skip;
    });
  };
}

/** The `<img>` that a node is, or that stands alone in a link or picture. */
function imageOf(node: Element): Element | null {
  if (node.tagName === 'img') return node;
  if (node.tagName === 'picture')
    return (node.children.find((child) => isElement(child, 'img')) as Element) ?? null;
  if (node.tagName !== 'a' || typeof node.properties['href'] !== 'string') return null;
  const inside = node.children.filter((child) => !isBlank(child));
  const only = inside[0];
  return inside.length === 1 && isElement(only, 'img', 'picture') ? imageOf(only) : null;
}

function linkAround(node: Element): string | undefined {
  const href = node.tagName === 'a' ? node.properties['href'] : undefined;
  return typeof href === 'string' ? href : undefined;
}

function imageSlot(node: Element, state: RenderState, site: Site, href: string | undefined): SlotNode {
  const { src, alt, width, height } = node.properties;
  const props: ImageProps = {
    ...referTo(typeof src === 'string' ? src : '', node, state, site),
    alt: typeof alt === 'string' ? alt : '',
    width: pixels(width),
    height: pixels(height),
    attributes: keptAttributes(node),
    loading: state.images.length <= 1 ? 'eager' : 'lazy',
    href,
  };
  const slot: SlotNode = { type: 'sfSlot', content: { kind: 'image', props } };
  if (node.position) slot.position = node.position;
  return slot;
}

/** Records the image a node names. An address that means nothing is reported and left in the page as it is. */
function referTo(
  source: string,
  node: Element,
  state: RenderState,
  site: Site,
): Pick<ImageProps, 'image' | 'kind'> {
  const address = resolveImage(source, state.file, state.contentDir, site);
  const point = node.position?.start;
  if (address.kind === 'bad-escape')
    report(state, 'SF2020', { address: source, escape: address.escape }, point);
  if (address.kind === 'outside') report(state, 'SF2021', { address: source }, point);
  if (address.kind === 'empty') report(state, 'SF2022', {}, point);
  const local = address.kind === 'local';
  const kind = local ? 'local' : 'external';
  const key = local ? address.candidates[0] : encodeAddress(source.trim());
  const { line, column } = state.locate(point ?? { line: 1, column: 1 });
  state.images.push({ key, kind, candidates: local ? address.candidates : [], source, line, column });
  return { image: key, kind };
}

/** `300`, `"300"`, `"300px"` → 300; percentages are no number of pixels. */
function pixels(value: unknown): number | undefined {
  // Matches `300`, `300.5` and `300px`.
  const match = /^(\d{1,5}(?:\.\d+)?)(?:px)?$/.exec(String(value ?? '').trim());
  return match ? Math.round(Number(match[1])) : undefined;
}

function keptAttributes(node: Element): ImageProps['attributes'] {
  const { className, id, style, title, align, width } = node.properties;
  const kept: NonNullable<ImageProps['attributes']> = {};
  if (Array.isArray(className) && className.length > 0) kept.class = className.join(' ');
  if (typeof id === 'string') kept.id = id;
  const share = /^\d{1,3}(?:\.\d+)?%$/.test(String(width ?? '')) ? `width:${width}` : '';
  const styles = [share, typeof style === 'string' ? style : ''].filter((part) => part !== '').join(';');
  if (styles !== '') kept.style = styles;
  if (typeof title === 'string' && title.trim() !== '') kept.title = title;
  if (typeof align === 'string') kept.align = align;
  return Object.keys(kept).length > 0 ? kept : undefined;
}
