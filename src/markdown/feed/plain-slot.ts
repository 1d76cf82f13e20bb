import type { ElementContent } from 'hast';
import type { CodeBlockProps, FigureProps, ImageProps, Slot, TracebackProps } from '../document.ts';
import { element } from '../tree.ts';
import { plainTimeline } from './plain-timeline.ts';

/** Where things of a document are to be found from outside of its page. */
export interface Addresses {
  /** Address of a local image by ImageReference key; null where there is none. */
  imageUrl: (key: string) => string | null;
  /** Address of a link as it stands in the document: `/about/`, `#part`, `sf-post:0`; null where only its words may be shown. */
  href: (link: string) => string | null;
}

/** What {@link plainSlot} needs of the outside: `inline` makes a plain tree of HTML (captions, entries of a timeline). */
export interface PlainContext extends Addresses {
  inline: (html: string) => ElementContent[];
}

/**
 * What stands in a slot as ordinary HTML.
 *
 * Traceback → `<p><strong>KeyError: 'id'</strong></p><pre><code>Traceback (most recent call last): …</code></pre>`
 */
export function plainSlot(slot: Slot, context: PlainContext): ElementContent[] {
  switch (slot.component) {
    case 'Image':
      return image(slot.props, context);
    case 'Figure':
      return figure(image(slot.props, context), slot.props.captionHtml, context);
    case 'CodeBlock':
      return figure(code(slot.props), slot.props.captionHtml, context);
    case 'Traceback':
      return figure(traceback(slot.props), slot.props.captionHtml, context);
    case 'Timeline':
      return [plainTimeline(slot.props, context)];
  }
}

function figure(
  content: ElementContent[],
  captionHtml: FigureProps['captionHtml'] | undefined,
  context: PlainContext,
): ElementContent[] {
  if (captionHtml === undefined) return content;
  return [element('figure', {}, [...content, element('figcaption', {}, context.inline(captionHtml))])];
}

/** An image that is nowhere to be found leaves its words. */
function image(props: ImageProps, { imageUrl, href }: PlainContext): ElementContent[] {
  const { alt, width, height, attributes } = props;
  const src = props.kind === 'local' ? imageUrl(props.image) : href(props.image);
  const shown: ElementContent =
    src === null
      ? { type: 'text', value: alt }
      : element('img', { src, alt, title: attributes?.title, width, height }, []);
  const target = props.href === undefined ? null : href(props.href);
  return target === null ? [shown] : [element('a', { href: target }, [shown])];
}

function code({ title, text }: CodeBlockProps): ElementContent[] {
  const name = title === undefined ? [] : [element('p', {}, [element('code', {}, [words(title)])])];
  return [...name, verbatim(text)];
}

function traceback({ segments, text }: TracebackProps): ElementContent[] {
  const errors = segments.flatMap((segment) => {
    const error = segment.kind === 'trace' ? segment.trace.exceptions[segment.trace.primary] : undefined;
    const line = [error?.type, error?.message?.split('\n')[0]].filter(Boolean).join(': ');
    return line === '' ? [] : [element('p', {}, [element('strong', {}, [words(line)])])];
  });
  return [...errors, verbatim(text)];
}

function verbatim(text: string): ElementContent {
  return element('pre', {}, [element('code', {}, [words(text)])]);
}

function words(value: string): ElementContent {
  return { type: 'text', value };
}
