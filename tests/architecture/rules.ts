/** What a room may import. The table is the one of src/README.md; a change of one changes the other. */
export interface RoomRule {
  /** Rooms it may import, through their index.ts; `.astro` and `.css` files directly. */
  rooms: readonly string[];
  /** Rooms of which it may import types alone. */
  types?: readonly string[];
  /** Pure: no file system, no processes, no clock, no Astro. */
  pure: boolean;
  /** May import `astro:…` and `virtual:…` modules in `.ts` files. */
  astroModules?: boolean;
}

const floor0 = ['diagnostics', 'format', 'i18n'] as const;
const floor1 = ['site', 'trace', 'post', 'incident'] as const;
const floor2 = ['markdown', 'checks', 'feeds', 'drafts'] as const;
const pureFloors = [...floor0, ...floor1, ...floor2] as const;
const seen = ['trace', 'incident', 'format', 'i18n', 'styles', 'collections', 'components'] as const;

export const roomRules: Readonly<Record<string, RoomRule>> = {
  // Floor 0: words everybody may use.
  diagnostics: { rooms: [], pure: true },
  format: { rooms: [], pure: true },
  i18n: { rooms: [], pure: true },
  // Floor 1: pure knowledge.
  site: { rooms: floor0, pure: true },
  trace: { rooms: [], types: ['i18n'], pure: true },
  incident: { rooms: [...floor0, 'site'], pure: true },
  post: { rooms: [...floor0, 'site', 'incident'], pure: true },
  // Floor 2: text becomes structure.
  markdown: { rooms: [...floor0, ...floor1], pure: true },
  checks: { rooms: [...floor0, ...floor1, 'markdown'], pure: true },
  feeds: { rooms: [...floor0, ...floor1, 'markdown'], pure: true },
  drafts: { rooms: ['incident', 'post'], types: ['trace'], pure: true },
  // What a browser shows of findings: it runs there, and in Node where the report is made.
  panel: { rooms: ['diagnostics'], types: ['checks'], pure: true },
  // Floor 3: doors to the world.
  cache: { rooms: ['diagnostics'], types: ['markdown', 'post'], pure: false },
  source: { rooms: [...pureFloors, 'cache'], pure: false },
  web: { rooms: [...pureFloors, 'cache'], pure: false },
  astro: { rooms: [...pureFloors, 'panel', 'cache', 'source'], pure: false },
  collections: { rooms: [...pureFloors, 'cache'], pure: false, astroModules: true },
  cli: { rooms: [...pureFloors, 'source', 'web', 'astro'], pure: false },
  // Floor 4: what readers see.
  components: { rooms: seen, types: ['site', 'post', 'markdown'], pure: false },
  layouts: { rooms: seen, types: ['site', 'post', 'markdown'], pure: false },
  pages: {
    rooms: [
      'collections',
      'layouts',
      'components',
      'styles',
      'feeds',
      'format',
      'i18n',
      'site',
      'post',
      'incident',
    ],
    pure: false,
    astroModules: true,
  },
  styles: { rooms: [], pure: true },
  // Files at the top of src.
  'content.config.ts': { rooms: ['source'], pure: false, astroModules: true },
  'env.d.ts': { rooms: [], types: ['site'], pure: false, astroModules: true },
};

/** Modules that a pure room must not import. */
export const impureModules: readonly RegExp[] = [
  // Matches `node:fs` and `fs/promises`.
  /^(?:node:)?fs(?:\/|$)/,
  /^(?:node:)?(?:child_process|worker_threads|net|http|https|os|process)$/,
  // Matches `astro`, `astro/zod`, `astro:content`, `@astrojs/rss`.
  /^astro(?:[:/]|$)/,
  /^@astrojs\//,
  /^vite(?:\/|$)/,
];

/** Names of files and folders that say how code is used and not what it is about. */
export const drawers: ReadonlySet<string> = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'misc',
  'shared',
  'lib',
  'libs',
]);
