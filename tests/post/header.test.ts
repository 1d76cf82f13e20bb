import { describe, expect, test } from 'vitest';
import { post, read, siteOf } from './blog.ts';

const yaml = (...lines: string[]) => `---\n${lines.join('\n')}\n---\nText.\n`;
const jekyll = siteOf('jekyll');
const labels = (terms: readonly { label: string }[]) => terms.map(({ label }) => label);

describe('tags and categories', () => {
  test.each([
    ['a list', 'tags: [장애, Linux]', ['장애', 'Linux']],
    ['a list over lines', 'tags:\n  - 장애\n  - Machine Learning', ['장애', 'Machine Learning']],
    ['one text: split at white space, as Jekyll does', 'tags: 장애  Linux', ['장애', 'Linux']],
    ['one text with commas: split there alone', 'tags: 장애, Machine Learning', ['장애', 'Machine Learning']],
    ['the singular key is one tag', 'tag: Machine Learning', ['Machine Learning']],
    ['both keys together', 'tags: [a]\ntag: b c', ['a', 'b c']],
    ['numbers are words', 'tags: [2018, 404]', ['2018', '404']],
    ['nothing', 'tags:', []],
    ['empty items are left out', 'tags: [a, "", ~, b]', ['a', 'b']],
    ['one tag in two spellings is one', 'tags: [Linux, linux]', ['Linux']],
    ['decomposed and composed Korean are one', 'tags: ["\\u1112\\u1161\\u11ab", 한]', ['한']],
  ])('tags, %s', (_, lines, expected) => {
    expect(labels(post(yaml(lines)).tags)).toEqual(expected);
  });

  test.each([
    ['a list', 'categories: [Dev Ops, 장애]', ['Dev Ops', '장애']],
    ['one text', 'categories: dev ops', ['dev', 'ops']],
    ['the singular key is one category', 'category: Machine Learning', ['Machine Learning']],
  ])('categories, %s', (_, lines, expected) => {
    expect(labels(post(yaml(lines)).categories)).toEqual(expected);
  });

  test('C, C# and C++ have pages of their own', () => {
    const { tags } = post(yaml('tags: [C, "C#", C++, .NET]'));
    expect(tags.map(({ slug }) => slug)).toEqual(['c', 'c-sharp', 'c-plus-plus', 'dot-net']);
  });

  test('a tag of nothing but signs still has an address', () => {
    const [term] = post(yaml('tags: ["!?"]')).tags;
    // Its bytes: `!` is 21, `?` is 3f.
    expect(term).toEqual({ label: '!?', slug: '213f' });
  });
});

describe('switches', () => {
  test.each([
    ['draft: true', true],
    ['draft: "yes"', true],
    ['draft: On', true],
    ['draft: "no"', false],
    ['draft: FALSE', false],
    ['draft: ""', false],
    ['published: false', true],
    ['published: "no"', true],
    ['published: yes', false],
  ])('%s', (line, expected) => {
    expect(post(yaml(line)).draft).toBe(expected);
  });

  test('a post in a folder of drafts is one', () => {
    expect(post(yaml('title: x'), { id: '_drafts/x.md', draft: true, site: jekyll }).draft).toBe(true);
  });

  test('toc is on and math is off unless the author says otherwise', () => {
    expect(post(yaml('title: x'))).toMatchObject({ toc: true, math: false });
    expect(post(yaml('toc: no', 'math: yes'))).toMatchObject({ toc: false, math: true });
  });
});

describe('the picture of social cards', () => {
  test.each([
    ['image: /assets/a.png', '/assets/a.png'],
    ['image: {path: /assets/a.png, alt: A}', '/assets/a.png'],
    ['image:\n  url: https://example.org/a.png', 'https://example.org/a.png'],
    ['image:\n  feature: a.png\n  teaser: b.png', 'a.png'],
    ['image: {alt: only words}', null],
    ['image: "  "', null],
  ])('%j', (lines, expected) => {
    expect(post(yaml(lines)).image).toBe(expected);
  });
});

describe('authors', () => {
  const site = siteOf(
    'native',
    'authors:',
    '  kim: {name: 김하나, url: https://kim.example.org/}',
    '  lee: 이두리',
  );

  test.each([
    [
      'an id of the configuration',
      'author: kim',
      [{ id: 'kim', name: '김하나', url: 'https://kim.example.org/' }],
    ],
    ['an id that is only a name there', 'author: lee', [{ id: 'lee', name: '이두리' }]],
    ['a name', 'author: Park Se-ri', [{ id: 'Park Se-ri', name: 'Park Se-ri' }]],
    ['a map', 'author: {name: Ann, url: /ann/, mood: good}', [{ id: 'Ann', name: 'Ann', url: '/ann/' }]],
    [
      'several, each once',
      'authors: [kim, Ann, kim]',
      [
        { id: 'kim', name: '김하나', url: 'https://kim.example.org/' },
        { id: 'Ann', name: 'Ann' },
      ],
    ],
    ['nobody', 'title: x', []],
  ])('%s', (_, line, expected) => {
    expect(post(yaml(line), { site }).authors).toEqual(expected);
  });
});

