import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ContentRules, findContentFiles } from '#source/content-files.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { saidOf, writeTree } from './folder.ts';

const front = '---\ntitle: x\n---\n';

/** What is found in a folder of the files named, each of which holds a post's text unless another is given. */
function find(
  kind: ContentRules['kind'],
  files: readonly string[],
  rules: Partial<ContentRules> = {},
  prepare: (root: string) => void = () => {},
) {
  const root = temporaryFolder();
  writeTree(root, Object.fromEntries(files.map((file) => [file, front])));
  prepare(root);
  const { sources, statics, bundled, diagnostics } = findContentFiles(root, {
    kind,
    exclude: [],
    include: [],
    collections: [],
    ...rules,
    ignore: (rules.ignore ?? []).map((folder) => join(root, folder)),
  });
  return {
    sources: sources.map(({ id, kind, draft }) => `${kind}${draft ? ' draft' : ''} ${id}`),
    statics: statics.map(({ path }) => path),
    bundled: bundled.map(({ post, path }) => `${path} of ${post}`),
    said: saidOf(diagnostics, root),
  };
}

describe('a native folder', () => {
  test('has posts, pages and files that are served as they are', () => {
    expect(
      find('native', [
        'site.yml',
        'posts/2018-03-10-a.md',
        'posts/2018/b.markdown',
        'posts/graph.png',
        'pages/about.md',
        'assets/a.png',
        'public/robots.txt',
        'notes/private.md',
        'secret.txt',
      ]),
    ).toEqual({
      sources: ['post posts/2018/b.markdown', 'post posts/2018-03-10-a.md', 'page pages/about.md'],
      statics: ['posts/graph.png', 'assets/a.png', 'robots.txt'],
      bundled: [],
      said: [],
    });
  });

  test('a post with a folder of its own has its files served beside it', () => {
    const files = ['posts/a/index.md', 'posts/a/graph.png', 'posts/a/logs/full.txt', 'posts/b/lone.png'];
    expect(find('native', files)).toMatchObject({
      bundled: ['graph.png of posts/a/index.md', 'logs/full.txt of posts/a/index.md'],
      statics: ['posts/b/lone.png'],
    });
  });

  test('ids are composed, whatever the disk has', () => {
    const decomposed = 'posts/2018-03-10-서버.md'.normalize('NFD');
    expect(find('native', [decomposed]).sources).toEqual(['post posts/2018-03-10-서버.md']);
  });

  test('leftovers of editors and systems are no part of the site', () => {
    const files = ['posts/.a.md.swp', 'posts/a.md~', 'posts/#a.md#', 'assets/.DS_Store', 'posts/.git/config'];
    expect(find('native', files)).toEqual({ sources: [], statics: [], bundled: [], said: [] });
  });

  test('public is served whole', () => {
    const files = [
      'public/.well-known/security.txt',
      'public/.nojekyll',
      'public/dist/app.js',
      'public/.DS_Store',
    ];
    expect(find('native', files).statics).toEqual(['.nojekyll', '.well-known/security.txt', 'dist/app.js']);
  });

  test('a post in another language is an error', () => {
    expect(find('native', ['posts/2018-03-10-a.mdx', 'posts/plot.html'])).toMatchObject({
      statics: ['posts/plot.html'],
      said: ['error SF4014 posts/2018-03-10-a.mdx'],
    });
  });

  test('an output folder or cache within is not read', () => {
    const files = ['posts/a.md', 'public/dist/index.html', 'posts/cache/b.md'];
    expect(find('native', files, { ignore: ['public/dist', 'posts/cache'] })).toMatchObject({
      sources: ['post posts/a.md'],
      statics: [],
    });
  });

  test('an empty folder is an empty site', () => {
    expect(find('native', [])).toEqual({ sources: [], statics: [], bundled: [], said: [] });
  });
});

