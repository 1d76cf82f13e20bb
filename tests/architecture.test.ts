import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { drawers, roomRules } from './architecture/rules.ts';
import { violationsOf } from './architecture/violations.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const source = join(project, 'src');
const files = below(source);
const code = files.filter((path) => /\.(?:ts|astro)$/.test(path));
const exists = (path: string) => existsSync(join(source, path));

describe('the house', () => {
  test('every import of src keeps to the table of rooms', () => {
    const found = code.flatMap((path) =>
      violationsOf({ path, text: readFileSync(join(source, path), 'utf8') }, exists),
    );
    expect(code.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  test('no file or folder is a drawer', () => {
    const named = [...files, ...below(join(project, 'tests')).map((path) => `tests/${path}`)];
    const parts = (path: string) => path.split('/').map((part) => part.replace(/\..*$/, '').toLowerCase());
    expect(named.filter((path) => parts(path).some((part) => drawers.has(part)))).toEqual([]);
  });

  test('the table of src/README.md has a row for every room, and no other', () => {
    const readme = readFileSync(join(source, 'README.md'), 'utf8');
    const [, table = ''] = readme.split('## Who may import whom');
    // Matches `| site, trace | …`: the first cell of a row.
    const rows = [...table.matchAll(/^\| ([a-z0-9, ]+?) +\|/gm)].flatMap(([, cell = '']) => cell.split(', '));
    const rooms = Object.keys(roomRules).filter((room) => !room.includes('.') && room !== 'styles');
    const built = rooms.filter((room) => files.some((path) => path.startsWith(`${room}/`)));
    expect(new Set(rows.filter((row) => row !== 'room'))).toEqual(new Set(built));
  });

  test.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'src/README.md'])(
    'every link of %s leads to a file that is there',
    (document) => {
      const text = readFileSync(join(project, document), 'utf8');
      // Matches `](src/README.md)` and `](look.png "title")`; code blocks show links that are the reader's own.
      const links = [...text.replace(/^(`{3,}).*?^\1$/gms, '').matchAll(/\]\(([^)\s]+)[^)]*\)/g)];
      const targets = links
        .map(([, target = '']) => target)
        .filter((target) => !/^(?:[a-z]+:|#)/.test(target));
      const missing = targets.filter(
        (target) => !existsSync(join(project, dirname(document), target.replace(/#.*$/, ''))),
      );
      expect(missing).toEqual([]);
    },
  );

  test('every path that src/README.md names is there', () => {
    const text = readFileSync(join(source, 'README.md'), 'utf8');
    // Matches `source/prepare`, `styles/code.css` and `cli/commands/` in backticks.
    const paths = [...text.matchAll(/`([a-z0-9][\w.-]*(?:\/[\w.-]+)*\/[\w.-]*)`/gi)].map(
      ([, path = '']) => path,
    );
    const there = (path: string) =>
      [source, project].some((root) => ['', '.ts'].some((ending) => existsSync(join(root, path + ending))));
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !there(path))).toEqual([]);
  });
});

describe('the check itself', () => {
  const check = (path: string, text: string) => violationsOf({ path, text }, () => true);

  test('names file, line and rule', () => {
    expect(check('i18n/words.ts', "\nimport { x } from '#site/index.ts';\n")).toEqual([
      'src/i18n/words.ts:2 imports "#site/index.ts": i18n may import nothing of src',
    ]);
    expect(check('trace/scan.ts', "import { x } from '#i18n/index.ts';")).toEqual([
      'src/trace/scan.ts:1 imports "#i18n/index.ts": trace may import types of i18n',
    ]);
  });

  test('sees dynamic imports, re-exports and import types', () => {
    expect(check('i18n/a.ts', "await import('#site/index.ts');")).toHaveLength(1);
    expect(check('i18n/a.ts', "export { x } from '#site/index.ts';")).toHaveLength(1);
    expect(check('i18n/a.ts', "type X = import('#site/index.ts').Site;")).toHaveLength(1);
  });

  test('sees the front matter and the scripts of .astro files, with their lines', () => {
    const astro =
      "---\nimport { a } from '#source/index.ts';\n---\n<p>x</p>\n<script>\nimport '#cli/index.ts';\n</script>\n";
    expect(check('components/A.astro', astro).map((words) => words.split(' ')[0])).toEqual([
      'src/components/A.astro:2',
      'src/components/A.astro:6',
    ]);
  });

  test('tells types from values', () => {
    expect(check('components/a.ts', "import type { Post } from '#post/index.ts';")).toEqual([]);
    expect(check('components/a.ts', "import { type Post } from '#post/index.ts';")).toEqual([]);
    expect(check('components/a.ts', "import { newestFirst } from '#post/index.ts';")).toHaveLength(1);
  });

  test('wants index.ts across rooms and relative paths inside one', () => {
    expect(check('feeds/a.ts', "import { x } from '#post/post.ts';")).toHaveLength(1);
    expect(check('feeds/a.ts', "import { x } from '../post/index.ts';")).toHaveLength(1);
    expect(check('feeds/a.ts', "import { x } from '#feeds/b.ts';")).toHaveLength(1);
    expect(check('feeds/a.ts', "import { x } from './b.ts';")).toEqual([]);
  });

  test('keeps the disk, the clock and Astro out of pure rooms', () => {
    expect(check('post/a.ts', "import { readFileSync } from 'node:fs';")).toHaveLength(1);
    expect(check('post/a.ts', "import { z } from 'astro/zod';")).toHaveLength(1);
    expect(check('post/a.ts', 'const now = Temporal.Now.instant();')).toHaveLength(1);
    expect(check('source/a.ts', "import { getCollection } from 'astro:content';")).toHaveLength(1);
    expect(check('collections/a.ts', "import { getCollection } from 'astro:content';")).toEqual([]);
  });

  test('does not take a file that is missing for one that is allowed', () => {
    expect(violationsOf({ path: 'feeds/a.ts', text: "import './b';" }, () => false)).toHaveLength(1);
  });

  test('knows no room by accident', () => {
    expect(check('gadgets/a.ts', '')[0]).toContain('has no row');
  });
});

/** Paths of all files below a folder, `/` separated. */
function below(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => basename(path) !== '.DS_Store');
}