describe('texts', () => {
  test.each([
    ['title: 404', '404'],
    ['title: true', 'true'],
    ['title: "  서버 고친 이야기 "', '서버 고친 이야기'],
    ['title: 2018-03-10', '2018-03-10'],
  ])('%s', (line, expected) => {
    expect(read(yaml(line)).facts?.title).toBe(expected);
  });

  test.each(['title:', 'title: ~', 'title: ""'])('none: %j', (line) => {
    expect(read(yaml(line))).toMatchObject({ facts: { title: null }, said: [] });
  });

  test('the author’s own words for lists, and what stands in for them', () => {
    const both = read(yaml('excerpt: For lists.', 'description: For machines.')).facts;
    expect(both).toMatchObject({ excerpt: 'For lists.', post: { description: 'For machines.' } });
    const one = read(yaml('excerpt: For lists.')).facts;
    expect(one).toMatchObject({ excerpt: 'For lists.', post: { description: 'For lists.' } });
    const other = read(yaml('description: For machines.')).facts;
    expect(other).toMatchObject({ excerpt: 'For machines.', post: { description: 'For machines.' } });
  });

  test('a subject is a term of its own', () => {
    expect(post(yaml('subject: 인트라넷 서버')).subject).toEqual({
      label: '인트라넷 서버',
      slug: '인트라넷-서버',
    });
  });
});

describe('a value of the wrong kind', () => {
  test.each([
    ['title: [a, b]', 'error SF1004 2:8'],
    ['title: x\ntags: {a: b}', 'error SF1004 3:7'],
    ['title: x\ntags:\n  - a\n  - {b: c}', 'error SF1004 4:3'],
    ['draft: maybe', 'error SF1004 2:8'],
    ['toc: 3', 'error SF1004 2:6'],
    ['author: {url: /x/}', 'error SF1004 2:9'],
    ['date: [2018]', 'error SF1004 2:7'],
  ])('%j is an error at its line in native content, a warning in a Jekyll source', (lines, expected) => {
    expect(read(yaml(lines)).said).toEqual([expected]);
    expect(read(yaml(lines), { site: jekyll }).said).toEqual([expected.replace('error', 'warning')]);
  });

  test('says what the key takes', () => {
    const { facts } = read(yaml('title: x', 'draft: maybe'));
    expect(facts?.diagnostics[0]?.message).toBe(
      'The value of "draft" cannot be used: it has to be true or false.',
    );
  });

  test('every one of a file is told', () => {
    expect(read(yaml('title: [a]', 'draft: maybe', 'date: 2018-02-30')).said).toEqual([
      'error SF1004 2:8',
      'error SF1004 3:8',
      'error SF1005 4:7',
    ]);
  });
});

describe('Jekyll’s defaults', () => {
  const site = siteOf(
    'jekyll',
    'defaults:',
    '  - scope: {path: ""}',
    '    values: {author: everybody, toc: false}',
    '  - scope: {path: "", type: posts}',
    '    values: {author: posters, layout: post}',
    '  - scope: {path: "_posts/ko/"}',
    '    values: {lang: ko}',
    '  - scope: {path: "*/en"}',
    '    values: {lang: en}',
    '  - scope: {path: "", type: pages}',
    '    values: {author: pagers}',
    '  - scope: {path: "", type: drafts}',
    '    values: {author: drafters}',
  );
  const facts = (id: string, kind: 'post' | 'page', text = yaml('title: x')) => {
    const { authors, lang, toc } = post(text, { id, kind, site });
    return { author: authors[0]?.name, lang, toc };
  };

  test('apply by path and type, the narrower over the wider', () => {
    expect(facts('_posts/2018-03-10-a.md', 'post')).toEqual({ author: 'posters', lang: 'en', toc: false });
    expect(facts('_posts/ko/2018-03-10-a.md', 'post')).toMatchObject({ author: 'posters', lang: 'ko' });
    expect(facts('_posts/en/2018-03-10-a.md', 'post')).toMatchObject({ lang: 'en' });
    expect(facts('_posts/korean/2018-03-10-a.md', 'post')).toMatchObject({ lang: 'en' });
    expect(facts('about.md', 'page')).toEqual({ author: 'pagers', lang: 'en', toc: false });
    expect(facts('_drafts/a.md', 'post', yaml('date: 2018-03-10'))).toMatchObject({ author: 'drafters' });
  });

  test('give way to the post’s own keys', () => {
    expect(facts('_posts/ko/2018-03-10-a.md', 'post', yaml('lang: ja', 'toc: yes'))).toMatchObject({
      lang: 'ja',
      toc: true,
    });
  });

  test('are no part of what the post is asked about: no default is an unknown key', () => {
    expect(read(yaml('title: x', 'mood: good'), { site }).facts?.unknownKeys).toEqual([
      { key: 'mood', line: 3, column: 1 },
    ]);
  });
});
