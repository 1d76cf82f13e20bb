import type { Diagnostic } from '#diagnostics/index.ts';
import { type Post, type PostFacts, readFacts, readFrontMatter } from '#post/index.ts';
import { readSite, type Site } from '#site/index.ts';

/** A site of few settings; those a test is about are given as the lines of its configuration. */
export function siteOf(kind: Site['kind'] = 'native', ...lines: string[]): Site {
  const text = ['title: 시험', 'url: https://blog.example.org', 'timezone: Asia/Seoul', ...lines].join('\n');
  const file = kind === 'native' ? '/blog/site.yml' : '/blog/_config.yml';
  const { site, diagnostics } = readSite({ text, file, kind, name: 'blog', overrides: {} });
  if (!site) throw new Error(placesOf(diagnostics).join('\n'));
  return site;
}

/** How a source file is read; what is not given is that of a post of a native site. */
export interface Reading {
  id?: string;
  kind?: Post['kind'];
  site?: Site;
  draft?: boolean;
}

/** What became of a source file: its facts, or null, and everything that was said of it. */
export function read(text: string, reading: Reading = {}): { facts: PostFacts | null; said: string[] } {
  const { id = 'posts/2018-03-10-repair.md', kind = 'post', site = siteOf(), draft = false } = reading;
  const file = `/blog/${id}`;
  const frontMatter = readFrontMatter(text, file);
  if (!frontMatter.values) return { facts: null, said: placesOf(frontMatter.diagnostics) };
  const facts = readFacts(frontMatter, { id, kind, file, draft }, site);
  if (Array.isArray(facts)) return { facts: null, said: placesOf([...frontMatter.diagnostics, ...facts]) };
  return { facts, said: placesOf([...frontMatter.diagnostics, ...facts.diagnostics]) };
}

/** The facts of a file with nothing wrong in it. */
export function post(text: string, reading: Reading = {}): PostFacts['post'] {
  const { facts, said } = read(text, reading);
  if (!facts || said.length > 0) throw new Error(`not sound: ${said.join('; ')}`);
  return facts.post;
}

/** Diagnostics as `error SF1005 3:7`: what a test says about them. */
export function placesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ severity, code, line, column }) =>
      `${severity} ${code}${line === undefined ? '' : ` ${line}:${column}`}`,
  );
}

/** A Post as lists get it, with an id and a path of its own. */
export function listed(facts: Partial<Post>): Post {
  const id = facts.id ?? 'posts/a.md';
  return {
    id,
    kind: 'post',
    file: `/blog/${id}`,
    title: 'A title',
    path: '/posts/a/',
    date: '2018-03-10T11:30:00+09:00[Asia/Seoul]',
    dateHasTime: true,
    updated: null,
    lang: 'ko',
    subject: null,
    tags: [],
    categories: [],
    authors: [],
    description: null,
    image: null,
    series: null,
    incident: null,
    visibility: 'public',
    embargoUntil: null,
    edited: null,
    draft: false,
    redirects: [],
    toc: true,
    math: false,
    readingMinutes: 1,
    excerptText: '',
    hasMore: false,
    values: {},
    ...facts,
  };
}
