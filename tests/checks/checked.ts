import { checkPost, type Example, type Finding, type Rule, rules } from '#checks/index.ts';
import type { Site } from '#site/index.ts';
import { siteOf } from '../post/blog.ts';

/** The clock of the tests. */
export const now = Temporal.Instant.from('2026-06-01T00:00:00Z');

/** What rules find in a source; without front matter it is given the least there can be. */
export function findingsOf(
  { lang, text, images = {} }: Example,
  rule?: Rule,
  site: Site = siteOf('native', `lang: ${lang}`),
): Promise<Finding[]> {
  const whole = text.startsWith('---\n') ? text : `---\ntitle: x\ndate: 2026-05-01\n---\n\n${text}\n`;
  const input = {
    id: 'posts/x.md',
    kind: 'post',
    file: '/blog/posts/x.md',
    draft: false,
    text: whole,
    diagnostics: [],
  } as const;
  const options = { site, rules: rule ? [rule] : rules, now, images: new Map(Object.entries(images)) };
  return checkPost({ ...input, diagnostics: [] }, options);
}
