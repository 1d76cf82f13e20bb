import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import { type Incident, readIncident } from '#incident/index.ts';
import { type Author, patternProblem, type Site, type SourceRepository } from '#site/index.ts';
import { parseDate, type WrittenDate } from './dates.ts';
import { type NamedFile, readFileName } from './file-name.ts';
import type { FrontMatter } from './front-matter.ts';
import { type ReadHeader, readHeader } from './header.ts';
import { cleanPath, permalink } from './permalink.ts';
import type { Post, Term, UnrenderedPost } from './post.ts';
import { type Header, keepsBack } from './schema.ts';
import { termOf } from './slug.ts';

/** A source file as the finder of files describes it. */
export interface PostFile {
  /** Path below the content folder, `/` separated, NFC. */
  id: string;
  kind: Post['kind'];
  /** Absolute path. */
  file: string;
  /** In a folder of drafts. */
  draft: boolean;
}

/** What a post says of itself before its text is rendered: all of a Post but the parts its text decides. */
export interface PostFacts extends Pick<ReadHeader, 'values' | 'unknownKeys' | 'diagnostics'> {
  /** Null where the front matter names none: the first heading is the title then. */
  title: string | null;
  /** The author's own words for lists, or null. */
  excerpt: string | null;
  /** Whose code the paths of tracebacks are, by the post's own globs. */
  origins: { app: string[]; library: string[] };
  /** Where frames of its tracebacks link to, or null for the site's. */
  source: SourceRepository | null;
  /** Where its `incident:` block stands; null where there is none. */
  incidentPlace: { line: number; column: number } | null;
  /** Whether Unix times of its text get readable ones beside them; null where the author does not say. */
  unixTimes: boolean | null;
  post: Omit<UnrenderedPost, 'title'>;
}

/**
 * Reads the facts of a post from its front matter and file name.
 *
 * @param frontMatter with `values` that could be read
 * @returns facts with defaults in the place of what is wrong: the diagnostics say whether the post can be published. `null`
 *   where it has no date and so is no post.
 */
export function readFacts(frontMatter: FrontMatter, source: PostFile, site: Site): PostFacts | Diagnostic[] {
  const { header, values: written, unknownKeys, diagnostics } = readHeader(frontMatter, source, site);
  const incident = incidentOf(header, frontMatter, source, site);
  diagnostics.push(...incident.diagnostics);
  const values = header.incident === undefined ? written : { ...written, incident: incident.block };
  const named = readFileName(source.id);
  const draft = source.draft || header.draft === true || header.published === false;
  const dates = readDates(header, named, frontMatter, source, site);
  diagnostics.push(...dates.diagnostics);
  if (!dates.date && source.kind === 'post' && !draft) {
    const name = source.id.split('/').at(-1) ?? source.id;
    const severity = site.kind === 'jekyll' ? 'warning' : 'error';
    const failed = dates.diagnostics.some((diagnostic) => diagnostic.severity === 'error');
    const missing = diagnose('SF1007', { name }, { file: source.file, line: 1, column: 1 }, severity);
    return failed ? diagnostics : [...diagnostics, missing];
  }
  const problem = header.permalink ? patternProblem(header.permalink) : null;
  if (problem !== null) {
    const place = { file: source.file, ...frontMatter.placeOf(['permalink']) };
    const severity = site.kind === 'jekyll' ? 'warning' : 'error';
    diagnostics.push(diagnose('SF1004', { key: 'permalink', reason: `it ${problem}` }, place, severity));
  }
  const categories = [
    ...(site.kind === 'jekyll' && source.kind === 'post' ? foldersBefore(source.id, '_posts') : []),
    ...(header.categories ?? []),
    ...(header.category ? [header.category] : []),
  ];
  // `ko_KR`, as Jekyll's themes have it
  const lang = header.lang?.replaceAll('_', '-') ?? site.lang;
  const path = pathOf(header, named, dates.date, categories, source, site);
  return {
    title: header.title ?? null,
    excerpt: header.excerpt ?? header.description ?? null,
    origins: { app: header.app ?? [], library: header.library ?? [] },
    source: header.source ?? null,
    incidentPlace: incident.incident && frontMatter.placeOf(['incident', 'id']),
    unixTimes: header.unixTimes ?? null,
    values,
    unknownKeys,
    diagnostics,
    post: {
      id: source.id,
      kind: source.kind,
      file: source.file,
      path,
      date: dates.date?.moment.toString() ?? null,
      dateHasTime: dates.date?.hasTime ?? false,
      updated: dates.updated?.moment.toString() ?? null,
      lang,
      subject: header.subject ? termOf(header.subject) : null,
      tags: terms([...(header.tags ?? []), ...(header.tag ? [header.tag] : [])]),
      categories: terms(categories),
      authors: authorsOf(header, site),
      description: header.description ?? header.excerpt ?? null,
      image: header.image ?? null,
      series: header.series ?? null,
      incident: incident.incident,
      visibility: header.visibility ?? 'public',
      embargoUntil: dates.embargo?.moment.toString() ?? null,
      draft,
      redirects: redirectsOf(header, path),
      toc: header.toc ?? true,
      math: header.math ?? false,
      values,
    },
  };
}

