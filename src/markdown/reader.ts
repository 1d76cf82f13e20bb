import type { Diagnostic } from '#diagnostics/index.ts';
import { type Post, readingMinutes } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import type { RenderedDocument } from './document.ts';
import { createRenderer } from './renderer.ts';
import { bodyOf, factsOf, readHead, type SourceFacts, type SourceInput } from './source-head.ts';

/** What a source file came to. `post` and `document` are null together: where the file cannot become a post. */
export interface ReadSource extends Omit<SourceFacts, 'post'> {
  post: Post | null;
  document: RenderedDocument | null;
}

export interface Reader {
  /** Reads one file. The author's mistakes are diagnostics; only bugs throw. */
  read(input: SourceInput): Promise<ReadSource>;
}

/**
 * Builds what turns source files into posts: front matter, facts, and the Markdown pipeline.
 *
 * @param options `contentDir`: absolute path of the content folder
 */
export async function createReader(options: { site: Site; contentDir: string }): Promise<Reader> {
  const renderer = createRenderer(options);
  return {
    async read(input) {
      const head = readHead(input, options.site);
      if (Array.isArray(head)) return nothing(head);
      const document = await renderer.render(bodyOf(input, head));
      const { post, ...facts } = factsOf(input, head, document, options);
      const rendered = {
        readingMinutes: readingMinutes(document.text),
        excerptText: document.excerpt.text,
        hasMore: document.hasMore,
        edited: null,
      };
      return { ...facts, post: { ...post, ...rendered }, document };
    },
  };
}

function nothing(diagnostics: Diagnostic[]): ReadSource {
  return { post: null, document: null, unknownKeys: [], incidentPlace: null, diagnostics };
}
