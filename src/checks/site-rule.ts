import type { CatalogueEntry, Place } from '#diagnostics/index.ts';
import type { Site } from '#site/index.ts';
import type { Rule } from './rule.ts';
import type { SiteFacts } from './site-facts.ts';

/** One thing that can only be seen with all posts at hand: a link that leads nowhere, a title that two posts have. */
export interface SiteRule extends CatalogueEntry, Pick<Rule, 'id' | 'topic' | 'foreign'> {
  examples: { breaks: readonly SiteExample[]; keeps: readonly SiteExample[] };
  /** Pure. Looks at each post a fixed number of times. */
  check(site: CheckedSite, tell: SiteTell): void;
}

/** The sources of a small site. */
export interface SiteExample {
  lang: 'ko' | 'en';
  /** Text by path below the content folder: `posts/a.md`. Without front matter it is given a title of its own and a date. */
  files: Readonly<Record<string, string>>;
  /** Addresses that are served besides posts. */
  paths?: readonly string[];
}

/** All posts and pages of a content folder, and what else is served. */
export interface CheckedSite {
  site: Site;
  /** Absolute path. */
  contentDir: string;
  posts: readonly SiteFacts[];
  /** Ids of the posts that have pages: no drafts, nothing of the future, nothing internal in a public site. */
  published: ReadonlySet<string>;
  /** Site-relative addresses that are served besides posts: static files, files beside posts, the site's own pages. Not percent-encoded. */
  paths: Iterable<string>;
  /** What an internal build has besides: ids of posts, and addresses as of `paths`. Nothing where the site is internal. */
  inside: { posts: ReadonlySet<string>; paths: Iterable<string> };
  /** The ids of a post's page, by the id of the post; null where they are not known. Asked for where a link names one. */
  idsOf(post: string): ReadonlySet<string> | null;
}

/** Reports a finding. */
export type SiteTell = (finding: SiteFinding) => void;

export interface SiteFinding {
  post: SiteFacts;
  place: Omit<Place, 'file'>;
  values?: Readonly<Record<string, string | number>>;
}
