import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkOutput } from '#cli/output/guard.ts';
import { writeMarker } from '#cli/output/marker.ts';
import { readFiles, temporaryFolder, writeFiles } from '../temporary-folder.ts';

/** A home with a project and, beside it, a blog in which the person is. */
function place() {
  const home = temporaryFolder();
  for (const path of ['sunfish', 'blog/content/posts', 'cache/sunfish'])
    mkdirSync(join(home, path), { recursive: true });
  const surroundings = {
    contentDir: join(home, 'blog/content'),
    cacheDir: join(home, 'cache/sunfish'),
    cwd: join(home, 'blog'),
    projectDir: join(home, 'sunfish'),
    homeDir: home,
  };
  const check = (path: string) => checkOutput(join(home, path), surroundings);
  return { home, check, surroundings };
}

describe('a build may replace', () => {
  test('what is not there yet', () => {
    const { home, check } = place();
    expect(check('blog/dist')).toEqual({ folder: join(home, 'blog/dist'), problem: null });
    expect(check('else/where/dist').folder).toBe(join(home, 'else/where/dist'));
  });

  test('an empty folder, and a fresh checkout of a branch to publish from', () => {
    const { home, check } = place();
    mkdirSync(join(home, 'blog/dist'));
    expect(check('blog/dist').problem).toBeNull();
    writeFiles(home, { 'blog/dist/.git': 'gitdir: elsewhere' });
    expect(check('blog/dist').problem).toBeNull();
  });

  test('what an earlier build made', () => {
    const { home, check } = place();
    writeFiles(home, { 'blog/dist/index.html': 'x' });
    writeMarker(join(home, 'blog/dist'), { base: '' });
    expect(check('blog/dist').problem).toBeNull();
  });

  test.each(['dist', '_site'])('"%s" in the content folder, where no content is looked for', (name) => {
    expect(place().check(`blog/content/${name}`).problem).toBeNull();
  });

  test('the folder that a link leads to, and the link stays', () => {
    const { home, check } = place();
    mkdirSync(join(home, 'www'));
    symlinkSync(join(home, 'www'), join(home, 'blog/dist'));
    expect(check('blog/dist')).toEqual({ folder: join(home, 'www'), problem: null });
  });
});

describe('a build may not replace', () => {
  test.each([
    ['blog/content', 'it is the content folder'],
    ['blog', 'the content folder lies in it'],
    ['', 'the content folder lies in it'],
    ['blog/content/posts', 'it lies in the content folder'],
    ['blog/content/public', 'it lies in the content folder'],
    ['blog/content/posts/dist', 'it lies in the content folder'],
    ['sunfish', 'it is the folder of Sunfish'],
    ['cache', 'the cache lies in it'],
  ])('"%s": %s', (path, reason) => {
    const { problem } = place().check(path);
    expect(problem).toMatchObject({ code: 'SF5010', severity: 'error' });
    expect(problem?.message).toContain(reason);
  });

  test('the root, a home, and the folder one is in, wherever the content is', () => {
    const { home, surroundings } = place();
    const elsewhere = { ...surroundings, contentDir: '/srv/blog' };
    expect(checkOutput('/', surroundings).problem?.message).toContain('it is the root of the disk');
    expect(checkOutput(home, elsewhere).problem?.message).toContain('it is your home folder');
    expect(checkOutput(join(home, 'blog'), elsewhere).problem?.message).toContain(
      'it is the folder you are in',
    );
  });

  test('the content folder behind a link', () => {
    const { home, check } = place();
    symlinkSync(join(home, 'blog'), join(home, 'link'));
    expect(check('link').problem?.message).toContain('the content folder lies in it');
    expect(check('link/content').problem?.message).toContain('it is the content folder');
    expect(check('link/content/posts/새 폴더').problem?.message).toContain('it lies in the content folder');
  });

  test('files of a person; nothing is changed and some are named', () => {
    const { home, check } = place();
    writeFiles(home, {
      'docs/a.md': '1',
      'docs/b.md': '2',
      'docs/c.md': '3',
      'docs/d.md': '4',
      'docs/e.md': '5',
    });
    const before = readFiles(home);
    const { problem } = check('docs');
    expect(problem?.code).toBe('SF5011');
    expect(problem?.message).toContain('"a.md", "b.md", "c.md" and 2 more.');
    expect(readFiles(home)).toEqual(before);
  });

  test('a file, or a link that leads nowhere', () => {
    const { home, check } = place();
    writeFiles(home, { file: '' });
    symlinkSync(join(home, 'nowhere'), join(home, 'link'));
    expect(check('file').problem?.code).toBe('SF5012');
    expect(check('link').problem?.code).toBe('SF5012');
    expect(check('link/dist').problem?.code).toBe('SF5012');
  });
});
