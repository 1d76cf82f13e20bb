import {
  type Answer,
  type CheckedPost,
  checkExternal,
  type ExternalCheck,
  type ExternalRule,
  externalRules,
  type LinkRequest,
  readCheckedPost,
  siteFactsOf,
} from '#checks/index.ts';
import type { Site } from '#site/index.ts';
import { siteOf } from '../../post/blog.ts';
import { now } from '../checked.ts';

/** A post as rules see it; without front matter it is given the least there can be. */
export function readPost(text: string, site: Site = siteOf(), id = 'posts/x.md'): CheckedPost {
  const whole = /^(?:---|\+\+\+)/.test(text) ? text : `---\ntitle: x\ndate: 2026-05-01\n---\n\n${text}\n`;
  const input = {
    id,
    kind: 'post',
    file: `/blog/${id}`,
    draft: false,
    text: whole,
    diagnostics: [],
  } as const;
  const post = readCheckedPost({ ...input, diagnostics: [] }, { site, now });
  if (!post) throw new Error(`${id} is no post`);
  return post;
}

/** What comes of some posts where addresses answer so; those not named are there. */
export async function asked(
  texts: string | readonly string[],
  answers: Readonly<Record<string, Answer>> = {},
  { site = siteOf(), rules = externalRules }: { site?: Site; rules?: readonly ExternalRule[] } = {},
): Promise<ExternalCheck & { requests: LinkRequest[] }> {
  const posts = [texts].flat().map((text, index) => readPost(text, site, `posts/${index}.md`));
  const requests: LinkRequest[] = [];
  const checked = await checkExternal(
    posts.map((post) => ({ facts: siteFactsOf(post), findings: [] })),
    {
      site,
      rules,
      ask: async (some) => {
        requests.push(...some);
        const there: Answer = { kind: 'there', movedTo: null };
        return { answers: new Map(some.map(({ url }) => [url, answers[url] ?? there])), known: 0 };
      },
    },
  );
  return { ...checked, requests };
}
