export type {
  CodeBlockProps,
  Excerpt,
  FigureProps,
  FrameDetail,
  Heading,
  ImageProps,
  ImageReference,
  LinkReference,
  RenderedDocument,
  Slot,
  TimelineItem,
  TimelineProps,
  TracebackProps,
} from './document.ts';
export type { Addresses } from './feed/plain-slot.ts';
export { renderPlain } from './feed/render-plain.ts';
export { type MarkdownPlugins, markdownPlugins } from './plugins.ts';
export { createReader, type Reader, type ReadSource, type SourceInput } from './reader.ts';
export { createRenderer, type Renderer, type RenderInput } from './renderer.ts';
