import { createFeed, type Feed, type FeedSource } from '#feeds/index.ts';
import type { RenderedDocument } from '#markdown/index.ts';
import type { Post } from '#post/index.ts';
import type { Site } from '#site/index.ts';

/** A small Korean blog at an address of its own. */
export const site: Site = {
  kind: 'native',
  title: '나쁜 날들 & good logs',
  description: '무엇이 터졌고 < 무엇을 배웠나',
  url: 'https://blog.example.org',
  base: '',
  lang: 'ko',
  ui: 'ko',
  timeZone: 'Asia/Seoul',
  permalink: '/posts/:slug/',
  sourceDir: '.',
  exclude: [],
  include: [],
  collections: [],
  excerptSeparator: null,
  pageSize: 10,
  authors: [{ id: 'kim', name: '김하나', url: 'https://kim.example.org/', email: 'kim@example.org' }],
  navigation: [],
  image: null,
  smartQuotes: true,
  app: [],
  source: null,
  library: [],
  missingImages: 'error',
  severities: {},
  services: [],
  internalFields: [],
  checks: {},
  audience: 'public',
  defaults: [],
  values: {},
};

/** A post; facts that a test is about are given, the others are quiet defaults. */
export function post(facts: Partial<Post> = {}): Post {
  return {
    id: 'posts/a.md',
    kind: 'post',
    file: '/blog/posts/a.md',
    title: '서버 고친 이야기',
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
    toc: false,
    math: false,
    readingMinutes: 1,
    excerptText: '배포했더니 죽었다.',
    hasMore: false,
    values: {},
    ...facts,
  } as Post;
}

/** A document of plain HTML. */
export function document(html: string, parts: Partial<RenderedDocument> = {}): RenderedDocument {
  return {
    html,
    title: null,
    slots: [],
    headings: [],
    ids: [],
    images: [],
    links: [],
    internalFiles: [],
    files: [],
    excerpt: { origin: 'none', html: '', text: '' },
    hasMore: false,
    text: '',
    diagnostics: [],
    ...parts,
  };
}

export function source(
  facts: Partial<Post>,
  html: string,
  parts: Partial<RenderedDocument> = {},
): FeedSource {
  return { post: post(facts), document: document(html, parts), images: new Map() };
}

/** The feed of some posts; other files of the blog are `/blog/posts/<name>.md` at `/posts/<name>/`. */
export function feed(sources: FeedSource[], settings: Partial<Site> = {}): Feed {
  return createFeed({ ...site, ...settings }, sources, (file) => {
    const name = /^\/blog\/posts\/(.+)\.md$/.exec(file)?.[1];
    return name === undefined ? null : `/posts/${name}/`;
  });
}
