import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root as MarkdownRoot } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Incident } from '#incident/index.ts';
import type { Site, SourceRepository, UiLanguage } from '#site/index.ts';
import { createHighlighter, type Highlighter } from './code/highlighter.ts';
import type { RenderedDocument } from './document.ts';
import { htmlColumns } from './html/columns.ts';
import { mendBlocks } from './html/unclosed-blocks.ts';
import { mendKramdown } from './kramdown/kramdown.ts';
import { unreadAddresses } from './kramdown/unread-addresses.ts';
import { createLiquid } from './liquid/liquid.ts';
import { markdownPlugins } from './plugins.ts';
import { newState, type RenderState, report, severityIn } from './state.ts';
import { tooDeepLine } from './syntax/container-depth.ts';
import { containerProblems } from './syntax/container-problems.ts';

export interface RenderInput {
  /** The text after the front matter. */
  body: string;
  /** The line of the file on which the body begins, from 1: diagnostics name the file's own lines. */
  bodyLine: number;
  /** Absolute path of the source file: relative images are looked for beside it. */
  file: string;
  /** Front matter, for `{{ page.key }}`. */
  page: Record<string, unknown>;
  /** Title of the front matter: a body that begins with it as a heading does not repeat it. Null where the first heading shall be the title. */
  title: string | null;
  /** The author's own excerpt or description, which is preferred to any part of the body. */
  excerpt: { text: string | null };
  /** Globs of the post that say whose code a frame of a traceback is, besides the site's. */
  origins?: { app: readonly string[]; library: readonly string[] } | undefined;
  /** Where frames of the post link to, over the site's. */
  source?: SourceRepository | null | undefined;
  /** The incident the post tells of, which timelines and Unix times count from. */
  incident?: Incident | null | undefined;
  /** Whether Unix times in inline code get readable ones beside them; of a post that does not say, where there is an incident. */
  unixTimes?: boolean | null | undefined;
  /** BCP 47 language of the page, for the words the pipeline adds. */
  lang: string;
}

export interface Renderer {
  /** Renders one body. The author's mistakes are in the document's diagnostics; only bugs throw. */
  render(input: RenderInput): Promise<RenderedDocument>;
}

/**
 * Builds the pipeline once: plugin lists, Liquid, highlighter.
 *
 * @param options `site` for Liquid values, links and switches; `contentDir`, the absolute path of the content folder
 */
export async function createRenderer(options: { site: Site; contentDir: string }): Promise<Renderer> {
  const { site, contentDir } = options;
  const liquid = createLiquid(site);
  const highlighter = createHighlighter();
  const processors = new Map<UiLanguage, Processor>();
  const processorFor = (ui: UiLanguage) => {
    const processor = processors.get(ui) ?? createProcessor(site, ui, highlighter);
    processors.set(ui, processor);
    return processor;
  };

  return {
    async render(input) {
      const separator = input.page['excerpt_separator'];
      const start = () =>
        newState({
          file: input.file,
          contentDir,
          lang: input.lang,
          title: input.title,
          origins: {
            app: [...site.app, ...(input.origins?.app ?? [])],
            library: [...site.library, ...(input.origins?.library ?? [])],
          },
          source: input.source ?? site.source,
          incident: input.incident ?? null,
          unixTimes: input.unixTimes ?? null,
          excerptText: input.excerpt.text,
          excerptSeparator: typeof separator === 'string' ? separator : site.excerptSeparator,
        });
      const source = '\n'.repeat(Math.max(0, input.bodyLine - 1)) + input.body;
      const deepLine = tooDeepLine(source);
      if (deepLine !== null) return refused(start(), 'quotes and lists', deepLine);
      try {
        return await renderText(source, input, start(), processorFor(uiLanguageOf(input.lang)));
      } catch (error) {
        if (!isStackOverflow(error)) throw error;
        return refused(start(), 'parts of the text', input.bodyLine);
      }
    },
  };

  async function renderText(source: string, input: RenderInput, state: RenderState, processor: Processor) {
    const parse = (text: string): MarkdownRoot => processor.parse(text);
    const filled = liquid.fill(source, input.page, state, parse);
    const parsed = { text: filled.text, tree: filled.tree ?? parse(filled.text), locate: filled.locate };
    const read = site.kind === 'jekyll' ? mendKramdown(parsed, parse) : parsed;
    const mended = mendBlocks(read.text, read.tree, parse);
    state.droppedLines = filled.droppedLines;
    state.locate = read.locate;
    for (const { text, close, point } of mended.unclosed)
      report(state, 'SF2040', { text, close }, point, severityIn(site));
    for (const { code, values, point } of containerProblems(mended)) report(state, code, values, point);
    if (site.kind === 'native') {
      for (const { text, point } of unreadAddresses(mended)) report(state, 'SF2033', { text }, point);
    }
    const columns = htmlColumns(mended.tree, mended.text);
    state.locate = (point) => read.locate(mended.locate(columns(point)));
    const file = new VFile({ path: input.file, value: mended.text });
    file.data.sunfish = state;
    return documentOf(state, (await processor.run(mended.tree, file)) as Root);
  }
}

/** A body that cannot be rendered: an empty document and the reason. */
function refused(state: RenderState, what: string, line: number): RenderedDocument {
  report(state, 'SF2041', { what }, { line, column: 1 });
  return documentOf(state, { type: 'root', children: [] });
}

/** Nesting of another sort than quotes, lists and HTML (emphasis, mostly) shows itself only where it fails. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

function documentOf(state: RenderState, tree: Root): RenderedDocument {
  const { title, headings, images, links, internalFiles, files, slots, excerpt, hasMore, text, diagnostics } =
    state;
  const html = toHtml(tree);
  return {
    html,
    title,
    slots,
    headings,
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

type Processor = ReturnType<typeof createProcessor>;

function createProcessor(site: Site, ui: UiLanguage, highlighter: Promise<Highlighter>) {
  const { remarkPlugins, remarkRehype: toHast, rehypePlugins } = markdownPlugins(site, ui, highlighter);
  return unified().use(remarkParse).use(remarkPlugins).use(remarkRehype, toHast).use(rehypePlugins).freeze();
}

function uiLanguageOf(lang: string): UiLanguage {
  return lang.toLowerCase().split(/[-_]/)[0] === 'ko' ? 'ko' : 'en';
}
