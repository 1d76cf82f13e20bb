import { describe, expect, test } from 'vitest';
import { type FoundIn, panelReport } from '#panel/index.ts';
import { finding } from '../cli/reporters/findings.ts';

const a = '/blog/posts/a.md';
const text = '---\ntitle: x\n---\nSee [here](x).\n';

/** A blog whose posts have pages at `/posts/NAME/`. */
const blog: FoundIn = {
  folder: '/blog',
  pageOf(file) {
    const name = /^\/blog\/posts\/(.*)\.md$/.exec(file)?.[1];
    return name === undefined ? null : { address: `/posts/${encodeURIComponent(name)}/`, lang: 'ko' };
  },
  textOf: () => text,
  docsOf: (code) => `/docs/checks/#${code}`,
};

const here = { page: '/posts/a/', files: [] };

describe('the report for the panel', () => {
  test('tells all of a finding of the page that asks', () => {
    // "See " are four characters, "[here](x)" nine.
    const found = finding({ line: 4, column: 5, endLine: 4, endColumn: 14 });
    expect(panelReport([found], here, blog).files).toEqual([
      {
        name: 'posts/a.md',
        path: a,
        isShown: true,
        page: '/posts/a/',
        lang: 'ko',
        counts: { error: 0, warning: 1, hint: 0 },
        findings: [
          {
            severity: 'warning',
            code: 'link-text',
            title: found.title,
            message: found.message,
            why: found.why,
            help: found.help,
            line: 4,
            column: 5,
            excerpt: { before: 'See ', marked: '[here](x)', after: '.' },
            fix: null,
            docs: '/docs/checks/#link-text',
          },
        ],
      },
    ]);
  });

  test('only counts what was found elsewhere, but for files that are asked about', () => {
    const findings = [
      finding(),
      finding({ file: '/blog/posts/b.md' }),
      finding({ file: '/blog/posts/c.md' }),
    ];
    const { files } = panelReport(findings, { page: '/posts/a/', files: ['posts/c.md'] }, blog);
    expect(files.map(({ name, findings }) => [name, findings?.length ?? null])).toEqual([
      ['posts/a.md', 1],
      ['posts/b.md', null],
      ['posts/c.md', 1],
    ]);
  });

  test('has the page’s file first, then by the worst that was found, then by name', () => {
    const of = (name: string, severity: 'error' | 'warning' | 'hint') =>
      finding({ file: `/blog/posts/${name}.md`, severity });
    const findings = [
      of('a', 'hint'),
      of('b', 'hint'),
      of('d', 'warning'),
      of('c', 'warning'),
      of('e', 'error'),
    ];
    const { files } = panelReport(findings, here, blog);
    expect(files.map(({ name }) => name)).toEqual(
      ['a', 'e', 'c', 'd', 'b'].map((name) => `posts/${name}.md`),
    );
  });

  test('has the worst of a file first, then by place', () => {
    const findings = [
      finding({ severity: 'hint', line: 1 }),
      finding({ severity: 'error', line: 9 }),
      finding({ severity: 'error', line: 2 }),
    ];
    const [file] = panelReport(findings, here, blog).files;
    expect(file?.findings?.map(({ line }) => line)).toEqual([2, 9, 1]);
  });

  test('leaves out what the writer silenced', () => {
    expect(panelReport([finding({ silenced: 'as the vendor wrote it' })], here, blog).files).toEqual([]);
  });

  test('knows a Korean page by the name the browser has for it', () => {
    const found = finding({ file: `/blog/posts/${'한글 이름'.normalize('NFD')}.md` });
    const page = `/posts/${encodeURIComponent('한글 이름')}/`;
    const [file] = panelReport([found], { page, files: [] }, blog).files;
    expect(file).toMatchObject({ name: 'posts/한글 이름.md', isShown: true });
  });

  test('quotes no line of a file that has changed since', () => {
    const found = finding({ line: 4, column: 5, fix: { start: 21, end: 25, text: 'x' } });
    const [file] = panelReport([found], here, { ...blog, textOf: () => null }).files;
    expect(file?.findings).toMatchObject([{ line: 4, excerpt: null, fix: null }]);
  });
});

describe('a secret', () => {
  const written = 'key: hunter22, see [here](hunter22)\n';
  const secretAt = (column: number) =>
    finding({
      code: 'secret-token',
      line: 1,
      column,
      endLine: 1,
      endColumn: column + 'hunter22'.length,
      hidden: true,
    });
  const others = finding({
    line: 1,
    column: 20,
    endLine: 1,
    endColumn: 36,
    fix: { start: 19, end: 25, text: '[log]' },
  });

  test('is in no excerpt and no fix, whichever finding shows its line', () => {
    const report = panelReport([secretAt(6), secretAt(27), others], here, { ...blog, textOf: () => written });
    const shown = JSON.stringify(report);
    expect(shown).toContain('key: ••••••••, see ');
    expect(shown).not.toContain('hunter22');
  });

  test('that is silenced is not shown either', () => {
    const silenced = [secretAt(6), secretAt(27)].map((one) => ({ ...one, silenced: 'of the test server' }));
    const report = panelReport([...silenced, others], here, { ...blog, textOf: () => written });
    expect(report.files[0]?.findings).toHaveLength(1);
    expect(JSON.stringify(report)).not.toContain('hunter22');
  });
});
