import { site } from 'virtual:sunfish/run';
import {
  groupByTerm,
  groupByYear,
  neighbours,
  type Post,
  paginate,
  seriesOf,
  type Term,
} from '#post/index.ts';
import { type PagePath, pageHash, routeParam } from './page-hash.ts';
import { digests, pages, posts, unlisted } from './queries.ts';

/** What the catch-all route shows. */
export type View =
  | { view: 'post'; post: Post; newer: Post | null; older: Post | null; series: Post[] }
  | { view: 'home'; posts: Post[]; page: number; pages: number }
  | { view: 'redirect'; to: string };

/** Home and its further pages, every post and page at its permalink, and the old addresses that lead to them. */
export async function allPaths(): Promise<PagePath<View>[]> {
  const hash = await pageHash();
  const list = await posts();
  const all = [...list, ...(await pages()), ...(await unlisted())];
  const digest = await digests();
  const around = neighbours(list);
  const shown = (post: Post | null) => post && [post.path, post.title];
  const postPaths = all.map((post): PagePath<View> => {
    const { newer, older } = around.get(post.id) ?? { newer: null, older: null };
    const series = seriesOf(post, list);
    const key = [digest.get(post.id), shown(newer), shown(older), series.map(shown)];
    return {
      params: { path: routeParam(post.path) },
      props: { view: 'post', post, newer, older, series },
      cacheKey: hash(key),
    };
  });
  const homePaths = paginate(list, site.pageSize).map((some, index, { length }): PagePath<View> => {
    const key = [index, length, some.map(({ id }) => digest.get(id))];
    const path = index === 0 ? undefined : `page/${index + 1}`;
    return {
      params: { path },
      props: { view: 'home', posts: some, page: index + 1, pages: length },
      cacheKey: hash(key),
    };
  });
  const redirects = all.flatMap((post) =>
    post.redirects.map(
      (from): PagePath<View> => ({
        params: { path: routeParam(from) },
        props: { view: 'redirect', to: post.path },
        cacheKey: hash(post.path),
      }),
    ),
  );
  return [...homePaths, ...postPaths, ...redirects];
}

/** `tags/[tag]`: one page a tag. */
export async function tagPaths() {
  return termPaths('tag', (post) => post.tags);
}

/** `subjects/[subject]`: one page a subject. */
export async function subjectPaths() {
  return termPaths('subject', (post) => (post.subject ? [post.subject] : []));
}

/** `archive/[year]`: one page a year. */
export async function yearPaths(): Promise<PagePath<{ year: number; posts: Post[] }>[]> {
  const hash = await pageHash();
  const digest = await digests();
  return groupByYear(await posts()).map(({ year, posts }) => ({
    params: { year: String(year) },
    props: { year, posts },
    cacheKey: hash([year, posts.map(({ id }) => digest.get(id))]),
  }));
}

async function termPaths(
  name: string,
  termsOf: (post: Post) => Term[],
): Promise<PagePath<{ term: Term; posts: Post[] }>[]> {
  const hash = await pageHash();
  const digest = await digests();
  return groupByTerm(await posts(), termsOf).map(({ term, posts }) => ({
    params: { [name]: term.slug },
    props: { term, posts },
    cacheKey: hash([term, posts.map(({ id }) => digest.get(id))]),
  }));
}
