import {
  type CheckedPost,
  type CheckedSite,
  checkSite,
  type Finding,
  pageIds,
  readCheckedPost,
  type SiteExample,
  type SiteRule,
  siteFactsOf,
  siteRules,
} from '#checks/index.ts';
import type { Site } from '#site/index.ts';
import { siteOf } from '../post/blog.ts';
import { now } from './checked.ts';

/**
 * What rules find in the sources of a site; drafts and internal posts are not published.
 *
 * @param inside addresses of files that only an internal build serves
 */
export function siteFindings(
  { lang, files, paths = [] }: SiteExample,
  rules: readonly SiteRule[] = siteRules,
  site: Site = siteOf('native', `lang: ${lang}`),
  inside: readonly string[] = [],
): Finding[] {
  const posts = Object.entries(files).map(([id, text]) => read(id, text, site));
  const byId = new Map(posts.map((post) => [post.post.id, post]));
  const checked: CheckedSite = {
    site,
    contentDir: '/blog',
    posts: posts.map(siteFactsOf),
    published: new Set(posts.flatMap(({ post }) => (isOut(post) ? [post.id] : []))),
    paths,
    inside: {
      posts: new Set(posts.flatMap(({ post }) => (post.visibility === 'internal' ? [post.id] : []))),
      paths: inside,
    },
    idsOf: (id) => {
      const post = byId.get(id);
      return post ? pageIds(post) : null;
    },
  };
  return checkSite(checked, rules);
}

function isOut({ draft, visibility }: CheckedPost['post']): boolean {
  return !draft && visibility !== 'internal';
}

function read(id: string, text: string, site: Site): CheckedPost {
  const whole = text.startsWith('---\n') ? text : `---\ntitle: ${id}\ndate: 2026-05-01\n---\n\n${text}\n`;
  const kind = id.startsWith('pages/') ? 'page' : 'post';
  const input = { id, kind, file: `/blog/${id}`, draft: false, text: whole, diagnostics: [] } as const;
  const post = readCheckedPost({ ...input, diagnostics: [] }, { site, now });
  if (!post) throw new Error(`${id} is no post`);
  return post;
}
