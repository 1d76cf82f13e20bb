import type { Post, Term } from './post.ts';

/**
 * Posts by term, the terms by label.
 *
 * @param posts in the order each group shall have
 * @param termsOf which of a post's terms count
 */
export function groupByTerm<One>(
  posts: readonly One[],
  termsOf: (post: One) => readonly Term[],
): { term: Term; posts: One[] }[] {
  const groups = new Map<string, { term: Term; posts: One[] }>();
  for (const post of posts) {
    for (const term of termsOf(post)) {
      const group = groups.get(term.slug) ?? { term, posts: [] };
      group.posts.push(post);
      groups.set(term.slug, group);
    }
  }
  return [...groups.values()].sort((a, b) => order.compare(a.term.label, b.term.label));
}

/** Digits by value, letters without regard to case; the same on every machine. */
const order = new Intl.Collator('ko', { numeric: true });

/** Posts by the year of their date in their own zone, the newest year first; posts without a date are left out. */
export function groupByYear<One extends Pick<Post, 'date'>>(
  posts: readonly One[],
): { year: number; posts: One[] }[] {
  const years = new Map<number, One[]>();
  for (const post of posts) {
    if (post.date === null) continue;
    // `2018-03-10T…`: the string begins with the local date.
    const year = Number.parseInt(post.date, 10);
    years.set(year, [...(years.get(year) ?? []), post]);
  }
  return [...years].map(([year, some]) => ({ year, posts: some })).sort((a, b) => b.year - a.year);
}

/** All posts of a post's series, the oldest first; none where it is in no series or alone in it. @param posts newest first */
export function seriesOf(post: Post, posts: readonly Post[]): Post[] {
  if (post.series === null) return [];
  const parts = posts.filter(({ series }) => series === post.series).reverse();
  return parts.length > 1 ? parts : [];
}
