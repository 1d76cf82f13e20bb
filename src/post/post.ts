import type { Incident } from '#incident/index.ts';
import type { Author } from '#site/index.ts';

/** A tag, category or subject: the words people read and the piece of URL made of them. */
export interface Term {
  label: string;
  /** NFC, lower case, white space to `-`; keeps Korean. Not percent-encoded. */
  slug: string;
}

/** Who gets to see a post. `unlisted`: who has its address; no list, feed or search engine names it. */
export const visibilities = ['public', 'unlisted', 'internal'] as const;
export type Visibility = (typeof visibilities)[number];

/** The facts of a post or page: what lists, feeds and URLs need. JSON, small: it lives in Astro's data store. */
export interface Post {
  /** Path relative to the content folder, `/` separated, NFC. */
  id: string;
  kind: 'post' | 'page';
  /** Absolute path of the source file. */
  file: string;
  title: string;
  /** Site-relative URL with leading slash, base not included, not percent-encoded: `/posts/서버-고친-이야기/`, `/2018/03/10/x.html`. */
  path: string;
  /** ISO instant with the zone it is shown in: `2018-03-10T11:30:00+09:00[Asia/Seoul]` (Temporal.ZonedDateTime string). Null only for pages. */
  date: string | null;
  /** False where the author gave only a day: no time of day is shown. */
  dateHasTime: boolean;
  updated: string | null;
  lang: string;
  subject: Term | null;
  tags: Term[];
  categories: Term[];
  authors: Author[];
  description: string | null;
  /** Social image: URL of an external one, key of a local one in the images collection (its absolute path), or null. */
  image: string | null;
  series: string | null;
  /** The facts of the incident it tells of, as far as they are for the audience; null for posts that are no postmortem. */
  incident: Incident | null;
  visibility: Visibility;
  /** ZonedDateTime string: until then it is internal, whatever `visibility` says. */
  embargoUntil: string | null;
  /** RFC 3339 instant of the last change of its file that version control knows of; null where it knows none. */
  edited: string | null;
  draft: boolean;
  /** Old site-relative URLs that lead here. */
  redirects: string[];
  toc: boolean;
  math: boolean;
  /** Minutes, at least 1. */
  readingMinutes: number;
  /** Plain-text excerpt, one line. */
  excerptText: string;
  hasMore: boolean;
  /** All keys as the author wrote them, unknown ones included, for `{{ page.key }}` and templates. */
  values: Record<string, unknown>;
}

/** A post whose text nobody has rendered: what addresses, lists and checks are made of. */
export type UnrenderedPost = Omit<Post, 'readingMinutes' | 'excerptText' | 'hasMore' | 'edited'>;
