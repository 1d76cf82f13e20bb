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
  TracebackProps,
} from './document.ts';
export type { Addresses } from './plain-slot.ts';
export { type MarkdownPlugins, markdownPlugins } from './plugins.ts';
export { createReader, type Reader, type ReadSource, type SourceInput } from './reader.ts';
export { renderPlain } from './render-plain.ts';
export { createRenderer, type Renderer, type RenderInput } from './renderer.ts';
