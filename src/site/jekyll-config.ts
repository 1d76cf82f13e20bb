/** Jekyll's built-in permalink styles. Source: jekyllrb.com/docs/permalinks, "Built-in formats". */
const styles: ReadonlyMap<string, string> = new Map([
  ['date', '/:categories/:year/:month/:day/:title.html'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title.html'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title.html'],
  ['none', '/:categories/:title.html'],
]);

/** What Jekyll leaves out of a site when `exclude` is not set. Source: jekyllrb.com/docs/configuration/default. */
export const jekyllExcludes = [
  '.sass-cache',
  '.jekyll-cache',
  'gemfiles',
  'Gemfile',
  'Gemfile.lock',
  'node_modules',
  'vendor/bundle',
  'vendor/cache',
  'vendor/gems',
  'vendor/ruby',
];

/** The pattern of a Jekyll `permalink` setting: a style's name or a pattern of its own. */
export function jekyllPermalink(setting: unknown): string {
  const name = typeof setting === 'string' && setting !== '' ? setting : 'date';
  return styles.get(name) ?? (name.startsWith('/') ? name : `/${name}`);
}

/**
 * Jekyll's keys by the names of ours. A value of another type than ours is left out: Jekyll takes nearly anything, and
 * its themes use keys such as `authors` or `image` in their own ways.
 *
 * @param values of `_config.yml`
 */
export function fromJekyll(values: Record<string, unknown>): Record<string, unknown> {
  const text = (key: string) =>
    typeof values[key] === 'string' || typeof values[key] === 'number' ? String(values[key]) : undefined;
  const map = (key: string) => (isRecord(values[key]) ? values[key] : undefined);
  const author = map('author');
  const mapped = {
    title: text('title') ?? text('name'),
    description: text('description'),
    url: text('url'),
    base: text('baseurl'),
    lang: text('lang') ?? text('locale') ?? text('language'),
    timezone: text('timezone'),
    permalink: jekyllPermalink(values['permalink']),
    excerptSeparator: values['excerpt_separator'] === '' ? undefined : text('excerpt_separator'),
    pageSize: pageSize(values['paginate']),
    image: text('image') ?? text('logo'),
    authors: { ...people(author ? { default: author } : {}), ...people(map('authors') ?? {}) },
    app: pathList(values['app']),
    library: pathList(values['library']),
    // Jekyll's own `source` is a folder.
    source: map('source'),
    missingImages: values['missingImages'],
    severities: map('severities'),
    services: map('services'),
    checks: map('checks'),
    internalFields: pathList(values['internalFields']),
  };
  return Object.fromEntries(
    Object.entries(mapped).filter(([, value]) => value !== undefined && value !== ''),
  );
}

/** A list of texts as Jekyll takes it: a list, or one text. */
export function textList(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item): item is string => typeof item === 'string');
}

function pageSize(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= 1000
    ? value
    : undefined;
}

function people(map: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(map).flatMap(([id, person]) => {
      if (!isRecord(person)) return [];
      const name = person['name'] ?? person['display_name'] ?? id;
      const url = person['url'] ?? person['uri'] ?? person['web'];
      const known = { name: String(name), ...(typeof url === 'string' ? { url } : {}) };
      return [[id, known]];
    }),
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of paths; themes have other things under these names. */
function pathList(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}
