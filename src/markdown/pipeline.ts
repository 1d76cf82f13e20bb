import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Incident } from '#incident/index.ts';
import type { Site, SourceRepository, UiLanguage } from '#site/index.ts';
import { copyTree } from './copy-tree.ts';
import { htmlColumns } from './html/columns.ts';
import { mendBlocks } from './html/unclosed-blocks.ts';
import { mendKramdown } from './kramdown/kramdown.ts';
import { unreadAddresses } from './kramdown/unread-addresses.ts';
import { createLiquid } from './liquid/liquid.ts';
import type { MarkdownPlugins } from './plugins.ts';
import { newState, type RenderState, report, severityIn } from './state.ts';
import { tooDeepLine } from './syntax/container-depth.ts';
import { containerProblems } from './syntax/container-problems.ts';

/** A body, and what of its front matter the stages ask for. */
export interface Body {
  /** The text of the file as `withoutFrontMatter` leaves it: diagnostics name the file's own lines. LF alone. */
  text: string;
  /** The line on which the body begins, from 1. */
  line: number;
  /** Absolute path of the source file: relative images are looked for beside it. */
  file: string;
  /** Front matter, for `{{ page.key }}`. */
  page: Record<string, unknown>;
  /** Title of the front matter: a body that begins with it as a heading does not repeat it. Null where the first heading shall be the title. */
  title: string | null;
  /** The author's own excerpt or description, which is preferred to any part of the body. */
  excerpt: string | null;
  /** Globs of the post that say whose code a frame of a traceback is, besides the site's. */
  origins: { app: readonly string[]; library: readonly string[] };
  /** Where frames of the post link to, over the site's. */
  source: SourceRepository | null;
  /** The incident the post tells of, which timelines and Unix times count from. */
  incident: Incident | null;
  /** Whether Unix times in inline code get readable ones beside them; of a post that does not say, where there is an incident. */
  unixTimes: boolean | null;
  /** BCP 47 language of the page, for the words the pipeline adds. */
  lang: string;
}

/** What the stages made of a body. */
export interface Staged {
  state: RenderState;
  tree: Root;
  /** The tree of `Body.text` before any stage; null where it was not to be kept, or the text is refused. */
  parsed: MarkdownRoot | null;
}

export interface Pipeline {
  /**
   * Runs the stages on a body. The author's mistakes are diagnostics of the state; only bugs throw.
   *
   * @param finish makes the result; what nests too deeply for it is refused as what nests too deeply for a stage
   */
  run<Result>(body: Body, finish: (staged: Staged) => Result): Promise<Result>;
}

export interface PipelineOptions {
  site: Site;
  /** Absolute path of the content folder. */
  contentDir: string;
  /** The stages for a page in a language. */
  pluginsFor: (ui: UiLanguage) => MarkdownPlugins;
  /** Whether the tree is wanted as it was before the stages, which change the one they are given. */
  keepParsed: boolean;
}

/** Builds the pipeline once: Liquid, parser, stages. */
export function createPipeline({ site, contentDir, pluginsFor, keepParsed }: PipelineOptions): Pipeline {
  const liquid = createLiquid(site);
  const processors = new Map<UiLanguage, Processor>();
  const processorFor = (ui: UiLanguage) => {
    const processor = processors.get(ui) ?? createProcessor(pluginsFor(ui));
    processors.set(ui, processor);
    return processor;
  };

  return {
    async run(body, finish) {
      const deepLine = tooDeepLine(body.text);
      if (deepLine !== null) return finish(refused(startOf(body), 'quotes and lists', deepLine));
      try {
        return finish(await runStages(body, startOf(body), processorFor(uiLanguageOf(body.lang))));
      } catch (error) {
        if (!isStackOverflow(error)) throw error;
        return finish(refused(startOf(body), 'parts of the text', body.line));
      }
    },
  };

  function startOf(body: Body): RenderState {
    const separator = body.page['excerpt_separator'];
    return newState({
      file: body.file,
      contentDir,
      lang: body.lang,
      title: body.title,
      origins: {
        app: [...site.app, ...body.origins.app],
        library: [...site.library, ...body.origins.library],
      },
      source: body.source ?? site.source,
      incident: body.incident,
      unixTimes: body.unixTimes,
      excerptText: body.excerpt,
      excerptSeparator: typeof separator === 'string' ? separator : site.excerptSeparator,
    });
  }

  async function runStages(body: Body, state: RenderState, processor: Processor): Promise<Staged> {
    const parse = (text: string): MarkdownRoot => processor.parse(text);
    const tree = parse(body.text);
    const parsed = keepParsed ? copyTree(tree) : null;
    const filled = liquid.fill({ text: body.text, tree }, body.page, state);
    const given = { text: filled.text, tree: filled.tree ?? parse(filled.text), locate: filled.locate };
    const read = site.kind === 'jekyll' ? mendKramdown(given, parse) : given;
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
    const file = new VFile({ path: body.file, value: mended.text });
    file.data.sunfish = state;
    return { state, tree: (await processor.run(mended.tree, file)) as Root, parsed };
  }
}

/** A body that cannot be rendered: an empty tree and the reason. */
function refused(state: RenderState, what: string, line: number): Staged {
  report(state, 'SF2041', { what }, { line, column: 1 });
  return { state, tree: { type: 'root', children: [] }, parsed: null };
}

/** Nesting of another sort than quotes, lists and HTML (emphasis, mostly) shows itself only where it fails. */
function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}

type Processor = ReturnType<typeof createProcessor>;

function createProcessor({ remarkPlugins, remarkRehype: toHast, rehypePlugins }: MarkdownPlugins) {
  return unified().use(remarkParse).use(remarkPlugins).use(remarkRehype, toHast).use(rehypePlugins).freeze();
}

function uiLanguageOf(lang: string): UiLanguage {
  return lang.toLowerCase().split(/[-_]/)[0] === 'ko' ? 'ko' : 'en';
}
