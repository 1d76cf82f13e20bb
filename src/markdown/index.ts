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
export { isExternal, withoutSite } from './figures/image-path.ts';
export { needsEndTag } from './html/elements.ts';
export { tagsOf } from './html/tags.ts';
export { createInspector, type Inspection, type Inspector } from './inspector.ts';
export { nodesIn } from './nodes-in.ts';
export { parseSource } from './parse-source.ts';
export { type MarkdownPlugins, markdownPlugins } from './plugins.ts';
export { createReader, type Reader, type ReadSource } from './reader.ts';
export { idsOf, type SourceOptions, sourceElements } from './source-elements.ts';
export type { SourceFacts, SourceHead, SourceInput } from './source-head.ts';
export { type SourceEntry, sourceTimeline } from './timeline/source-timeline.ts';
