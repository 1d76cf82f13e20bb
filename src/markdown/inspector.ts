import type { Root } from 'mdast';
import type { Diagnostic } from '#diagnostics/index.ts';
import type { Site, UiLanguage } from '#site/index.ts';
import { noHighlighter } from './code/highlighter.ts';
import { depthOf } from './depth.ts';
import type { RenderedDocument } from './document.ts';
import { createPipeline, type Staged } from './pipeline.ts';
import { readingPlugins } from './plugins.ts';
import { createRenderer, type Renderer } from './renderer.ts';
import {
  bodyOf,
  factsOf,
  readHead,
  type SourceFacts,
  type SourceHead,
  type SourceInput,
} from './source-head.ts';

/** What a source file holds, and what is wrong with it. */
export interface Inspection extends SourceFacts, Pick<RenderedDocument, CollectedFacts> {
  head: SourceHead;
  /** What `parseSource` makes of the file; null where that is still to be asked. */
  tree: Root | null;
}

type CollectedFacts = 'ids' | 'images' | 'links' | 'files' | 'internalFiles';

export interface Inspector {
  /** Inspects one file. @returns what is wrong where the file cannot become a post */
  inspect(input: SourceInput): Promise<Inspection | Diagnostic[]>;
}

/** Elements deeper than any writer nests them. What is deeper may be more than can be written as HTML. */
const deepest = 200;

/**
 * Builds what finds out all that a reader finds out, and renders nothing: the same stages but for the last ones, and no colours.
 *
 * @param options `contentDir`: absolute path of the content folder
 */
export function createInspector(options: { site: Site; contentDir: string }): Inspector {
  const { site } = options;
  const pluginsFor = (ui: UiLanguage) => readingPlugins(site, ui, Promise.resolve(noHighlighter));
  const pipeline = createPipeline({ ...options, pluginsFor, keepParsed: true });
  let renderer: Renderer | undefined;
  return {
    async inspect(input) {
      const head = readHead(input, site);
      if (Array.isArray(head)) return head;
      const body = bodyOf(input, head);
      const { parsed, isDeep, ...staged } = await pipeline.run(body, collected);
      renderer ??= isDeep ? createRenderer(options) : undefined;
      const found = isDeep && renderer ? await renderer.render(body) : staged;
      const { ids, images, links, files, internalFiles } = found;
      return {
        ...factsOf(input, head, found, options),
        ...{ ids, images, links, files, internalFiles },
        head,
        // Without carriage returns and a mark at the start the stages were given the very text.
        tree: /\r|^\uFEFF/.test(input.text) ? null : parsed,
      };
    },
  };
}

function collected({ state, tree, parsed }: Staged) {
  const { title, ids, images, links, files, internalFiles, diagnostics } = state;
  const isDeep = depthOf(tree) > deepest;
  return { title, ids, images, links, files, internalFiles, diagnostics, parsed, isDeep };
}
