import type { Severity } from '../diagnostic.ts';

/** What the catalogue says of one kind of problem. `{name}` in a text is a hole that `diagnose()` fills. */
export interface CatalogueEntry {
  severity: Severity;
  /** A few words, as a heading of the documentation. */
  title: string;
  message: string;
  why: string;
  help: string;
}
