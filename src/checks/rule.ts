import type { Root } from 'mdast';
import type { CatalogueEntry, Severity } from '#diagnostics/index.ts';
import type { FrontMatter, Post } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import type { ImageFacts } from './image-facts.ts';

/** One thing that a post is checked for: a value, so that the list of rules, their settings and their documentation are data. */
export interface Rule extends CatalogueEntry {
  /** Permanent: settings, silencing comments and reports name it. */
  id: string;
  topic: Topic;
  /** The severity in a Jekyll source, which another generator made its addresses for. Default: the rule's own. */
  foreign?: Severity | undefined;
  /** Sources that break the rule and that keep it, in Korean and English. They are run as tests and shown as documentation. */
  examples: { breaks: readonly Example[]; keeps: readonly Example[] };
  /** Looks at one post. Pure: the clock is `post.now`. A promise where what it asks is asynchronous. */
  check(post: CheckedPost, tell: Tell): void | Promise<void>;
}

/** What a rule is about, in the order of the documentation. */
export const topics = [
  'truth',
  'completeness',
  'secrets',
  'disclosure',
  'language',
  'reading',
  'posts',
] as const;
export type Topic = (typeof topics)[number];

/** A post's source: the Markdown, with front matter if it needs some. */
export interface Example {
  lang: 'ko' | 'en';
  text: string;
  /** What the files of its images tell, where the rule asks. */
  images?: Readonly<Record<string, ImageFacts>> | undefined;
}

/** A post as rules see it. Offsets are UTF-16 units of `text`, the file as it is on the disk. */
export interface CheckedPost {
  /** The facts of the post: those that a file with errors has. */
  post: Pick<
    Post,
    | 'id'
    | 'kind'
    | 'file'
    | 'path'
    | 'title'
    | 'lang'
    | 'date'
    | 'tags'
    | 'incident'
    | 'draft'
    | 'visibility'
    | 'embargoUntil'
    | 'redirects'
    | 'values'
  >;
  site: Site;
  /** The whole file, front matter included, CRLF as it is. */
  text: string;
  frontMatter: FrontMatter;
  /** Offset at which the body begins. */
  bodyStart: number;
  /** The body as Markdown's tree. Places count from the start of the file. */
  tree: Root;
  /** What the files of its images tell, by address as the post has it; only of those that were looked at. */
  images: ReadonlyMap<string, ImageFacts>;
  now: Temporal.Instant;
}

/** Reports a finding. */
export type Tell = (finding: RuleFinding) => void;

export interface RuleFinding {
  /** Texts for the holes of the rule's message, why and help. Never a secret itself. */
  values?: Readonly<Record<string, string | number>>;
  /** Where: offsets in the file, or the place of a key of the front matter. */
  at: Range | { key: readonly PropertyKey[] };
  /** What to put there instead, where that is safe without a look. */
  fix?: Fix | undefined;
  /** The text at the place is a secret: no report quotes it. */
  hidden?: boolean | undefined;
}

/** Offsets, the end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A stretch of the file to be replaced. */
export interface Fix extends Range {
  text: string;
}
