export type {
  CodeBlockProps,
  Excerpt,
  FigureProps,
  Heading,
  ImageProps,
  ImageReference,
  LinkReference,
  RenderedDocument,
  Slot,
  TracebackProps,
} from './document.ts';
export { type MarkdownPlugins, markdownPlugins } from './plugins.ts';
export { createRenderer, type Renderer, type RenderInput } from './renderer.ts';
