import { jekyllSlug, slugify } from './slug.ts';

/** What the placeholders of a permalink pattern are filled from. */
export interface PermalinkFacts {
  date: Temporal.ZonedDateTime | null;
  /** File name without date and ending, or the author's `slug`. */
  name: string;
  categories: readonly string[];
  /** Jekyll's `:title` keeps the case of the file name; ours does not. */
  keepCase: boolean;
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The URL of a permalink pattern.
 *
 * Source of the placeholders: jekyllrb.com/docs/permalinks, "Placeholders". One that has no value (a date a page does not
 * have) leaves its segment out.
 *
 * @returns site-relative, not percent-encoded, NFC; ends in `/` or has a file ending
 */
export function permalink(pattern: string, facts: PermalinkFacts): string {
  const { date, name, categories, keepCase } = facts;
  const two = (value: number | undefined) => (value === undefined ? '' : String(value).padStart(2, '0'));
  const title = keepCase ? jekyllSlug(name) : slugify(name);
  const values: Record<string, string> = {
    year: date ? String(date.year).padStart(4, '0') : '',
    short_year: two(date ? date.year % 100 : undefined),
    month: two(date?.month),
    i_month: String(date?.month ?? ''),
    short_month: date ? (months[date.month - 1] ?? '') : '',
    day: two(date?.day),
    i_day: String(date?.day ?? ''),
    y_day: date ? String(date.dayOfYear).padStart(3, '0') : '',
    w_year: String(date?.yearOfWeek ?? ''),
    week: two(date?.weekOfYear),
    w_day: String(date?.dayOfWeek ?? ''),
    short_day: date ? (weekdays[date.dayOfWeek - 1] ?? '') : '',
    hour: two(date?.hour),
    minute: two(date?.minute),
    second: two(date?.second),
    title,
    slug: slugify(name),
    name: slugify(name),
    categories: categories.map((category) => category.toLowerCase()).join('/'),
    slugified_categories: categories.map(slugify).join('/'),
    category: categories[0]?.toLowerCase() ?? '',
    output_ext: '.html',
  };
  // `:year`; the longest name first, so that `:i_month` is not `:i` and a rest
  return cleanPath(pattern.replace(/:([a-z_]+)/g, (hole, key: string) => values[key] ?? hole));
}

/** File endings a permalink may have; anything else behind the last point belongs to the name (`/v1.2`). */
const fileEnding = /\.(?:html?|xml|json|txt|php|aspx?)$/i;

/**
 * A URL path as the site serves it: no empty segments, nothing that leaves the site, NFC, with a slash or a file ending
 * at its end. An author's percent-encoding is undone.
 */
export function cleanPath(path: string): string {
  const [withoutQuery = ''] = path.split(/[?#]/);
  const segments = withoutQuery
    .split('/')
    .map((segment) =>
      decode(segment)
        .normalize('NFC')
        .replace(/[\p{Cc}\\/]/gu, '')
        .trim(),
    )
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  if (segments.length === 0) return '/';
  const joined = `/${segments.join('/')}`;
  if (/\/index\.html?$/i.test(joined)) return joined.replace(/index\.html?$/i, '');
  return fileEnding.test(joined) ? joined : `${joined}/`;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A `%` that is no escape is a character of the name.
    return segment;
  }
}