describe('a Jekyll source', () => {
  test('has posts in any _posts, drafts, pages and files that are served as they are', () => {
    expect(
      find('jekyll', [
        '_config.yml',
        '_posts/2018-03-10-a.md',
        '_posts/ko/2018-03-11-b.markdown',
        'work/_posts/2018-03-12-c.md',
        '_drafts/d.md',
        'about.md',
        'docs/README.md',
        'assets/a.png',
        'assets/vendor/jquery.min.map',
        'CNAME',
      ]),
    ).toEqual({
      sources: [
        'post draft _drafts/d.md',
        'post _posts/2018-03-10-a.md',
        'post _posts/ko/2018-03-11-b.markdown',
        'page about.md',
        'page docs/README.md',
        'post work/_posts/2018-03-12-c.md',
      ],
      statics: ['CNAME', 'assets/a.png', 'assets/vendor/jquery.min.map'],
      bundled: [],
      said: [],
    });
  });

  test('files of the repository and folders of Jekyll are no part of the site', () => {
    const files = [
      'README.md',
      'LICENSE',
      'Gemfile',
      'package.json',
      'astro.config.txt',
      '_layouts/post.html',
      '_includes/a.md',
      '_data/a.yml',
      '_site/index.html',
      '.git/config',
      '.github/a.md',
      'node_modules/x/README.md',
      '_posts/picture.png',
    ];
    expect(find('jekyll', files)).toEqual({ sources: [], statics: [], bundled: [], said: [] });
  });

  test.each([
    ['drafts', 'drafts/a.md'],
    ['/drafts/', 'drafts/a.md'],
    ['*.tmp', 'a.tmp'],
    ['docs/*/private', 'docs/x/private/a.md'],
    ['문서', '문서/a.md'],
    ['문서'.normalize('NFD'), '문서/a.md'],
    ['a.b', 'a.b'],
  ])('exclude: %s leaves %s out', (pattern, file) => {
    const { sources, statics } = find('jekyll', [file, 'kept.txt.png'], { exclude: [pattern] });
    expect([...sources, ...statics]).toEqual(['kept.txt.png']);
  });

  test.each([
    ['draft', 'drafts/a.png'],
    ['a.b', 'axb'],
  ])('exclude: %s does not leave %s out', (pattern, file) => {
    expect(find('jekyll', [file], { exclude: [pattern] }).statics).toEqual([file]);
  });

  test('include: takes in what begins with a point or an underscore, not the leftovers in it', () => {
    const files = [
      '_pages/about.md',
      '_pages/.DS_Store',
      '.well-known/a.txt.png',
      '.htaccess',
      '_other/b.md',
    ];
    expect(find('jekyll', files, { include: ['_pages', '.well-known', '.htaccess'] })).toMatchObject({
      sources: ['page _pages/about.md'],
      statics: ['.htaccess', '.well-known/a.txt.png'],
    });
  });

  test('a collection with pages is read, another is data', () => {
    const files = ['_tabs/about.md', '_people/kim.md'];
    expect(find('jekyll', files, { collections: ['tabs'] }).sources).toEqual(['page _tabs/about.md']);
  });

  test('templates are left out with a warning; files of their kinds without front matter are served', () => {
    const plain = { 'plain.html': '<p>', 'main.css': 'a{}', 'feed.xml': '---\r\n---\r\n{{ site.title }}' };
    expect(find('jekyll', ['index.html', 'style.scss'], {}, (root) => writeTree(root, plain))).toMatchObject({
      statics: ['main.css', 'plain.html'],
      said: ['warning SF4009 feed.xml:1:1', 'warning SF4009 index.html:1:1', 'warning SF4009 style.scss:1:1'],
    });
  });

  test('a post in another language is left out with a warning', () => {
    expect(find('jekyll', ['_posts/2012-01-02-old.html', '_posts/notes.textile'])).toMatchObject({
      sources: [],
      statics: [],
      said: ['warning SF4014 _posts/2012-01-02-old.html'],
    });
  });
});

describe('links', () => {
  test('within the folder are followed, a post and a folder alike', () => {
    const found = find('native', ['posts/a.md', 'shared/graph.png'], {}, (root) => {
      symlinkSync(join(root, 'posts/a.md'), join(root, 'posts/b.md'));
      symlinkSync(join(root, 'shared'), join(root, 'posts/pictures'));
    });
    expect(found).toMatchObject({
      sources: ['post posts/a.md', 'post posts/b.md'],
      statics: ['posts/pictures/graph.png'],
      said: [],
    });
  });

  test('that lead out of it are errors, and nothing of the other place is read', () => {
    const elsewhere = temporaryFolder();
    writeTree(elsewhere, { 'secret.md': front, 'folder/secret.txt': 'x' });
    const found = find('native', ['posts/a.md'], {}, (root) => {
      symlinkSync(join(elsewhere, 'secret.md'), join(root, 'posts/b.md'));
      symlinkSync(join(elsewhere, 'folder'), join(root, 'posts/folder'));
      // A folder whose path begins alike is another one.
      writeTree(`${root}-other`, { 'a.png': 'x' });
      symlinkSync(join(`${root}-other`, 'a.png'), join(root, 'posts/a.png'));
    });
    expect(found).toMatchObject({
      sources: ['post posts/a.md'],
      statics: [],
      said: ['error SF4013 posts/a.png', 'error SF4013 posts/b.md', 'error SF4013 posts/folder'],
    });
  });

  test('that stand for a whole folder of the site may not lead out of it either', () => {
    const elsewhere = temporaryFolder();
    writeTree(elsewhere, { 'a.md': front });
    const found = find('native', [], {}, (root) => symlinkSync(elsewhere, join(root, 'posts')));
    expect(found).toMatchObject({ sources: [], said: ['error SF4013 posts'] });
  });

  test('that lead nowhere are errors; in a Jekyll source only those of posts', () => {
    const dangle = (...links: string[]) => {
      return (root: string) => {
        for (const link of links) symlinkSync(join(root, 'nowhere'), join(root, link));
      };
    };
    expect(find('native', ['posts/a.md'], {}, dangle('posts/b.md', 'posts/b.png')).said).toEqual([
      'error SF4002 posts/b.md',
      'error SF4002 posts/b.png',
    ]);
    expect(find('jekyll', ['_posts/2018-03-10-a.md'], {}, dangle('_posts/b.md', 'b.png')).said).toEqual([
      'error SF4002 _posts/b.md',
      'warning SF4002 b.png',
    ]);
  });

  test('in a circle end', () => {
    const found = find('native', ['posts/a.md', 'posts/sub/b.md'], {}, (root) => {
      symlinkSync(join(root, 'posts'), join(root, 'posts/sub/again'));
      symlinkSync(join(root, 'posts/self'), join(root, 'posts/self'));
    });
    expect(found.sources.filter((source) => source.endsWith('/b.md'))).toHaveLength(1);
    expect(found.said).toEqual(['error SF4002 posts/self']);
  });
});

test.each(['native', 'jekyll'] as const)('a folder named like a post is an error: %s', (kind) => {
  const folder = kind === 'native' ? 'posts' : '_posts';
  expect(find(kind, [`${folder}/2018-03-10-x.md/text.md`])).toMatchObject({
    sources: [],
    said: [`error SF4001 ${folder}/2018-03-10-x.md`],
  });
});
