import type { Post } from '#post/index.ts';

/** What a page says of itself to browsers, search engines and cards. */
export interface PageFacts {
  /** Null on the home page, which is called as the site is. */
  title: string | null;
  description: string;
  /** Site-relative, base not included, not percent-encoded. */
  path: string;
  lang: string;
  /** The post that the page is about. */
  post?: Post | undefined;
  /** False for pages that no search engine should show. */
  indexed?: boolean;
}
