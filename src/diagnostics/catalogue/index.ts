import { buildProblems } from './build.ts';
import { checksProblems } from './checks.ts';
import { commandLineProblems } from './command-line.ts';
import { configurationProblems } from './configuration.ts';
import type { CatalogueEntry } from './entry.ts';
import { filesProblems } from './files.ts';
import { incidentsProblems } from './incidents.ts';
import { markdownProblems } from './markdown.ts';
import { postsProblems } from './posts.ts';

export type { CatalogueEntry };

/**
 * Every problem Sunfish reports, by its permanent code: a code is never renamed or used again for something else.
 * SF1xxx front matter and posts, SF2xxx Markdown, SF3xxx site configuration, SF4xxx files and images, SF5xxx the command line,
 * SF6xxx incidents (SF600x and SF601x the front matter, SF602x the timeline, SF603x between incidents), SF7xxx the checks, SF9xxx the build.
 */
export const catalogue = {
  ...postsProblems,
  ...markdownProblems,
  ...configurationProblems,
  ...filesProblems,
  ...commandLineProblems,
  ...incidentsProblems,
  ...checksProblems,
  ...buildProblems,
} as const satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof catalogue;
