import type { Root } from 'mdast';
import type { Place } from '#diagnostics/index.ts';
import type { Post } from '#post/index.ts';
import type { ExternalLink } from './external/external-link.ts';
import { externalLinksOf } from './external/external-links.ts';
import { linksOf } from './links.ts';
import { nodesOf } from './nodes.ts';
import type { CheckedPost, Range } from './rule.ts';
import { readSilences, type Silence } from './silence.ts';
import { sourcePlaces } from './source-places.ts';

/** What rules about a whole site know of a post. JSON: it may be kept, or come from another process. */
export interface SiteFacts
  extends Pick<Post, 'id' | 'kind' | 'file' | 'path' | 'title' | 'lang' | 'redirects'> {
  /** Where the title stands. */
  titlePlace: SourcePlace;
  /** As written, each once. */
  tags: { label: string; place: SourcePlace }[];
  /** Links that may lead within the site. `isInternal`: only an internal build shows it. */
  links: { url: string; isInternal: boolean; place: SourcePlace }[];
  /** Addresses of other sites. */
  external: ExternalLink[];
  /** What is silenced in its file. */
  silences: Silence[];
}

type SourcePlace = Omit<Place, 'file'>;

/** Reads what rules about a whole site ask of a post. */
export function siteFactsOf(checked: CheckedPost): SiteFacts {
  const { post, text, tree, frontMatter } = checked;
  const { id, kind, file, path, title, lang, redirects } = post;
  const placeOf = sourcePlaces(text);
  const { silences } = readSilences(tree, (offset) => placeOf(offset).line);
  const blocks = internalBlocks(tree);
  const links = linksOf(tree)
    .filter(({ url }) => url !== '' && !url.startsWith('#') && !/\{[{%]/.test(url))
    .map(({ url, at }) => {
      const end = placeOf(at.end);
      const isInternal = blocks.some(({ start, end }) => start <= at.start && at.end <= end);
      return { url, isInternal, place: { ...placeOf(at.start), endLine: end.line, endColumn: end.column } };
    });
  return {
    id,
    kind,
    file,
    path,
    title,
    lang,
    redirects,
    titlePlace: frontMatter.placeOf(['title']),
    tags: writtenTags(frontMatter),
    links,
    external: externalLinksOf(checked),
    silences,
  };
}

/** Where the internal blocks of a text stand. */
function internalBlocks(tree: Root): Range[] {
  return [...nodesOf(tree)].flatMap((node) => {
    if (node.type !== 'containerDirective' || node.name !== 'internal') return [];
    const { start, end } = node.position ?? {};
    return [{ start: start?.offset ?? 0, end: end?.offset ?? 0 }];
  });
}

/** The post's own tags, not those its site gives by default. Two spellings of one tag in one post are both there. */
function writtenTags({ values, placeOf }: CheckedPost['frontMatter']): SiteFacts['tags'] {
  const found = new Map<string, SourcePlace>();
  const add = (label: unknown, path: readonly PropertyKey[]) => {
    const spelt =
      typeof label === 'string' || typeof label === 'number' ? String(label).normalize('NFC').trim() : '';
    if (spelt !== '' && !found.has(spelt)) found.set(spelt, placeOf(path));
  };
  const tags = values?.['tags'];
  if (Array.isArray(tags)) for (const [index, tag] of tags.entries()) add(tag, ['tags', index]);
  // Words in one text: at commas where there are some, else at white space, as the schema reads them.
  else if (typeof tags === 'string')
    for (const tag of tags.split(tags.includes(',') ? ',' : /\s+/)) add(tag, ['tags']);
  add(values?.['tag'], ['tag']);
  return [...found].map(([label, place]) => ({ label, place }));
}