/** The facts of the `incident:` block. In a Jekyll source a key of that name may be the theme's own, and no map. */
function incidentOf(
  { incident: written }: Header,
  frontMatter: FrontMatter,
  { file }: PostFile,
  site: Site,
): { incident: Incident | null; block: unknown; diagnostics: Diagnostic[] } {
  const isForeign = site.kind === 'jekyll' && (typeof written !== 'object' || Array.isArray(written));
  if (written === undefined || isForeign) return { incident: null, block: written, diagnostics: [] };
  const { timeZone, audience, internalFields } = site;
  const placeOf = (path: readonly PropertyKey[]) => frontMatter.placeOf(['incident', ...path]);
  return readIncident(written, { timeZone, audience, internalFields, file, placeOf });
}

function readDates(
  header: Header,
  named: NamedFile,
  frontMatter: FrontMatter,
  { file }: PostFile,
  site: Site,
): {
  date: WrittenDate | null;
  updated: WrittenDate | null;
  embargo: WrittenDate | null;
  diagnostics: Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const read = (key: 'date' | 'updated' | 'last_modified_at' | 'embargoUntil', fallback: string | null) => {
    const written = header[key];
    const other = fallback === null ? null : parseDate(fallback, site.timeZone);
    if (written === undefined) return other;
    const date = parseDate(written, site.timeZone);
    if (date) return date;
    const isLenient = site.kind === 'jekyll' && (other || key !== 'date') && !keepsBack.has(key);
    const severity = isLenient ? 'warning' : 'error';
    const place = { file, ...frontMatter.placeOf([key]) };
    diagnostics.push(diagnose('SF1005', { value: written, key }, place, severity));
    return other;
  };
  const date = read('date', named.date);
  if (!date && header.date === undefined && named.date !== null) {
    diagnostics.push(
      diagnose('SF1005', { value: named.date, key: 'the file name' }, { file, line: 1, column: 1 }),
    );
  }
  const updated = read('updated', null) ?? read('last_modified_at', null);
  return { date, updated, embargo: read('embargoUntil', null), diagnostics };
}

/** Jekyll's categories of a post: the folders in which its `_posts` stands. */
function foldersBefore(id: string, special: string): string[] {
  const segments = id.split('/');
  const at = segments.indexOf(special);
  return at > 0 ? segments.slice(0, at) : [];
}

function pathOf(
  header: Header,
  named: NamedFile,
  date: WrittenDate | null,
  categories: readonly string[],
  { kind }: PostFile,
  site: Site,
): string {
  const name = header.slug ?? named.name;
  const facts = { date: date?.moment ?? null, name, categories, keepCase: site.kind === 'jekyll' };
  if (header.permalink) return permalink(header.permalink, facts);
  if (kind === 'post') return permalink(site.permalink, facts);
  const folders = site.kind === 'native' ? named.folders.slice(1) : servedFolders(named.folders, site);
  const place = name.toLowerCase() === 'index' ? folders : [...folders, name];
  const end = named.isIndex || site.kind === 'native' ? '/' : jekyllPageEnd(site);
  return cleanPath(`/${place.join('/')}${end}`);
}

/** The file `_tabs/about.md` of a collection called `tabs` is served below `/tabs/`; other folders stand in the URL as they are. */
function servedFolders([top, ...rest]: readonly string[], { collections }: Site): string[] {
  if (top === undefined) return [];
  return [collections.includes(top.replace(/^_/, '')) ? top.replace(/^_/, '') : top, ...rest];
}

/** How a page's URL ends. Source: Jekyll::Utils.add_permalink_suffix. */
function jekyllPageEnd(site: Site): string {
  const style = String(site.values['permalink'] ?? 'date');
  if (style === 'pretty' || style.endsWith('/')) return '/';
  return ['date', 'ordinal', 'none', 'weekdate'].includes(style) || style.endsWith(':output_ext')
    ? '.html'
    : '/';
}

/** Terms without repetitions: two labels of one slug are one term, the first label counts. */
function terms(labels: readonly string[]): Term[] {
  const bySlug = new Map<string, Term>();
  for (const label of labels) {
    const term = termOf(label);
    if (term.slug !== '' && !bySlug.has(term.slug)) bySlug.set(term.slug, term);
  }
  return [...bySlug.values()];
}

function authorsOf(header: Header, site: Site): Author[] {
  const named = [...(header.author ?? []), ...(header.authors ?? [])].map((person): Author => {
    if (typeof person !== 'string') {
      const { name, url, email } = person;
      return { id: name, name, ...(url ? { url } : {}), ...(email ? { email } : {}) };
    }
    return site.authors.find(({ id }) => id === person) ?? { id: person, name: person };
  });
  return named.filter(({ id }, index) => named.findIndex((other) => other.id === id) === index);
}

function redirectsOf(header: Header, path: string): string[] {
  const written = [...(header.redirect_from ?? []), ...(header.aliases ?? [])];
  const paths = written.map((old) => cleanPath(URL.parse(old)?.pathname ?? old));
  return [...new Set(paths)].filter((old) => old !== path);
}
