import type { Severity } from './diagnostic.ts';

/** What the catalogue says of one kind of problem. `{name}` in a text is a hole that `diagnose()` fills. */
export interface CatalogueEntry {
  severity: Severity;
  /** A few words, as a heading of the documentation. */
  title: string;
  message: string;
  why: string;
  help: string;
}

/**
 * Every problem Sunfish reports, by its permanent code: a code is never renamed or used again for something else.
 * SF1xxx front matter and posts, SF2xxx Markdown, SF3xxx site configuration, SF4xxx files and images, SF5xxx the command line, SF9xxx the build.
 */
export const catalogue = {
  SF1001: {
    severity: 'error',
    title: 'Front matter cannot be read',
    message: 'The front matter is not valid {language}: {reason}',
    why: 'Title, date and every other fact of the post stand there; none of them can be read.',
    help: 'Mend the line shown. A value that holds ": " or starts with a special character needs quotes.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type DiagnosticCode = keyof typeof catalogue;
