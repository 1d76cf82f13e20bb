import { toHtml } from 'hast-util-to-html';
import type { Site, UiLanguage } from '#site/index.ts';
import { createHighlighter } from './code/highlighter.ts';
import type { RenderedDocument } from './document.ts';
import { type Body, createPipeline, type Staged } from './pipeline.ts';
import { markdownPlugins } from './plugins.ts';

export interface Renderer {
  /** Renders one body. The author's mistakes are in the document's diagnostics; only bugs throw. */
  render(body: Body): Promise<RenderedDocument>;
}

/**
 * Builds what makes documents of bodies: all stages, and HTML of what they leave.
 *
 * @param options `site` for Liquid values, links and switches; `contentDir`, the absolute path of the content folder
 */
export function createRenderer(options: { site: Site; contentDir: string }): Renderer {
  const highlighter = createHighlighter();
  const pluginsFor = (ui: UiLanguage) => markdownPlugins(options.site, ui, highlighter);
  const pipeline = createPipeline({ ...options, pluginsFor, keepParsed: false });
  return { render: (body) => pipeline.run(body, documentOf) };
}

function documentOf({ state, tree }: Staged): RenderedDocument {
  const { title, headings, ids, images, links, internalFiles, files, slots } = state;
  const { excerpt, hasMore, text, diagnostics } = state;
  const html = toHtml(tree);
  return {
    html,
    title,
    slots,
    headings,
    ids,
    images,
    links,
    internalFiles,
    files,
    excerpt,
    hasMore,
    text,
    diagnostics,
  };
}
