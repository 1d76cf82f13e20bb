import { didYouMean } from './did-you-mean.ts';

/** What a permalink pattern may hold behind a colon. Source: jekyllrb.com/docs/permalinks, "Placeholders"; `:name` is Jekyll's for collections. */
export const placeholders = [
  'year',
  'short_year',
  'month',
  'i_month',
  'short_month',
  'long_month',
  'day',
  'i_day',
  'y_day',
  'w_year',
  'week',
  'w_day',
  'short_day',
  'long_day',
  'hour',
  'minute',
  'second',
  'title',
  'slug',
  'name',
  'categories',
  'slugified_categories',
  'category',
  'output_ext',
] as const;

export type Placeholder = (typeof placeholders)[number];

/** `:year`, `:i_month` */
const hole = /:([a-z_]+)/g;

/** Fills the placeholders of a permalink pattern; what is none stays as it is written. */
export function fillPattern(pattern: string, values: Readonly<Record<Placeholder, string>>): string {
  return pattern.replace(hole, (written, word: string) => {
    const found = placeholderOf(word);
    return found === null ? written : values[found] + word.slice(found.length);
  });
}

/** Why a permalink pattern cannot be filled, to be put behind "it": the first placeholder that is none; null where all are. */
export function patternProblem(pattern: string): string | null {
  for (const [written, word = ''] of pattern.matchAll(hole)) {
    if (placeholderOf(word) !== null) continue;
    const meant = didYouMean(word, placeholders);
    return `holds "${written}", which is no placeholder${meant === null ? '' : `; ":${meant}" is one`}`;
  }
  return null;
}

/** The placeholder a word behind a colon names. As in Jekyll, one underscore behind it belongs to the address: `:year_:month`. */
function placeholderOf(word: string): Placeholder | null {
  const name = word.replace(/_$/, '');
  return placeholders.find((one) => one === name) ?? null;
}
