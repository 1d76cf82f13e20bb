import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { countsOf, pathSeenFrom, prettyReport } from '#cli/reporters/pretty.ts';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';

const post = '/blog/content/posts/2026-03-10-장애.md';
const text = ['---', 'title: "설마 이거때문에?"', 'titel: x', 'date: 2026-13-45', '---', ''].join('\n');

const impossibleDate = diagnose(
  'SF1005',
  { value: '2026-13-45', key: 'date' },
  { file: post, line: 4, column: 7, endLine: 4, endColumn: 17 },
);
const unknownKey = diagnose(
  'SF1009',
  { key: 'titel', count: '1 post', advice: 'Did you mean "title"?' },
  { file: post, line: 3, column: 1, endColumn: 6 },
);
const noTitle = diagnose('SF1006', {}, { file: '/blog/content/posts/a.md' });

function pretty(
  diagnostics: readonly Diagnostic[],
  options: { colour?: boolean; errorsOnly?: boolean; columns?: number } = {},
) {
  return prettyReport(diagnostics, {
    columns: 80,
    colour: false,
    cwd: '/blog',
    readSource: (file) => (file === post ? text : null),
    ...options,
  });
}

test('a report says where, what, why and what to do, by file and line, and counts at the end', () => {
  expect(pretty([noTitle, impossibleDate, unknownKey])).toMatchInlineSnapshot(`
    "content/posts/2026-03-10-장애.md:3:1  warning SF1009
      Nothing reads the key "titel" (1 post).

        3 │ titel: x
          │ ^^^^^

      why: A misspelt key is silently without effect.
      fix: Did you mean "title"?

    content/posts/2026-03-10-장애.md:4:7  error SF1005
      "2026-13-45" is not a date that "date" can have.

        4 │ date: 2026-13-45
          │       ^^^^^^^^^^

      why: The post would be put in the wrong place of every list, or shown with a
           date that never was.
      fix: Write it as 2026-03-10, 2026-03-10 11:30, or 2026-03-10T11:30:00+09:00.
           Without a zone it is read in the zone of the site.

    content/posts/a.md  error SF1006
      This post has no title.
      why: Lists, feeds and search results show a post by its title.
      fix: Add a "title:" to the front matter, or a heading to the text.

    2 errors, 1 warning in 2 files
    "
  `);
});

test('a report in colours says the same', () => {
  const coloured = pretty([impossibleDate, unknownKey], { colour: true });
  expect(coloured).toContain('\u001B[31m');
  expect(stripVTControlCharacters(coloured)).toBe(pretty([impossibleDate, unknownKey]));
});

test.each([40, 60, 80, 100])('no line is wider than a terminal of %i columns but for paths', (columns) => {
  const lines = pretty([impossibleDate, unknownKey, noTitle], { columns }).split('\n');
  for (const line of lines) {
    if (!line.startsWith('content/')) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
  }
});

test('nothing to report is an empty text', () => {
  expect(pretty([])).toBe('');
  expect(pretty([{ ...noTitle, severity: 'hint' }])).toBe('');
  expect(pretty([unknownKey], { errorsOnly: true })).toBe('');
});

test('errors alone are shown and counted on request', () => {
  const report = pretty([impossibleDate, unknownKey], { errorsOnly: true });
  expect(report).not.toContain('SF1009');
  expect(report).toMatch(/\n1 error in 1 file\n$/);
});

test('a line that is no longer there is left out', () => {
  const report = pretty([{ ...impossibleDate, line: 400 }]);
  expect(report).not.toContain('│');
  expect(report).toContain('장애.md:400:7  error SF1005');
});

test('what the file and its name hold cannot steer the terminal', () => {
  const hostile = '/blog/\u001B]0;x\u0007.md';
  const report = prettyReport(
    [
      diagnose(
        'SF1009',
        { key: '\u001B[2J', count: '1 post', advice: '-' },
        { file: hostile, line: 1, column: 1 },
      ),
    ],
    { columns: 80, colour: false, cwd: '/blog', readSource: () => '\u001B[31mred\u0008' },
  );
  expect(report.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(report).toContain('␛]0;x␇.md:1:1');
  expect(report).toContain('│ ␛[31mred␈');
});

test('a file is read once however many problems it has', () => {
  const read: string[] = [];
  prettyReport([impossibleDate, unknownKey, { ...impossibleDate, file: '/blog/b.md' }], {
    columns: 80,
    colour: false,
    cwd: '/blog',
    readSource: (file) => {
      read.push(file);
      return text;
    },
  });
  expect(read).toEqual(['/blog/b.md', post]);
});

describe('warnings of one kind', () => {
  const label = (index: number) =>
    diagnose(
      'SF2030',
      { label: `x${index}` },
      { file: `/blog/${String.fromCharCode(97 + (index % 7))}.md`, line: index + 1 },
    );
  const many = (count: number) => Array.from({ length: count }, (_, index) => label(index));

  test('that repeat are shown three times and then counted', () => {
    const report = pretty([...many(44), impossibleDate]);
    // 44 in 7 files, 3 of them shown. Files a and b have 7 and the others 6; the first three shown are of a.
    expect(report.match(/No language is called/g)).toHaveLength(3);
    expect(report).toContain('warning SF2030  and 41 more of this kind in 7 files (unknown code language)');
    expect(report).toMatch(/\n1 error, 44 warnings in 8 files\n$/);
  });

  test('are all shown where they are few', () => {
    expect(pretty(many(5)).match(/No language is called/g)).toHaveLength(5);
  });

  test('never hide an error', () => {
    const errors = many(20).map((diagnostic): Diagnostic => ({ ...diagnostic, severity: 'error' }));
    expect(pretty(errors).match(/No language is called/g)).toHaveLength(20);
  });
});

test('counts leave out what there is none of', () => {
  expect(countsOf([])).toBe('');
  expect(countsOf([noTitle])).toBe('1 error');
  expect(countsOf([noTitle, noTitle, unknownKey])).toBe('2 errors, 1 warning');
});

test.each([
  ['/blog', '/blog/content/a.md', 'content/a.md'],
  ['/blog', '/seed/a.md', '/seed/a.md'],
  ['/home/kim/blog', '/home/kim/seed/a.md', '../seed/a.md'],
  ['/a/b/c/d/e', '/x.md', '/x.md'],
  ['/blog', '/blog', '.'],
  ['/blog', 'content/a.md', 'content/a.md'],
])('seen from %s, %s is %s', (cwd, path, seen) => {
  expect(pathSeenFrom(cwd, path)).toBe(seen);
});
