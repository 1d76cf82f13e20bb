import { expect, test } from 'vitest';
import { readCheckedPost, rules } from '#checks/index.ts';
import { siteOf } from '../post/blog.ts';
import { now } from './checked.ts';

const withIncident = rules.flatMap(({ id, examples }) =>
  [...examples.breaks, ...examples.keeps]
    .filter(({ text }) => /^incident:/m.test(text))
    .map(({ text }): [string, string] => [`${id}: ${text.replaceAll('\n', ' ')}`, text]),
);

test.each(withIncident)('the incident of an example is one: %s', (_, text) => {
  const file = '/blog/posts/x.md';
  const input = { id: 'posts/x.md', kind: 'post', file, draft: false, text, diagnostics: [] } as const;
  const post = readCheckedPost({ ...input, diagnostics: [] }, { site: siteOf(), now });
  expect(post?.post.incident?.id).toBe('INC-1');
});
