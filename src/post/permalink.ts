import { fillPattern } from '#site/index.ts';
import { jekyllSlug, slugify, slugOf } from './slug.ts';

/** What the placeholders of a permalink pattern are filled from. */
export interface PermalinkFacts {
  date: Temporal.ZonedDateTime | null;
  /** File name without date and ending, or the author's `slug`. */
  name: string;
  categories: readonly string[];
  /** Jekyll's `:title` keeps the case of the file name; ours does not. */
  keepCase: boolean;
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The URL of a permalink pattern. A placeholder that has no value (a date a page does not have) leaves its segment out.
 *
 * @returns site-relative, not percent-encoded, NFC; ends in `/` or has a file ending
 */
export function permalink(pattern: string, facts: PermalinkFacts): string {
  const { date, name, categories, keepCase } = facts;
  const two = (value: number | undefined) => (value === undefined ? '' : String(value).padStart(2, '0'));
  const slug = slugOf(name);
  const month = (date && months[date.month - 1]) ?? '';
  const weekday = (date && weekdays[date.dayOfWeek - 1]) ?? '';
  const filled = fillPattern(pattern, {
    year: date ? String(date.year).padStart(4, '0') : '',
    short_year: two(date ? date.year % 100 : undefined),
    month: two(date?.month),
    i_month: String(date?.month ?? ''),
    short_month: month.slice(0, 3),
    long_month: month,
    day: two(date?.day),
    i_day: String(date?.day ?? ''),
    y_day: date ? String(date.dayOfYear).padStart(3, '0') : '',
    w_year: String(date?.yearOfWeek ?? ''),
    week: two(date?.weekOfYear),
    w_day: String(date?.dayOfWeek ?? ''),
    short_day: weekday.slice(0, 3),
    long_day: weekday,
    hour: two(date?.hour),
    minute: two(date?.minute),
    second: two(date?.second),
    title: (keepCase && jekyllSlug(name)) || slug,
    slug,
    name: slug,
    categories: categories.map(categoryFolder).join('/'),
    slugified_categories: categories.map(slugify).join('/'),
    category: categoryFolder(categories[0] ?? ''),
    output_ext: '.html',
  });
  return cleanPath(filled);
}

/** A category as Jekyll puts it into a URL: in lower case. Encoded, so that `C#` is a folder and no fragment. */
function categoryFolder(category: string): string {
  return category.toLowerCase().split('/').map(encodeURIComponent).join('/');
}

/** File endings a permalink may have; anything else behind the last point belongs to the name (`/v1.2`). */
const fileEnding = /\.(?:html?|xml|json|txt|php|aspx?)$/i;

/**
 * A URL path as the site serves it: no empty segments, nothing that leaves the site, NFC, with a slash or a file ending
 * at its end. An author's percent-encoding is undone; `?` and `%`, which servers do not find again in a file's name, are left
 * out, and a segment that no file system takes is cut.
 */
export function cleanPath(path: string): string {
  const [withoutQuery = ''] = path.split(/[?#]/);
  const segments = withoutQuery
    .split('/')
    .map((segment) =>
      decode(segment)
        .normalize('NFC')
        .replace(/[\p{Cc}\\/?%]/gu, '')
        .trim(),
    )
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .map(cutToFit);
  if (segments.length === 0) return '/';
  const joined = `/${segments.join('/')}`;
  if (/\/index\.html?$/i.test(joined)) return joined.replace(/index\.html?$/i, '');
  return fileEnding.test(joined) ? joined : `${joined}/`;
}

/** A page is a file: names may have 255 bytes on most systems, some of which the build itself needs. */
const mostBytes = 230;

function cutToFit(segment: string): string {
  const encoder = new TextEncoder();
  const room = new Uint8Array(mostBytes);
  if (encoder.encodeInto(segment, room).read === segment.length) return segment;
  const [ending = ''] = fileEnding.exec(segment) ?? [];
  const { read } = encoder.encodeInto(segment, room.subarray(ending.length));
  return segment.slice(0, read) + ending;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A `%` that is no escape is a character of the name.
    return segment;
  }
}
