import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import {
  type FrontMatter,
  type PostFacts,
  type PostFile,
  readFacts,
  readFrontMatter,
  titleOfFile,
  type UnknownKey,
  type UnrenderedPost,
} from '#post/index.ts';
import type { Site } from '#site/index.ts';
import type { RenderedDocument } from './document.ts';
import { resolveImage } from './figures/image-path.ts';
import { incidentFiles } from './incident-files.ts';
import { pageValues } from './liquid/page-values.ts';
import { withoutFrontMatter } from './parse-source.ts';
import type { Body } from './pipeline.ts';
import { frontMatterBlocks } from './syntax/front-matter-blocks.ts';

/** A source file with its text. */
export interface SourceInput extends PostFile {
  text: string;
  /** What was found wrong while the file was read. */
  diagnostics: Diagnostic[];
}

/** A source file whose front matter was read. */
export interface SourceHead {
  frontMatter: FrontMatter;
  facts: PostFacts;
  /** What was found wrong up to its body, but for that of the facts. */
  diagnostics: Diagnostic[];
}

/** What a source file comes to, whatever is made of its body. */
export interface SourceFacts {
  post: UnrenderedPost;
  unknownKeys: UnknownKey[];
  /** Where the id of its incident stands. */
  incidentPlace: { line: number; column: number } | null;
  diagnostics: Diagnostic[];
}

/** Reads the front matter of a file. @returns what is wrong where the file cannot become a post */
export function readHead(input: SourceInput, site: Site): SourceHead | Diagnostic[] {
  const frontMatter = readFrontMatter(input.text, input.file);
  const diagnostics = [...input.diagnostics, ...frontMatter.diagnostics];
  if (!frontMatter.values) return diagnostics;
  diagnostics.push(...frontMatterBlocks(frontMatter, input.file));
  const facts = readFacts(frontMatter, input, site);
  return Array.isArray(facts) ? [...diagnostics, ...facts] : { frontMatter, facts, diagnostics };
}

/** The body of a file as the stages take it. */
export function bodyOf({ text, file }: SourceInput, { frontMatter, facts }: SourceHead): Body {
  const source = text.replace(/^\uFEFF/, '');
  const start = source.length - frontMatter.body.length;
  return {
    // One kind of line end for all stages; lines and columns stay what they are.
    text: withoutFrontMatter(source, start).replaceAll('\r\n', '\n'),
    line: frontMatter.bodyLine,
    file,
    page: pageValues(facts),
    title: facts.title,
    excerpt: facts.excerpt,
    origins: facts.origins,
    source: facts.source,
    lang: facts.post.lang,
    incident: facts.post.incident,
    unixTimes: facts.unixTimes,
  };
}

/**
 * Puts together what the front matter and the body of a file say. The picture of the front matter is added to those of the body, so that it
 * is looked for on the disk like them; so are the files that the incident names.
 */
export function factsOf(
  input: SourceInput,
  { frontMatter, facts, diagnostics: before }: SourceHead,
  body: Pick<RenderedDocument, 'title' | 'images' | 'files' | 'internalFiles' | 'diagnostics'>,
  { site, contentDir }: { site: Site; contentDir: string },
): SourceFacts {
  const image = addSocialImage(facts, body, frontMatter, contentDir, site);
  const block = frontMatter.values?.['incident'];
  const named = incidentFiles(block, facts.post.incident, { file: input.file, contentDir, site });
  body.files.push(...named.files);
  body.internalFiles.push(...named.internalFiles);
  const diagnostics = [...before, ...facts.diagnostics, ...body.diagnostics];
  const title = body.title ?? (site.kind === 'jekyll' ? titleOfFile(input.id) : null);
  if (title === null) diagnostics.push(diagnose('SF1006', {}, { file: input.file, line: 1, column: 1 }));
  const { unknownKeys, incidentPlace } = facts;
  return { post: { ...facts.post, title: title ?? '', image }, unknownKeys, incidentPlace, diagnostics };
}

/** @returns the URL of an external picture, the key of a local one, or null */
function addSocialImage(
  { post, diagnostics }: PostFacts,
  { images }: Pick<RenderedDocument, 'images'>,
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
    images.push({ key, kind: 'local', candidates: address.candidates, source, ...place });
    return key;
  }
  const at = { file: post.file, ...place };
  if (address.kind === 'bad-escape')
    diagnostics.push(diagnose('SF2020', { address: source, escape: address.escape }, at));
  if (address.kind === 'outside') diagnostics.push(diagnose('SF2021', { address: source }, at));
  return null;
}
