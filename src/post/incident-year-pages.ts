import type { IncidentList } from './incident-lists.ts';
import { dayOf, type IncidentPost } from './incident-post.ts';

/**
 * A list of more incidents than these has pages for its earlier years: each is half a kilobyte of its page, and a day of the calendar as
 * much again.
 */
export const mostOnOnePage = 300;

/** The page of a year of a long list: `/incidents/years/2021/`, `/incidents/services/web/years/2021/`. @param list address of the list */
export function incidentYearPath(list: string, year: number): string {
  return `${list}years/${year}/`;
}

/** The addresses that pages of years of a list may have: of every year from the first incident to the last. */
export function incidentYearPaths({
  path,
  posts,
}: Pick<IncidentList<Pick<IncidentPost, 'incident' | 'date'>>, 'path' | 'posts'>): string[] {
  if (posts.length <= mostOnOnePage) return [];
  const years = posts.flatMap((post) => Number.parseInt(dayOf(post) ?? '', 10) || []).sort((a, b) => a - b);
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, index) => incidentYearPath(path, first + index));
}
