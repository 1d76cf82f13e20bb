import type { Diagnostic } from '#diagnostics/index.ts';
import { diagnose } from '#diagnostics/index.ts';
import {
  type FrontMatter,
  type Post,
  type PostFacts,
  type PostFile,
  readFacts,
  readFrontMatter,
  readingMinutes,
  titleOfFile,
  type UnknownKey,
} from '#post/index.ts';
import type { Site } from '#site/index.ts';
import type { RenderedDocument } from './document.ts';
import { resolveImage } from './figures/image-path.ts';
import { pageValues } from './liquid/page-values.ts';
import { createRenderer } from './renderer.ts';

/** A source file with its text. */
export interface SourceInput extends PostFile {
  text: string;
  /** What was found wrong while the file was read. */
  diagnostics: Diagnostic[];
}

/** What a source file came to. `post` and `document` are null together: where the file cannot become a post. */
export interface ReadSource {
  post: Post | null;
  document: RenderedDocument | null;
  unknownKeys: UnknownKey[];
  /** Where the id of its incident stands. */
  incidentPlace: { line: number; column: number } | null;
  diagnostics: Diagnostic[];
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
  const { site, contentDir } = options;
  const renderer = await createRenderer(options);
  return {
    async read(input) {
      const frontMatter = readFrontMatter(input.text, input.file);
      const before = [...input.diagnostics, ...frontMatter.diagnostics];
      if (!frontMatter.values) return nothing(before);
      const facts = readFacts(frontMatter, input, site);
      if (Array.isArray(facts)) return nothing([...before, ...facts]);
      const document = await renderer.render({
        // One kind of line end for all stages; lines and columns stay what they are.
        body: frontMatter.body.replaceAll('\r\n', '\n'),
        bodyLine: frontMatter.bodyLine,
        file: input.file,
        page: pageValues(facts),
        title: facts.title,
        excerpt: { text: facts.excerpt },
        origins: facts.origins,
        source: facts.source,
        lang: facts.post.lang,
        incident: facts.post.incident,
        unixTimes: facts.unixTimes,
      });
      const image = addSocialImage(facts, document, frontMatter, contentDir, site);
      const diagnostics = [...before, ...facts.diagnostics, ...document.diagnostics];
      const title = document.title ?? (site.kind === 'jekyll' ? titleOfFile(input.id) : null);
      if (title === null) diagnostics.push(diagnose('SF1006', {}, { file: input.file, line: 1, column: 1 }));
      const post: Post = {
        ...facts.post,
        title: title ?? '',
        image,
        readingMinutes: readingMinutes(document.text),
        excerptText: document.excerpt.text,
        hasMore: document.hasMore,
        edited: null,
      };
      const { unknownKeys, incidentPlace } = facts;
      return { post, document, unknownKeys, incidentPlace, diagnostics };
    },
  };
}

function nothing(diagnostics: Diagnostic[]): ReadSource {
  return { post: null, document: null, unknownKeys: [], incidentPlace: null, diagnostics };
}

/**
 * Adds the picture of the front matter to those of the body, so that it is looked for on the disk like them.
 *
 * @returns the URL of an external picture, the key of a local one, or null
 */
function addSocialImage(
  { post, diagnostics }: PostFacts,
  document: RenderedDocument,
  frontMatter: FrontMatter,
  contentDir: string,
  site: Site,
): string | null {
  const source = post.image;
  if (source === null) return null;
  const address = resolveImage(source, post.file, contentDir, site);
  const place = frontMatter.placeOf(['image']);
  if (address.kind === 'external') return address.url;
  if (address.kind === 'local') {
    const [key] = address.candidates;
    document.images.push({ key, kind: 'local', candidates: address.candidates, source, ...place });
    return key;
  }
  const at = { file: post.file, ...place };
  if (address.kind === 'bad-escape')
    diagnostics.push(diagnose('SF2020', { address: source, escape: address.escape }, at));
  if (address.kind === 'outside') diagnostics.push(diagnose('SF2021', { address: source }, at));
  return null;
}
