import { expect, test } from 'vitest';
import { draftPath } from '#drafts/index.ts';

test.each([
  ['서버가 죽은 날!', 'posts/2026-11-30-서버가-죽은-날.md'],
  ['C:\\..\\x/../../etc/passwd', 'posts/2026-11-30-c-x-etc-passwd.md'],
  ['../..', 'posts/2026-11-30-2e2e2f2e2e.md'],
])('a post named %s is the file %s', (name, path) => {
  expect(draftPath(name, '2026-11-30', 'native')).toBe(path);
});

test("Jekyll's drafts have no day", () => {
  expect(draftPath('A title', '2026-11-30', 'jekyll')).toBe('_drafts/a-title.md');
});

test('a long name is cut between words, and fits into the 255 bytes of a file system', () => {
  const path = draftPath('인트라넷 서버가 또 죽었다 '.repeat(20), '2026-11-30', 'native');
  expect(new TextEncoder().encode(path.slice('posts/'.length)).length).toBeLessThan(255);
  expect(path).toMatch(/(?:인트라넷|서버가|또|죽었다)\.md$/);
});
