import { expect, test } from 'vitest';
import { listPaths } from '#post/index.ts';
import { listed } from './blog.ts';

const term = (label: string) => ({ label, slug: label.toLowerCase() });

test('lists stand where the site has them: each tag, subject and year of a post, and the pages after the first', () => {
  const posts = [
    listed({ tags: [term('Linux'), term('장애')], subject: term('DNS') }),
    listed({ tags: [term('linux')], date: '2019-01-01T00:00:00+09:00[Asia/Seoul]' }),
    listed({ kind: 'page', tags: [term('of-a-page')], date: null }),
    listed({ date: null }),
  ];
  expect(listPaths(posts, 1)).toEqual([
    '/tags/장애/',
    '/tags/linux/',
    '/subjects/dns/',
    '/archive/2019/',
    '/archive/2018/',
    '/page/2/',
    '/page/3/',
  ]);
  expect(listPaths(posts, 10)).not.toContain('/page/2/');
  expect(listPaths([], 10)).toEqual([]);
});
