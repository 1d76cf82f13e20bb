import { site } from 'virtual:sunfish/run';
import { termPath } from '#format/index.ts';
import {
  groupByTerm,
  groupByYear,
  incidentLists,
  listPaths,
  neighbours,
  type Post,
  paginate,
  type RelatedPost,
  relatedIncidents,
  seriesOf,
  type Term,
} from '#post/index.ts';
import { builtAt, today } from './build-time.ts';
import { type IncidentLinks, incidentLinks } from './incident-links.ts';
import { type PagePath, pageHash, routeParam } from './page-hash.ts';
import { digests, incidents, pages, posts, unlisted } from './queries.ts';
import { isKept, timeShown } from './time-shown.ts';

/** What the catch-all route shows. */
export type View =
  | ({ view: 'post' } & PostView)
  | { view: 'home'; posts: Post[]; page: number; pages: number }
  | { view: 'redirect'; to: string };

/** A post with what surrounds it. */
export interface PostView {
  post: Post;
  newer: Post | null;
  older: Post | null;
  series: Post[];
  /** Other incidents; none where it tells of no incident. */
  related: RelatedPost[];
  /** The lists its incident is in; null where it tells of none. */
  links: IncidentLinks | null;
  /** Addresses of the pages that its subject and tags have: what only posts name that no list shows has none. */
  termPages: string[];
}

/** Home and its further pages, every post and page at its permalink, and the old addresses that lead to them. */
export async function allPaths(): Promise<PagePath<View>[]> {
  const hash = await pageHash();
  const list = await posts();
  const all = [...list, ...(await pages()), ...(await unlisted())];
  const digest = await digests();
  const listKey = await listKeys();
  const around = neighbours(list);
  const told = await incidents();
  const relatedTo = relatedIncidents(told);
  const lists = new Set(incidentLists(told).map(({ path }) => path));
  const listed = new Set(listPaths(list, site.pageSize));
  const shown = (post: Post | null) => post && [post.path, post.title, post.lang];
  const postPaths = all.map((post): PagePath<View> => {
    const { newer, older } = around.get(post.id) ?? { newer: null, older: null };
    const series = seriesOf(post, list);
    const related = relatedTo(post);
    const links = post.incident && incidentLinks(post.incident, site.services, lists);
    const termPages = [
      ...(post.subject ? [termPath('subjects', post.subject.slug)] : []),
      ...post.tags.map(({ slug }) => termPath('tags', slug)),
    ].filter((path) => listed.has(path));
    const key = [
      digest.get(post.id),
      [newer, older, ...series].map(shown),
      related.map(({ post: other, ...how }) => [listKey(other), how]),
      links,
      termPages,
      timeShown(post, { builtAt, today }),
    ];
    return {
      params: { path: routeParam(post.path) },
      props: { view: 'post', post, newer, older, series, related, links, termPages },
      cacheKey: hash(key),
    };
  });
  const homePaths = paginate(list, site.pageSize).map((some, index, { length }): PagePath<View> => {
    const key = [index, length, some.map(listKey)];
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
  const listKey = await listKeys();
  return groupByYear(await posts()).map(({ year, posts }) => ({
    params: { year: String(year) },
    props: { year, posts },
    cacheKey: hash([year, posts.map(listKey)]),
  }));
}

async function termPaths(
  name: string,
  termsOf: (post: Post) => Term[],
): Promise<PagePath<{ term: Term; posts: Post[] }>[]> {
  const hash = await pageHash();
  const listKey = await listKeys();
  return groupByTerm(await posts(), termsOf).map(({ term, posts }) => ({
    params: { [name]: term.slug },
    props: { term, posts },
    cacheKey: hash([term, posts.map(listKey)]),
  }));
}

/** What lists show of a post. */
async function listKeys(): Promise<(post: Post) => unknown> {
  const digest = await digests();
  return (post) => [digest.get(post.id), isKept(post, builtAt)];
}
