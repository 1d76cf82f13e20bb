import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import type { Site } from '#site/index.ts';
import type { FrontMatter } from './front-matter.ts';
import { type Header, jekyllKeys, keepsBack, postKeys, postSchema } from './schema.ts';

/** A key nothing reads, and where it stands. */
export interface UnknownKey {
  key: string;
  line: number;
  column: number;
}

/** A front matter read against its schema. */
export interface ReadHeader {
  header: Header;
  /** Every key, the site's defaults below the post's own. */
  values: Record<string, unknown>;
  unknownKeys: UnknownKey[];
  diagnostics: Diagnostic[];
}

/**
 * Reads the keys of a post. A value of the wrong kind is an error at its line and leaves its key out; in a Jekyll source,
 * whose themes use keys in ways of their own, it is a warning.
 *
 * @param frontMatter with `values` that could be read
 * @param id of the post; decides with `kind` which of the site's defaults apply
 */
export function readHeader(
  frontMatter: FrontMatter,
  { file, id, kind }: { file: string; id: string; kind: 'post' | 'page' },
  site: Site,
): ReadHeader {
  const own = frontMatter.values ?? {};
  const values = { ...defaultsFor(site, id, kind), ...own };
  const header: Record<string, unknown> = {};
  const diagnostics: Diagnostic[] = [];
  for (const key of postKeys) {
    const value = values[key];
    if (value === undefined || value === null || value === '') continue;
    const parsed = postSchema.shape[key].safeParse(value);
    if (parsed.success) {
      header[key] = parsed.data;
      continue;
    }
    const [issue] = parsed.error.issues;
    const reason = `it ${issue?.message ?? 'cannot be read'}`;
    const place = { file, ...frontMatter.placeOf([key, ...(issue?.path ?? [])]) };
    const severity = site.kind === 'jekyll' && !keepsBack.has(key) ? 'warning' : 'error';
    diagnostics.push(diagnose('SF1004', { key, reason }, place, severity));
  }
  return { header: header as Header, values, unknownKeys: unknown(frontMatter, own, site.kind), diagnostics };
}

function unknown(frontMatter: FrontMatter, own: Record<string, unknown>, kind: Site['kind']): UnknownKey[] {
  const known = new Set<string>(postKeys);
  return Object.keys(own)
    .filter((key) => !known.has(key) && !(kind === 'jekyll' && jekyllKeys.has(key)))
    .map((key) => ({ key, ...frontMatter.placeOfKey(key) }));
}

/**
 * What Jekyll's `defaults` give a file; the longer path wins over the shorter, a named type over none.
 * Source: jekyllrb.com/docs/configuration/front-matter-defaults.
 */
function defaultsFor(
  { defaults, collections }: Site,
  id: string,
  kind: 'post' | 'page',
): Record<string, unknown> {
  const collection = collections.find((name) => id.startsWith(`_${name}/`));
  const types =
    kind === 'page'
      ? ['', collection ?? 'pages']
      : ['', 'posts', ...(/(?:^|\/)_drafts\//.test(id) ? ['drafts'] : [])];
  const fitting = defaults.filter(({ path, type }) => types.includes(type) && isBelow(id, path));
  fitting.sort((a, b) => a.path.length - b.path.length || a.type.length - b.type.length);
  return Object.assign({}, ...fitting.map(({ values }) => values));
}

function isBelow(id: string, path: string): boolean {
  if (path === '') return true;
  if (!path.includes('*')) return id === path || id.startsWith(`${path}/`);
  const pattern = path
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]*');
  return new RegExp(`^${pattern}(?:/|$)`).test(id);
}
