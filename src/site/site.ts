import type { SourceRepository } from './source-repository.ts';
/** A person of site.yml's `authors`, or one named in a post alone. */
export interface Author {
  /** The key in `authors`; the name itself where the post names somebody else. */
  id: string;
  name: string;
  url?: string | undefined;
  email?: string | undefined;
}

export interface NavigationItem {
  label: string;
  /** Site-relative (`/about/`, base not included) or absolute. */
  url: string;
}

/** Who a site is built for. */
export type Audience = 'public' | 'internal';

/** A service that incidents may affect. */
export interface Service {
  /** As incidents name it. */
  id: string;
  name: string;
  description: string | null;
}

export type UiLanguage = 'ko' | 'en';

/** The site after its configuration file was read, every default filled in. JSON; pages and plugins receive this value and nothing else of the configuration. */
export interface Site {
  /** `native`: site.yml, posts/, pages/, assets/, public/. `jekyll`: _config.yml, _posts/. Unknown Liquid variables and missing images are errors in the first, warnings in the second. */
  kind: 'native' | 'jekyll';
  title: string;
  description: string;
  /** Origin without a path and without a trailing slash: `https://blog.example.org`; null where unknown (feeds then cannot be absolute: warned of). */
  url: string | null;
  /** `` or `/path`: leading slash, no trailing slash. */
  base: string;
  /** BCP 47, as written. */
  lang: string;
  /** The language of the user interface nearest to `lang`. */
  ui: UiLanguage;
  /** IANA name; dates are shown in it and naive times are read in it. */
  timeZone: string;
  /** Jekyll's pattern: `/posts/:slug/`, `/:categories/:year/:month/:day/:title.html`, … */
  permalink: string;
  /** The site's own excerpt marker besides `<!--more-->`, or null. */
  excerptSeparator: string | null;
  pageSize: number;
  authors: Author[];
  /** Empty where the author chose none: the theme then links to what there is. */
  navigation: NavigationItem[];
  /** Social card and fallback image, site-relative, or null. */
  image: string | null;
  smartQuotes: boolean;
  /** Globs of paths whose frames are the application's, and of those that are a library's, over the rules of the runtimes. */
  app: string[];
  library: string[];
  /** Where the application's frames link to, or null. */
  source: SourceRepository | null;
  missingImages: 'error' | 'warn';
  /** What the severities mean, by name: `SEV-1`. */
  severities: Readonly<Record<string, string>>;
  /** In the order of the file; empty where the author names none. */
  services: Service[];
  /** Keys of `incident:` that only an internal build shows. */
  internalFields: string[];
  /** Severities of rules of the checks, by rule, over the rules' own. */
  checks: Readonly<Record<string, 'off' | 'hint' | 'warning' | 'error'>>;
  /** `internal` where the run shows what is not for the public, marked. */
  audience: Audience;
  /** Front-matter defaults by path, Jekyll's `defaults`: applied before the post's own keys. */
  defaults: FrontMatterDefaults[];
  /** Jekyll's `source`: folder of the posts below the content folder; `.` for the folder itself. */
  sourceDir: string;
  /** Paths below the source folder that are left out (Jekyll's `exclude`). */
  exclude: string[];
  /** Paths that are taken in although their names begin with a point or an underscore (Jekyll's `include`). */
  include: string[];
  /** Jekyll's collections whose files have pages: `tabs` for the folder `_tabs`. */
  collections: string[];
  /** Every key of the file, for `{{ site.key }}`. */
  values: Record<string, unknown>;
}

/** One item of Jekyll's `defaults`. */
export interface FrontMatterDefaults {
  /** Path below the source folder, without slashes at its ends; empty for everything. `*` stands for anything within a name. */
  path: string;
  /** `posts`, `pages`, `drafts`, the name of a collection, or empty for all. */
  type: string;
  values: Record<string, unknown>;
}
