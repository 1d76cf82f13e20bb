import { termPath } from '#format/index.ts';
import { groupByTerm, groupByYear } from './group.ts';
import type { Post } from './post.ts';

/**
 * The addresses of the lists a site has for its posts: tags, subjects, years, and the further pages of the home list. No post
 * may have them. The routes are those of `pages/`.
 *
 * @param published all that have pages
 */
export function listPaths(
  published: readonly Pick<Post, 'kind' | 'tags' | 'subject' | 'date'>[],
  pageSize: number,
): string[] {
  const posts = published.filter(({ kind }) => kind === 'post');
  const tags = groupByTerm(posts, (post) => post.tags);
  const subjects = groupByTerm(posts, (post) => (post.subject ? [post.subject] : []));
  const furtherPages = Math.max(0, Math.ceil(posts.length / pageSize) - 1);
  return [
    ...tags.map(({ term }) => termPath('tags', term.slug)),
    ...subjects.map(({ term }) => termPath('subjects', term.slug)),
    ...groupByYear(posts).map(({ year }) => `/archive/${year}/`),
    ...Array.from({ length: furtherPages }, (_, index) => `/page/${index + 2}/`),
  ];
}
