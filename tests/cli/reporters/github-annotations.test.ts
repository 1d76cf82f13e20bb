import { expect, test } from 'vitest';
import { githubAnnotations } from '#cli/reporters/github-annotations.ts';
import { finding } from './findings.ts';

test('a finding is a command with its place, its rule, and what to do', () => {
  expect(githubAnnotations([finding()], '/blog')).toBe(
    '::warning file=posts/a.md,line=3,col=7,endLine=3,endColumn=12,title=link-text%3A A link that says nothing::The link is called "here". Name what it leads to.\n',
  );
});

test('errors are errors and hints are notices', () => {
  const written = githubAnnotations([finding({ severity: 'error' }), finding({ severity: 'hint' })], '/blog');
  expect(written.match(/^::\w+/gm)).toEqual(['::error', '::notice']);
});

test('columns of several lines are left out, and what would end the command is escaped', () => {
  const written = githubAnnotations(
    [finding({ file: '/blog/posts/50%, a:b.md', endLine: 5, message: '100%\nsure' })],
    '/blog',
  );
  expect(written).toContain('file=posts/50%25%2C a%3Ab.md,line=3,col=7,endLine=5,title=');
  expect(written).toContain('::100%25%0Asure Name');
  expect(written.trimEnd().split('\n')).toHaveLength(1);
});
